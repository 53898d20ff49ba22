"""撤回申请: whoever picked the wrong employer takes the registration back and registers anew."""

from attrs import evolve

from cetms_core.accounts import Answer, Origin
from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reviewing.deciding import registration_moved
from cetms_core.commands.signing_in.admission import give_back, sign_in_budgets
from cetms_core.commands.signing_in.proving import not_proved, proved
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.professional import RegistrationState


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="registration.withdrawn")
def withdraw_registration(
    desk: Desk, id_number: str, password: str, *, captcha: Answer | None, origin: Origin
) -> RegistrationState:
    """Withdrawn; proved as at sign-in, since nobody may sign in yet."""
    account = proved(desk, id_number, password, captcha, origin)
    if desk.session.people.professional(account.person_id) is None:
        raise not_proved(desk, account)
    desk.session.begin(account.person_id)
    professional = desk.session.people.professional(account.person_id)
    assert professional is not None  # nobody leaves the rolls
    owner = evolve(desk, actor=Actor(account.person_id, Role.VISITOR))
    after = registration_moved(owner, professional, Action.WITHDRAW, "registration.withdrawn")
    give_back(desk, sign_in_budgets(desk, account.id_number, account, origin))
    return after.state
