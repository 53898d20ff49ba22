"""Approvals at once on PostgreSQL: each counts once (G1), and no cap is exceeded (G2); without the guards both go wrong."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from attrs import evolve
from sqlalchemy.engine import URL

from cetms_core import Actor, CetmsError, Declaration, IdNumber, Stale
from cetms_core.accounts import Account
from cetms_core.commands.reviewing import crediting
from cetms_core.contracts import Session
from cetms_core.domain.professional import Professional
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql import SqlStore, shapes, statements
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.rows.declarations import declaration_values
from cetms_core.stores.sql.tables import entry
from cetms_core.testing.stores.attempts import TICKET
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import keep
from tests.house import ADMINISTRATOR, CITY, LI, PROVINCE, House, furnished, id_number, professional, seminar
from tests.stores import server
from tests.stores.meeting import meet_before
from tests.stores.twins import plugins

MANY = pytest.param(1000, marks=[pytest.mark.prove, pytest.mark.timeout(0)])
KEYS_OFF = (
    "ALTER TABLE entry DROP CONSTRAINT entry_pkey",
    "ALTER TABLE entry DROP CONSTRAINT entry_person_id_declaration_id_round_kind_turn_key",
)
"""The keys that would notice a second line."""
POST_CARELESSLY = shapes.add_next(entry, "person_id")
"""Does not ask whether the line is there."""


def replaced_carelessly(self: SqlDeclarations, declaration: Declaration) -> None:
    """Forgets to ask whether the version is still the one that was seen."""
    kept = self.find(declaration.id)
    assert kept is not None
    values = declaration_values(evolve(declaration, version=kept.version + 1))
    self._line.write(statements.CHANGE_DECLARATION, {**values, "seen": kept.version})


@pytest.fixture
def house(on_postgresql: SqlStore) -> House:
    return furnished(store=on_postgresql, plugins=plugins())


@pytest.fixture
def careless(postgresql: URL, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """No key notices a second line, no version a second change, and no chain is moved: the locks alone are left."""
    monkeypatch.setattr(statements, "POST", POST_CARELESSLY)
    monkeypatch.setattr(SqlHistory, "add", lambda *_: None)
    monkeypatch.setattr(SqlDeclarations, "replace", replaced_carelessly)
    with server.database(postgresql) as url:
        store = SqlStore(url.render_as_string(hide_password=False))
        with server.connected(url) as connection:
            for statement in KEYS_OFF:
                connection.execute(statement)
        yield furnished(store=store, plugins=plugins())
        store.close()


def without_locks(_: Postgresql, *whose: str) -> tuple[()]:
    return ()


def enrolled(house: House, serial: int) -> Actor:
    """One more person at the hospital."""
    person = professional(serial)
    number = IdNumber(id_number(serial))

    def let_in(session: Session) -> None:
        known: Professional | None = session.people.professional(LI.person_id)
        assert known is not None
        session.people.claim(Account(person.person_id, number, known.name, ""))
        session.people.add_professional(
            evolve(known, person_id=person.person_id, id_number=number), at=house.clock.now
        )

    house.read(let_in)
    return person


def told(approving: Callable[[], object]) -> str:
    try:
        approving()
    except CetmsError as error:
        return type(error).__name__
    return "approved"


def approves(house: House, reviewer: Actor, item: Declaration) -> Callable[[], object]:
    return partial(house.cetms.perform, reviewer, lambda tx: tx.approve(item))


# ── of several who approve the same, one does (G1) ────────────────────────────────────────────────────────


def approved_at_once(house: House, times: int) -> list[list[str]]:
    """What the reviewers of the last step are told, who all have the same declaration before them."""
    answers = []
    for serial in range(100, 100 + times):
        declared = house.declare(enrolled(house, serial), seminar(30), "training_seminar")
        item = house.approve(declared, ADMINISTRATOR)
        reviewers = (CITY, PROVINCE, CITY, PROVINCE)
        racers = [partial(told, approves(house, each, item)) for each in reviewers]
        answers.append(sorted(race(*racers)))
    return answers


def credits(house: House, times: int) -> int:
    """Lines that award hours."""

    def awards(session: Session) -> int:
        people = (professional(serial).person_id for serial in range(100, 100 + times))
        lines = (line for person_id in people for line in session.entries.of_person(person_id))
        return sum(line.kind is EntryKind.AWARD for line in lines)

    return house.read(awards)


@pytest.mark.parametrize("times", [20, MANY])
def test_of_four_who_approve_one_declaration_one_does(house: House, times: int) -> None:
    assert [[*[Stale.__name__] * 3, "approved"]] * times == approved_at_once(house, times)
    assert times == credits(house, times)


def test_the_lock_alone_would_do(careless: House) -> None:
    assert [[*[Stale.__name__] * 3, "approved"]] * 10 == approved_at_once(careless, 10)
    assert 10 == credits(careless, 10)


def test_control_without_a_guard_hours_are_credited_twice(
    careless: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Postgresql, "locks", without_locks)
    meet_before(monkeypatch, SqlDeclarations, "replace", 4)

    approved_at_once(careless, 2)

    assert credits(careless, 2) == 8


# ── two that fit singly, and not together (G2) ────────────────────────────────────────────────────────────


def totals_of_rivals(house: House, times: int) -> set[int]:
    """What each person's year comes to, in tenths, once two seminars of 30 hours were approved at the same moment."""
    for serial in range(100, 100 + times):
        person = enrolled(house, serial)
        items = [
            house.approve(house.declare(person, seminar(30, name=name), "training_seminar"), ADMINISTRATOR)
            for name in ("春季培训", "秋季培训")
        ]
        racers = [approves(house, *each) for each in zip((CITY, PROVINCE), items, strict=True)]
        assert ["approved"] * 2 == race(*(partial(told, each) for each in racers))
    return {total(house, serial) for serial in range(100, 100 + times)}


def total(house: House, serial: int) -> int:
    person_id = professional(serial).person_id
    return house.read(lambda session: sum(tenths for *_, tenths in session.entries.totals(person_id)))


@pytest.mark.parametrize("times", [20, MANY])
def test_nobody_gets_over_the_cap(house: House, times: int) -> None:
    assert {350} == totals_of_rivals(house, times)


def test_the_persons_lock_alone_keeps_the_cap(careless: House) -> None:
    assert {350} == totals_of_rivals(careless, 10)


def test_control_without_a_guard_people_get_over_the_cap(
    careless: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Postgresql, "locks", without_locks)
    meet_before(monkeypatch, crediting, "settle", 2)

    assert {600} == totals_of_rivals(careless, 2)


# ── nobody waits for somebody else's person ───────────────────────────────────────────────────────────────


def test_two_people_are_written_about_at_once(on_postgresql: SqlStore) -> None:
    with on_postgresql.session() as one, on_postgresql.session() as other:
        one.begin("a" * 32)
        other.begin("b" * 32)

        assert one.begun
        assert other.begun


def test_a_ticket_is_used_once_though_nobody_has_the_house_alone(on_postgresql: SqlStore) -> None:
    def redeemed(person_id: str) -> bool:
        with on_postgresql.session() as session:
            session.begin(person_id)
            return session.tickets.redeem(TICKET.kind, TICKET.key) is not None

    for _ in range(20):
        keep(on_postgresql, lambda session: session.tickets.issue(TICKET))
        used = race(*(partial(redeemed, str(n) * 32) for n in range(4)))
        assert [False, False, False, True] == sorted(used)
