"""Filing: where a host has users of its own, its organisations are taken to have administrators."""

from cetms_core import ApprovalStep
from tests.commands.asking import transfer
from tests.house import ADMINISTRATOR, DEPUTY, SUN_AS_ADMINISTRATOR, SYSTEM, furnished


class Everybody:
    def holds(self, actor):
        return True


def test_the_offices_of_a_host_are_not_looked_for_here():
    house = furnished(directory=Everybody())
    for office in (ADMINISTRATOR, DEPUTY, SUN_AS_ADMINISTRATOR):
        with house.transaction(SYSTEM) as tx:
            tx.dismiss(office)

    assert {ApprovalStep.EMPLOYER} == {step.decider for step in transfer(house).steps}


def test_filing_stands_in_the_history_of_whom_it_is_about(house):
    petition = transfer(house)
    (event,) = house.read(lambda session: session.history.of(petition.about, petition.id))

    assert (event.name, event.after) == ("petition.filed", "待审核")
