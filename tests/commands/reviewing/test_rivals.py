from attrs import evolve

from cetms_core import Finding, Refused
from cetms_core.commands.reviewing.rivals import demand_no_rival
from tests.house import ADMINISTRATOR, LI, House, conference, seminar


def ended(house: House):
    return house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), "材料不实"))


def has_rival(house: House, seen) -> bool:
    """Whether it is refused, and for that reason alone."""
    with house.transaction(LI) as tx:
        try:
            demand_no_rival(tx._desk, seen)
        except Refused as refused:
            return [Finding("approval.declared_anew", values={"type": seen.type_label})] == [
                *refused.findings
            ]
    return False


def test_the_same_declared_anew_is_a_rival(house):
    seen = ended(house)
    assert not has_rival(house, seen)
    house.declare()

    assert has_rival(house, seen)


def test_not_while_it_is_a_draft_nor_once_it_has_ended(house):
    seen = ended(house)
    house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference()))
    again = house.declare()
    house.ask(LI, lambda tx: tx.withdraw(again.id))

    assert not has_rival(house, seen)


def test_nor_is_another_thing_or_another_type(house):
    seen = ended(house)
    house.declare(answers=conference("嵩山论坛"))
    house.declare(answers=seminar(8), type="training_seminar")

    assert not has_rival(house, seen)


def test_a_type_that_is_gone_has_no_rivals(house):
    seen = ended(house)
    house.declare()
    gone = evolve(seen, type="gone")

    assert not has_rival(house, gone)
