"""记住这台设备: from now on it has a budget of its own at sign-in, which no attack elsewhere uses up."""

import secrets

from cetms_core.accounts.origin import fingerprint
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import SIGNED_IN, Reach, permission


@permission(*SIGNED_IN, reach=Reach.OWN, event="device.remembered")
def remember_device(desk: Desk) -> str:
    """A token for the host to keep on the device, and to hand in as `Origin(device=…)`; its hash is all that is kept."""
    account = desk.own_account()
    token = secrets.token_urlsafe(32)
    desk.session.begin(account.person_id)
    desk.session.devices.remember(account.person_id, fingerprint(token), desk.now)
    desk.note(account.person_id, "account", "device.remembered")
    return token
