"""What the commands around a declaration share: the circumstances, the assessment, the record made of it."""

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import ENDED
from cetms_core.commands.received import lost_attachment
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers, Declaration, DeclarationState
from cetms_core.domain.professional import Professional
from cetms_core.education_types import REMARK, EducationType
from cetms_core.errors import InvalidValue, Refused, TryAgain
from cetms_core.findings import Finding
from cetms_core.intake import (
    Assessment,
    Circumstances,
    Earlier,
    RawAnswers,
    current,
    examine,
    read_credit_year,
    unsteady,
)
from cetms_core.jurisdictions import Window
from cetms_core.law import Law


@frozen
class Request:
    """What a person asks to be judged."""

    type: EducationType
    year: int
    answers: RawAnswers
    remark: str
    besides: str = ""
    """Id of the declaration that is being changed: it is no rival to itself."""


@frozen
class Ground:
    """Where the person stands: employer, region, and whose law holds there."""

    professional: Professional
    jurisdiction: str
    law: Law
    window: Window
    industry: str = ""


def ground(desk: Desk, year: int) -> Ground:
    """The actor's own ground for a credit year."""
    return ground_of(desk, desk.own(), year)


def ground_of(desk: Desk, professional: Professional, year: int) -> Ground:
    """Where somebody stands in a credit year."""
    path = desk.region(professional.employer_region).path
    jurisdiction = desk.plugins.jurisdictions.nearest(path, desk.home)
    pages = desk.plugins.jurisdictions
    employer = desk.session.places.organisation(professional.employer)
    return Ground(
        professional,
        jurisdiction,
        pages.law(jurisdiction, year, professional.title_level),
        pages.window(jurisdiction, year),
        "" if employer is None else employer.industry,
    )


def demand_still(desk: Desk, ground: Ground) -> None:
    """Looks at the person again, within the turn: what was read before it may be over by now.

    Raises:
        NotFound: if the person is on the rolls no more.
        TryAgain: if the record changed meanwhile, so that another law may hold.
    """
    if desk.own() != ground.professional:
        raise TryAgain


def judge(desk: Desk, ground: Ground, request: Request) -> Assessment:
    """What the law makes of a request, seen beside what the person declared earlier."""
    earlier = _earlier(desk, ground.professional.person_id, request)
    circumstances = Circumstances(desk.today, ground.window, earlier)
    return examine(
        request.type, ground.law, request.answers, remark=request.remark, circumstances=circumstances
    )


def demand_acceptable(
    desk: Desk, assessment: Assessment, attachment: Attachment | None, kept: Attachment | None = None
) -> None:
    """Refuses what has an error, or no file that is really there (S18); `kept` is the one that the record has.

    Raises:
        Refused: with every finding at once.
    """
    missing = () if attachment else (Finding("attachment.missing", "attachment"),)
    lost = lost_attachment(desk, attachment, kept)
    if assessment.errors or missing or lost:
        raise Refused((*assessment.findings, *missing, *lost))


def demand_steady(ground: Ground, request: Request, assessment: Assessment) -> None:
    """Refuses hours that the type would not say again: what is credited must be what anybody can reckon anew.

    Raises:
        Refused: with the finding that the type can't be declared now.
    """
    if faults := unsteady(assessment, ground.law, request.answers):
        raise Refused(faults)


def demand_keepable(
    desk: Desk, assessment: Assessment, attachment: Attachment | None, kept: Attachment | None = None
) -> None:
    """Refuses what a draft can't keep; it may have faults, but it may lose neither the remark nor the file.

    Raises:
        Refused: with what is wrong with either.
    """
    remark = tuple(fault for fault in assessment.errors if fault.field == REMARK.name)
    if faults := (*remark, *lost_attachment(desk, attachment, kept)):
        raise Refused(faults)


def read_year(raw: object) -> int:
    """计入年度, or the finding that says what is wrong with it."""
    try:
        return read_credit_year(raw)
    except InvalidValue as invalid:
        raise Refused([invalid.at("year")]) from None


def _earlier(desk: Desk, person_id: str, request: Request) -> tuple[Earlier, ...]:
    declared = desk.session.declarations.of_person(person_id, request.year)
    return tuple(
        Earlier(each.type, each.year, _answers(request.type, each))
        for each in declared
        if each.state not in ENDED and each.state is not DeclarationState.DRAFT and each.id != request.besides
    )


def _answers(type_: EducationType, earlier: Declaration) -> Answers:
    """As the present form has them, where they are answers to it and can be brought so far."""
    if earlier.type != type_.code:
        return earlier.answers
    answers = current(type_, earlier.schema_version, earlier.answers)
    return earlier.answers if isinstance(answers, Finding) else answers
