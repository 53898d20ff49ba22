from hypothesis import given, settings, strategies as st

from cetms_core import DeclarationState, EntryKind
from tests.commands.classes_filed import declared, file, row
from tests.commands.filing.test_insist import WHY, objected
from tests.house import ADMINISTRATOR, CITY, LI, WANG, House, furnished, seminar


def totals(house: House) -> list[int]:
    """Li's and Wang's, in tenths."""
    years = [house.ask(who, lambda tx: tx.hours_by_year()) for who in (LI, WANG)]
    return [sum(year.total.tenths for year in each) for each in years]


def test_what_had_not_counted_is_withdrawn_and_leaves_no_line(house):
    after = house.ask(ADMINISTRATOR, lambda tx: tx.retract(objected(house)))

    assert DeclarationState.WITHDRAWN is after.state
    assert () == tuple(house.ask(LI, lambda tx: tx.entries(2025)))


def test_hours_that_counted_are_answered_by_a_line_with_the_reason(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.retract(objected(house, CITY).id))
    award, reversal = house.ask(LI, lambda tx: tx.entries(2025))

    assert (EntryKind.AWARD, 300) == (award.kind, award.hours.tenths)
    assert (EntryKind.REVERSAL, -300, WHY) == (reversal.kind, reversal.hours.tenths, reversal.reason)


def test_the_person_may_then_declare_it_as_it_was(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.retract(objected(house)))
    own = house.declare(answers=seminar(24), type="training_seminar")

    assert ("", "24") == (own.filed_by, str(own.hours))


@given(st.lists(st.sampled_from(["object", "insist", "retract"]), max_size=5), st.booleans())
@settings(max_examples=40, deadline=None)
def test_totals_change_only_when_it_is_retracted_and_then_are_as_before(moves, approved):
    house = furnished()
    before = totals(house)
    made, _ = declared(house, file(house, row(LI), row(WANG)))
    made = house.approve(made, CITY) if approved else made
    counted = totals(house)
    for move in moves:
        now = house.ask(LI, lambda tx: tx.declaration(made.id))
        if move == "object" and now.state is not DeclarationState.OBJECTED:
            house.ask(LI, lambda tx: tx.object_to(made.id, WHY))
        elif move == "insist" and now.state is DeclarationState.OBJECTED:
            with house.transaction(ADMINISTRATOR) as tx:
                tx.insist(now, WHY)
        elif move == "retract" and now.state is DeclarationState.OBJECTED:
            with house.transaction(ADMINISTRATOR) as tx:
                tx.retract(now)
            assert before == totals(house)
            return
        assert counted == totals(house)
