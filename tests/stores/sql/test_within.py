"""The house in a host's own transaction: whatever the host takes back is gone, and nobody was told of it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from cetms_core import CetmsError, Declaration, NotAllowed, Transaction, TryAgain, hookimpl, load_plugins
from cetms_core.contracts import Session, Store
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.within import JoinedStore
from tests.house import ADMINISTRATOR, CITY, LI, WANG, House, conference, furnished
from tests.stores.hosts import HOSTS, Host


class ChangedMindError(Exception):
    """The host's, after all was done."""


def withdraw_and_change_ones_mind(declaration: Declaration, tx: Transaction) -> None:
    tx.withdraw(declaration.id)
    raise ChangedMindError


class Listener:
    """Notes the states of declarations that it is told of."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    @hookimpl
    def cetms_declaration_moved(self, declaration: Declaration) -> None:
        self.heard.append(declaration.state)


@contextmanager
def serving(house: House, store: Store) -> Iterator[None]:
    """The house on another store for a while."""
    own, house.cetms.store = house.cetms.store, store
    try:
        yield
    finally:
        house.cetms.store = own


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(params=["sqlite", "postgresql", "mariadb"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[SqlStore, URL]]:
    """A store of the house's own, and its address."""
    if request.param != "sqlite":
        made = {"postgresql": "made", "mariadb": "made_on_mariadb"}[request.param]
        yield request.getfixturevalue(f"on_{request.param}"), request.getfixturevalue(made)[1]
        return
    url = URL.create("sqlite", database=str(tmp_path / "cetms.db"))
    with closing(SqlStore(url.render_as_string())) as store:
        yield store, url


@pytest.fixture
def house(opened: tuple[SqlStore, URL], listener: Listener) -> House:
    return furnished(store=opened[0], plugins=load_plugins(extra=[listener], strict=True))


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest, opened: tuple[SqlStore, URL]) -> Iterator[Host]:
    with closing(HOSTS[request.param](opened[1])) as host:
        yield host


def declare_and_decide(house: House, store: Store) -> Declaration:
    """Three visits; the deciding one writes a letter, too."""
    with serving(house, store):
        return house.approve(house.declare(), ADMINISTRATOR, CITY)


def kept(house: House, declaration: Declaration) -> Declaration | None:
    """What is kept of it."""
    return house.read(lambda session: session.declarations.find(declaration.id))


def traces(house: House, declaration: Declaration) -> list[object]:
    """Everything that was written of it."""

    def read(session: Session) -> list[object]:
        return [
            *filter(None, [session.declarations.find(declaration.id)]),
            *session.history.of(LI.person_id, declaration.id),
            *session.entries.of_person(LI.person_id),
            *session.outbox.unsent(99),
        ]

    return house.read(read)


# ── what the host keeps, what it takes back ───────────────────────────────────────────────────────────────


def test_a_hosts_commit_keeps_all_and_only_then_it_is_told(
    house: House, host: Host, listener: Listener
) -> None:
    with host.visit() as store:
        approved = declare_and_decide(house, store)
        assert listener.heard == []

    assert len(traces(house, approved)) >= 6
    assert listener.heard == ["待审核", "审核中", "审核通过"]


def taken_back(house: House, host: Host) -> list[object]:
    """What is left when the host takes everything back."""
    done: list[Declaration] = []

    def visit() -> None:
        with host.visit() as store:
            done.append(declare_and_decide(house, store))
            raise ChangedMindError

    with pytest.raises(ChangedMindError):
        visit()
    return traces(house, done[0])


def test_a_hosts_rollback_leaves_neither_declaration_nor_letter_nor_event_and_tells_nobody(
    house: House, host: Host, listener: Listener
) -> None:
    assert taken_back(house, host) == []
    assert listener.heard == []


def test_told_at_once_the_listener_would_hear_of_what_is_not_there(
    house: House, host: Host, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what the law above would come to without waiting for the host."""
    monkeypatch.setattr(JoinedStore, "after_commit", lambda _, tell: tell())

    assert taken_back(house, host) == []
    assert listener.heard == ["待审核", "审核中", "审核通过"]


def test_a_visit_that_fails_takes_back_itself_and_nothing_of_the_hosts(
    house: House, host: Host, listener: Listener
) -> None:
    host.tables("CREATE TABLE hosts_own (x INTEGER)")
    with host.visit() as store, serving(house, store):
        first = house.declare()
        host.beside("INSERT INTO hosts_own VALUES (1)")
        with pytest.raises(ChangedMindError):
            house.ask(LI, partial(withdraw_and_change_ones_mind, first))

    assert kept(house, first) == first
    assert listener.heard == ["待审核"]
    assert host.tables("SELECT x FROM hosts_own") == [(1,)]
    host.tables("DROP TABLE hosts_own")


def test_of_a_visit_within_a_visit_that_fails_nothing_is_kept_and_nobody_is_told(
    house: House, host: Host, listener: Listener
) -> None:
    done: list[Declaration] = []

    def visit_within_a_visit(tx: Transaction) -> None:
        tx.draft("academic_conference", 2025, conference())
        done.append(house.declare(WANG))
        raise ChangedMindError

    with host.visit() as store, serving(house, store), pytest.raises(ChangedMindError):
        house.ask(LI, visit_within_a_visit)

    assert traces(house, done[0]) == []
    assert listener.heard == []


def test_a_visit_within_a_visit_that_ends_is_kept_and_told(
    house: House, host: Host, listener: Listener
) -> None:
    with host.visit() as store, serving(house, store), house.transaction(LI) as tx:
        outer = tx.draft("academic_conference", 2025, conference())
        inner = house.declare(WANG)

    assert [outer, inner] == [kept(house, each) for each in (outer, inner)]
    assert listener.heard == ["待审核"]


def test_a_visit_within_one_that_only_reads_stands_for_itself(
    house: House, host: Host, listener: Listener
) -> None:
    done: list[Declaration] = []

    def look_and_let_declare(tx: Transaction) -> None:
        tx.profile()
        done.append(house.declare(WANG))
        raise ChangedMindError

    with host.visit() as store, serving(house, store), pytest.raises(ChangedMindError):
        house.ask(LI, look_and_let_declare)

    assert kept(house, done[0]) == done[0]
    assert listener.heard == ["待审核"]


def test_the_host_sees_at_once_what_a_visit_wrote(house: House, host: Host) -> None:
    with host.visit() as store, serving(house, store):
        declared = house.declare()
        with store.session() as session:
            assert session.declarations.find(declared.id) == declared


def test_attachments_lie_where_those_of_the_file_lie(house: House, host: Host) -> None:
    with host.visit() as store:
        assert store.folder == house.cetms.store.folder


# ── what survives a refusal ───────────────────────────────────────────────────────────────────────────────


def refusals(house: House) -> list[str]:
    def read(session: Session) -> list[str]:
        return [event.name for event in session.history.of(LI.person_id, "queue")]

    return house.read(read)


def test_a_refused_attempt_is_written_down_in_the_hosts_transaction(house: House, host: Host) -> None:
    with host.visit() as store, serving(house, store), pytest.raises(NotAllowed):
        house.ask(LI, lambda tx: tx.queue())

    assert refusals(house) == ["command.refused"]


def test_and_goes_with_it(house: House, host: Host) -> None:
    with pytest.raises(NotAllowed), host.visit() as store, serving(house, store):
        house.ask(LI, lambda tx: tx.queue())

    assert refusals(house) == []


# ── perform, and letters ──────────────────────────────────────────────────────────────────────────────────


def test_in_a_hosts_transaction_work_is_done_once_for_the_host_alone_can_begin_anew(
    house: House, host: Host
) -> None:
    tried: list[object] = []

    def work(tx: object) -> None:
        tried.append(tx)
        raise TryAgain

    with host.visit() as store, serving(house, store), pytest.raises(TryAgain):
        house.cetms.perform(LI, work)

    assert len(tried) == 1


def test_the_same_key_is_answered_with_what_was_recorded(house: House, host: Host) -> None:
    def ask() -> Declaration:
        return house.cetms.perform(
            LI, lambda tx: tx.draft("academic_conference", 2025, conference()), key="k"
        )

    with host.visit() as store, serving(house, store):
        first, again = ask(), ask()
    with host.visit() as store, serving(house, store):
        later = ask()

    assert first == again == later


def test_letters_are_not_sent_before_the_host_has_kept_them(house: House, host: Host) -> None:
    with host.visit() as store, serving(house, store), pytest.raises(CetmsError, match="rollback"):
        house.cetms.deliver_letters()
