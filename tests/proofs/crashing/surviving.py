"""What must hold of a house that is opened again, whatever became of the process that had it open.

Nothing that was answered for is lost, no hour counts that nobody approved, no line of the audit is missing, no file either.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable

from cetms_core import Declaration, IdNumber, NotFound
from cetms_core.domain.declaration import DeclarationState
from tests.house import SYSTEM, House, id_number
from tests.proofs.crashing.working_day import CHAINS

WORTH = 200
"""Of each conference here, in tenths."""


def is_whole(house: House, answered: Iterable[str]) -> int:
    """Asserts it all; and says how many declarations there are."""
    done = [tuple(answer.rsplit(" ", 1)) for answer in answered]
    declared = all_declarations(house)
    nothing_answered_is_lost(house, {each.id: each for each in declared}, done)
    for person in CHAINS:
        hours_are_those_of_approvals(house, person.person_id, declared)
    every_file_is_there(house, declared)
    every_chain_is_whole(house)
    return len(declared)


def all_declarations(house: House) -> list[Declaration]:
    everybody = [person.person_id for person in CHAINS]
    return house.read(
        lambda session: [each for one in everybody for each in session.declarations.of_person(one, 2025)]
    )


def nothing_answered_is_lost(
    house: House, declared: dict[str, Declaration], done: list[tuple[str, ...]]
) -> None:
    """One line of the history for each step that was answered for, and at most one more that was not answered in time."""
    steps = Counter(about for what, about in done if what != "registered")
    for id, expected in steps.items():
        assert id in declared, f"answered for and lost: {id}"
        written = len(history(house, declared[id]))
        assert written in (expected, expected + 1), (id, expected, written)
    for serial in (about for what, about in done if what == "registered"):
        assert_registered(house, IdNumber(id_number(int(serial))))


def assert_registered(house: House, number: IdNumber) -> None:
    assert house.read(lambda session: session.people.claimed_by(number)), "registered and lost"


def history(house: House, declaration: Declaration) -> list[object]:
    return [*house.read(lambda session: session.history.of(declaration.person_id, declaration.id))]


def hours_are_those_of_approvals(house: House, person_id: str, declared: list[Declaration]) -> None:
    approved = sum(
        each.person_id == person_id and each.state is DeclarationState.APPROVED for each in declared
    )
    kept = house.read(lambda session: sum(tenths for *_, tenths in session.entries.totals(person_id)))
    lines = house.read(
        lambda session: sum(line.hours.tenths for line in session.entries.of_person(person_id))
    )
    assert (WORTH * approved,) * 2 == (kept, lines)


def every_file_is_there(house: House, declared: list[Declaration]) -> None:
    files = house.cetms.kept_files()
    for each in declared:
        assert each.attachment is not None
        try:
            with files.open(each.attachment.digest) as kept:
                assert each.attachment.digest == hashlib.sha256(kept.read()).hexdigest()
        except NotFound:
            raise AssertionError(f"a row points to a file that is not there: {each.id}") from None


def every_chain_is_whole(house: House) -> None:
    page = house.ask(SYSTEM, lambda tx: tx.check_audit(limit=200))
    assert page.after is None
    assert [] == [each for each in page.items if each.fault]
