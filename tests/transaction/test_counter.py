"""The block is the transaction: all of it is kept, or nothing but what must survive; and listeners hear afterwards."""

from contextlib import contextmanager

import pytest

from cetms_core import (
    CetmsError,
    Declaration,
    NotAllowed,
    Refused,
    TryAgain,
    WrongCredentials,
    hookimpl,
    load_plugins,
)
from cetms_core.stores.memory import MemoryStore
from tests.house import ADMINISTRATOR, CITY, LI, OPERATOR, VISITOR, House, conference, furnished, id_number


def declarations(house) -> list[Declaration]:
    return house.cetms.store.declarations.declarations.values()


def refusals(house) -> list[str]:
    return [event.name for event in house.cetms.store.records.events.values() if "refused" in event.name]


def draft(tx):
    return tx.draft("academic_conference", 2025, {})


class Listener:
    """Notes how many declarations were kept when it heard of one."""

    def __init__(self):
        self.house: House | None = None
        self.heard: list[int] = []

    @hookimpl
    def cetms_declaration_moved(self, declaration):
        self.heard.append(len(declarations(self.house)))


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
def listened(listener):
    listener.house = furnished(plugins=load_plugins(extra=[listener], strict=True))
    return listener.house


# ── all or nothing ────────────────────────────────────────────────────────────────────────────────────────


def test_a_block_that_ends_is_kept(house):
    with house.transaction(LI) as tx:
        kept = [draft(tx), draft(tx)]

    assert kept == declarations(house)


@pytest.mark.parametrize(
    "fault", [ZeroDivisionError, KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration]
)
def test_a_block_that_raises_keeps_nothing_and_raises_what_it_raised(house, fault):
    def work(tx):
        draft(tx)
        raise fault

    with pytest.raises(fault):
        house.ask(LI, work)
    assert [] == declarations(house)


def test_a_refusal_that_the_block_lives_with_takes_nothing_back(house):
    house.ask(LI, live_with_a_refusal)

    assert 1 == len(declarations(house))
    assert ["command.refused"] == refusals(house)


def test_a_command_that_refuses_has_written_nothing(house):
    """So whoever lives with the refusal keeps a petition that still waits, and not one that was granted to no effect."""
    asked = house.ask(
        LI, lambda tx: tx.request_correction(id_number=id_number(4), reason="笔误", attachment=house.scan)
    )
    released = house.ask(ADMINISTRATOR, lambda tx: tx.grant(asked))
    with house.transaction(CITY) as tx, pytest.raises(Refused, match="不能更正为此号码"):
        tx.grant(released)

    assert released == house.ask(CITY, lambda tx: tx.petition(asked.id))


# ── what survives ─────────────────────────────────────────────────────────────────────────────────────────


def test_what_must_survive_survives(house):
    with pytest.raises(NotAllowed):
        house.ask(LI, lambda tx: [draft(tx), tx.queue()])

    assert [] == declarations(house)
    assert ["command.refused"] == refusals(house)


def test_a_store_that_is_too_busy_to_write_it_down_is_said_to_be(house, monkeypatch):
    """Nothing was kept, so the whole may be tried again; or guessing passwords would leave no trace."""

    def busy(*_):
        raise TryAgain

    monkeypatch.setattr("cetms_core.stores.memory.MemoryHistory.add", busy)
    with pytest.raises(TryAgain) as said, house.transaction(VISITOR) as tx:
        tx.sign_in(id_number(1), "wrong")
    assert isinstance(said.value.__context__, WrongCredentials)


def live_with_a_refusal(tx):
    draft(tx)
    with pytest.raises(NotAllowed):
        tx.queue()


class Counting(MemoryStore):
    """Counts its sessions, and fails at the end of the one that is named."""

    sessions, failing = 0, 0

    @contextmanager
    def session(self):
        self.sessions += 1
        number = self.sessions
        with MemoryStore.session(self) as session:
            yield session
            if number == self.failing:
                raise TryAgain


@pytest.fixture
def store():
    return Counting()


def test_what_survives_is_kept_together_with_what_was_done(store):
    """Written apart, a busy store would call the whole undone, and it would be done twice."""
    house = furnished(store=store)
    before = store.sessions
    house.ask(LI, live_with_a_refusal)

    assert 1 == store.sessions - before


def test_what_cannot_be_kept_leaves_its_refusals_all_the_same(store):
    house = furnished(store=store)
    store.failing = store.sessions + 1
    with pytest.raises(TryAgain):
        house.ask(LI, live_with_a_refusal)

    assert [] == declarations(house)
    assert ["command.refused"] == refusals(house)


# ── who is told ───────────────────────────────────────────────────────────────────────────────────────────


def test_listeners_hear_after_the_commit_and_of_nothing_before(listened, listener):
    with listened.transaction(LI) as tx:
        for title in "一二":
            tx.declare("academic_conference", 2025, conference(title), attachment=listened.scan)
        assert [] == listener.heard

    assert [2, 2] == listener.heard


def test_listeners_hear_nothing_of_what_was_not_kept(listened, listener):
    def work(tx):
        tx.declare("academic_conference", 2025, conference(), attachment=listened.scan)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        listened.ask(LI, work)
    assert [] == listener.heard


@pytest.mark.parametrize("fault", [ZeroDivisionError, SystemExit])
def test_a_listener_that_fails_undoes_nothing_and_stops_nobody(listener, fault, caplog):
    class Failing:
        @hookimpl
        def cetms_declaration_moved(self):
            raise fault

    listener.house = furnished(plugins=load_plugins(extra=[Failing(), listener], strict=True))
    listener.house.declare()

    assert 1 == len(declarations(listener.house))
    assert [1] == listener.heard
    assert [f"Failing.cetms_declaration_moved failed: {fault.__name__}"] == caplog.messages


def test_a_listener_may_come_to_the_counter_itself(listener):
    class Asking:
        @hookimpl
        def cetms_declaration_moved(self, declaration):
            self.seen = house.ask(ADMINISTRATOR, lambda tx: tx.declaration(declaration.id))

    asking = Asking()
    house = furnished(plugins=load_plugins(extra=[asking], strict=True))

    assert house.declare() == asking.seen


def test_the_decision_on_a_registration_is_told_too():
    class Deciding(list[str]):
        @hookimpl
        def cetms_registration_decided(self, professional, decision):
            self.append(f"{professional.masked_name} {decision.after}")

    deciding = Deciding()
    house = furnished(plugins=load_plugins(extra=[deciding], strict=True))
    house.ask(ADMINISTRATOR, lambda tx: [tx.approve(item) for item in tx.queue()])

    assert ["魏* 已通过"] == deciding


# ── in its block ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_transaction_works_inside_its_block_and_nowhere_else(house):
    tx = house.transaction(LI)
    with pytest.raises(CetmsError, match="inside its block"):
        tx.profile()
    with tx:
        tx.profile()
    with pytest.raises(CetmsError, match="inside its block"):
        tx.profile()


def test_it_is_not_entered_twice_at_once(house):
    with house.transaction(LI) as tx:
        with pytest.raises(CetmsError, match="open already"):
            tx.__enter__()
        draft(tx)

    assert 1 == len(declarations(house))


def test_it_may_be_entered_again_and_asks_the_clock_anew(house):
    tx = house.transaction(LI)
    with tx:
        first = draft(tx)
    house.clock.move(hours=1)
    with tx:
        second = draft(tx)

    assert (first.created_at, second.created_at) == (second.created_at.replace(hour=9), house.clock.now)


def test_a_clock_that_fails_opens_nothing(house):
    with pytest.raises(ZeroDivisionError):
        type(house.cetms)(
            house.cetms.plugins, house.cetms.store, jurisdiction="410000", clock=lambda: 1 / 0
        ).transaction(LI).__enter__()

    house.ask(OPERATOR, lambda tx: tx.dismiss(ADMINISTRATOR))
