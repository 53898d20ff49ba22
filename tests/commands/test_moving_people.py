from cetms_core import RegistrationState, Transaction
from tests.commands.asking import transferred
from tests.house import LI, SCHOOL, SYSTEM, WEI


def test_whoever_still_waits_for_approval_has_no_history_yet(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations("1241010541580001X3", SCHOOL))
    person = house.read(lambda session: session.people.professional(WEI.person_id))

    assert (person.employer, person.state) == (SCHOOL, RegistrationState.PENDING)
    assert [] == [*house.read(lambda session: session.employments.of(WEI.person_id))]


def test_where_nobody_wrote_down_the_beginning_the_past_is_kept_without_it(house):
    transferred(house)
    past, present = house.ask(LI, Transaction.employments)

    assert (past.since, past.until) == (None, present.since)
