"""申请注销: a person wants to be forgotten; two see to it that nothing stands in the way."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.own_account.leaving import barriers
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import FILED, Wish, demand_none, filed
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.petition import Petition, PetitionKind


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=FILED)
def request_erasure(desk: Desk) -> Petition:
    """The petition; nobody has to say why (《个人信息保护法》第四十七条).

    Raises:
        Refused: with everything that has to be done first.
    """
    desk.session.begin(desk.actor.person_id)
    person = desk.own()
    demand_none(barriers(desk, person.person_id))
    return filed(desk, Wish(PetitionKind.ERASURE, person.person_id, {}, survivor(desk, person.employer)))
