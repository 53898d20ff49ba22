"""密码到期: whether the rules of the host ask for another password by now."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import SIGNED_IN, Reach, permission


@permission(*SIGNED_IN, reach=Reach.OWN)
def password_expired(desk: Desk) -> bool:
    """Whether it has lasted as long as it may; whoever signed in goes on all the same."""
    return desk.password_rules.expired(desk.own_account().password_since, desk.now)
