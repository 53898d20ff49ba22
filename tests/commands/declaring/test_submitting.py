import pytest

from cetms_core import Action, ApprovalStep, Jurisdiction, hookimpl, load_plugins
from tests.house import ADMINISTRATOR, HENAN, JINSHUI, LI, conference, furnished, installed


class Listener:
    """Hears of every declaration that moved."""

    def __init__(self):
        self.heard: list[tuple[str, Action]] = []

    @hookimpl
    def cetms_declaration_moved(self, declaration, decision):
        self.heard.append((declaration.state, decision.action))


@pytest.mark.parametrize("first", ApprovalStep)
def test_it_waits_for_the_first_step_of_its_chain(first):
    page = Jurisdiction(JINSHUI, "金水区", HENAN, chain=(first,))

    assert first is furnished(plugins=installed(page)).declare().waits_for


def test_a_new_declaration_is_its_first_version_and_a_resubmitted_one_the_next(house):
    declared = house.declare()
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, {"": "请核对"}))
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, conference()))

    assert [(1, 1), (2, 1), (3, 2)] == [(each.version, each.round) for each in (declared, back, again)]


def test_plugins_hear_of_it_under_its_own_name():
    listener = Listener()
    house = furnished(plugins=load_plugins(extra=[listener], strict=True))
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(house.declare(), {"": "请核对"}))
    house.ask(LI, lambda tx: tx.resubmit(back.id, conference()))

    assert [
        ("待审核", Action.SUBMIT),
        ("退回修改", Action.SEND_BACK),
        ("待审核", Action.RESUBMIT),
    ] == listener.heard
