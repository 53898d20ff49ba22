import pytest

from cetms_core import Actor, NotAllowed, Role, commands as door
from cetms_core.approval import DECLARATION, REGISTRATION, Action, Mover
from cetms_core.commands import PERMISSIONS, Reach
from tests.house import ADMINISTRATOR, DISMISSED_ADMINISTRATOR, LI, VISITOR, furnished

NO_COMMANDS = {
    "PERMISSIONS",
    "Change",
    "CheckedChain",
    "ClassRecord",
    "FilledForm",
    "LetGo",
    "ListedClass",
    "PersonalCopy",
    "Merger",
    "Outcome",
    "Permission",
    "Reach",
    "Reassessment",
    "Verdict",
}

MOVED_BY = {
    Action.SUBMIT: "submit",
    Action.RESUBMIT: "resubmit",
    Action.WITHDRAW: "withdraw",
    Action.APPROVE: "approve",
    Action.SEND_BACK: "send_back",
    Action.REJECT: "reject",
    Action.REVOKE: "revoke",
    Action.LOWER: "lower",
    Action.ACCEPT: "accept_hours",
    Action.CONTEST: "contest_hours",
    Action.APPEAL: "appeal",
    Action.UPHOLD: "uphold",
    Action.OVERTURN: "overturn",
    Action.UNDO: "undo",
    Action.OBJECT: "object_to",
    Action.INSIST: "insist",
    Action.RETRACT: "retract",
}
REVIEWERS = {Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, Role.INDUSTRY_AUTHORITY}
MOVERS = {
    Mover.OWNER: {Role.PROFESSIONAL},
    Mover.REVIEWER: REVIEWERS,
    Mover.LAST_REVIEWER: REVIEWERS,
    Mover.DECIDER: REVIEWERS,
    Mover.NEXT_ABOVE: {Role.AUTHORITY, Role.INDUSTRY_AUTHORITY},
    Mover.FILER: {Role.EMPLOYER_ADMINISTRATOR, Role.TRAINING_BASE},
}


def test_every_command_has_its_line_and_every_line_its_command():
    assert set(door.__all__) - NO_COMMANDS == set(PERMISSIONS)
    assert all(line.command == name for name, line in PERMISSIONS.items())


def test_a_command_keeps_its_name_and_its_sentence():
    assert all(getattr(door, name).__name__ == name for name in PERMISSIONS)
    assert all(getattr(door, name).__doc__ for name in PERMISSIONS)


def test_every_line_names_a_role():
    assert all(line.roles for line in PERMISSIONS.values())


def test_whatever_is_written_down_has_a_name_of_its_own():
    """`declare` and `submit` both hand in; the petitions of each kind are all filed."""
    events = [line.event for line in PERMISSIONS.values() if line.event]

    assert ["declaration.submitted", "petition.filed"] == sorted(
        {event for event in events if events.count(event) > 1}
    )


@pytest.mark.parametrize(("action", "command"), MOVED_BY.items(), ids=MOVED_BY.values())
def test_a_move_is_given_to_those_whose_move_it_is(action, command):
    movers = {transition.mover for (_, each), (_, transition) in DECLARATION.items() if each is action}
    (expected,) = (MOVERS[mover] for mover in movers)

    assert expected == PERMISSIONS[command].roles
    assert (Reach.OWN if Mover.OWNER in movers else Reach.SCOPE) is PERMISSIONS[command].reach


def test_a_registration_is_moved_by_a_reviewer_or_before_anybody_is_signed_in():
    movers = {action: transition.mover for (_, action), (_, transition) in REGISTRATION.items()}

    assert {
        Action.APPROVE: Mover.REVIEWER,
        Action.REJECT: Mover.REVIEWER,
        Action.WITHDRAW: Mover.OWNER,
    } == movers
    assert {Role.VISITOR} == PERMISSIONS["withdraw_registration"].roles


@pytest.mark.parametrize("actor", [VISITOR, DISMISSED_ADMINISTRATOR, LI])
def test_a_refused_attempt_is_written_down_though_nothing_is_kept(actor):
    house = furnished()
    with pytest.raises(NotAllowed) as refused:
        house.ask(actor, lambda tx: tx.queue())
    (event,) = house.read(lambda session: session.history.of(actor.person_id or "visitor", "queue"))

    assert ("command.refused", actor, house.clock.now) == (event.name, event.actor, event.at)
    assert "您没有办理此事的权限，请使用有权限的账号登录" == str(refused.value)
    assert ("queue", actor.role) == (refused.value.command, refused.value.role)


def test_a_refusal_within_a_command_is_written_down_once():
    house = furnished()
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.add_department("another", "内科"))

    assert 1 == len(house.read(lambda session: session.history.of(ADMINISTRATOR.person_id, "add_department")))


def test_a_host_with_users_of_its_own_says_who_holds_which_role():
    asked: list[Actor] = []

    class Directory:
        def holds(self, actor: Actor) -> bool:
            asked.append(actor)
            return actor == LI

    house = furnished(directory=Directory())
    house.ask(LI, lambda tx: tx.profile())
    house.ask(VISITOR, lambda tx: tx.regions())
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.queue())

    assert [LI, ADMINISTRATOR] == asked
