"""申请新增单位: an employer that is missing from the list asks to be on it, with its first administrator."""

from cetms_core.accounts import Answer, Origin
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.organisation_form import kept_answers, read_organisation
from cetms_core.commands.petitioning.petitioned import ASK, FILED, Wish, demand_none, filed, proof_faults
from cetms_core.commands.signing_in.admission import admit, visitor_budgets
from cetms_core.commands.signing_in.new_password import new_secret
from cetms_core.commands.signing_in.proving import redeem
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake import RawAnswers


@permission(Role.VISITOR, *ASK, reach=Reach.EVERYBODY, event=FILED)
def request_organisation(
    desk: Desk,
    answers: RawAnswers,
    *,
    password: str,
    attachment: Attachment | None,
    captcha: Answer | None,
    origin: Origin,
) -> Petition:
    """The petition, for the authority of its region; answers as `organisation_form.LABELS` names them.

    The password is the administrator's, unless that person has an account by then that somebody vouched for.
    """
    organisation, administrator = read_organisation(desk, answers)
    demand_none(proof_faults(desk, attachment, required=False))
    if desk.actor.role is Role.VISITOR:
        redeem(desk, captcha)
        admit(desk, visitor_budgets(desk.sign_in_rules, origin))
    secret = new_secret(desk, administrator, password, field="password")
    desk.session.begin(*filter(None, (organisation.code, desk.actor.person_id)))
    demand_unknown(desk, organisation.code)
    asked = kept_answers(organisation, administrator)
    return filed(
        desk,
        Wish(
            PetitionKind.ORGANISATION,
            organisation.code,
            asked,
            organisation,
            attachment=attachment,
            secret=secret,
        ),
    )


def demand_unknown(desk: Desk, code: str) -> None:
    """Refuses an organisation that is on the list already.

    Raises:
        Refused: naming the one to pick instead: itself, or whichever took it over.
    """
    if desk.session.places.organisation(code) is not None:
        raise Refused([Finding("organisation.known", "code", values={"name": survivor(desk, code).name})])
