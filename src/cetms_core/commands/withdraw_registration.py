"""撤回申请: whoever picked the wrong employer takes the registration back and registers anew."""

from cetms_core.accounts import verify_password
from cetms_core.approval import Action
from cetms_core.commands.deciding import registration_moved
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.sign_in import account_of
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import WrongCredentials


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="registration.withdrawn")
def withdraw_registration(desk: Desk, id_number: str, password: str) -> RegistrationState:
    """Withdrawn; proved by the password, since nobody may sign in yet."""
    account = account_of(desk, id_number)
    if not verify_password(None if account is None else account.password, password):
        raise WrongCredentials
    assert account is not None
    desk.session.begin()
    professional = desk.session.people.professional(account.person_id)
    if professional is None:
        raise WrongCredentials
    desk.actor = Actor(account.person_id, Role.VISITOR)
    return registration_moved(desk, professional, Action.WITHDRAW, "registration.withdrawn").state
