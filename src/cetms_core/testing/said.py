"""What a type itself says of a form, past the guard that keeps a portal alive."""

from collections.abc import Callable

from cetms_core.domain.hours import Hours
from cetms_core.education_types import Details, EducationType
from cetms_core.law import Law
from cetms_core.testing.examination import Examination, Form

HOURS = "credit_hours"


def said(type_: EducationType, details: Details, law: Law) -> dict[str, object]:
    """What each method answers, by rule; an exception stands for itself.

    `credit_hours` is there only if nothing speaks against the form, and the type exists in that year and place.
    """
    told = {refusal.rule: _tried(refusal.is_there, details, law) for refusal in type_.refusals}
    here = type_.everywhere or type_.code in law.offered
    if here and type_.is_offered_in(law.year) and not any(told.values()):
        told[HOURS] = _tried(type_.details.credit_hours, details, law)
    return told


def said_of(examined: Examination, form: Form) -> dict[str, object]:
    """The same of a form; nothing of one that the house can't read."""
    details = examined.read(form)
    return {} if details is None else said(examined.type, details, examined.law(form))


def hours_of(examined: Examination, form: Form) -> Hours | None:
    """The hours as the type gives them; None when it gives none, or something else."""
    answer = said_of(examined, form).get(HOURS)
    return answer if isinstance(answer, Hours) else None


def comparable(told: dict[str, object]) -> dict[str, object]:
    """The same so that two answers can be laid side by side: hours with their reasons, exceptions by their kind."""
    return {name: _plain(answer) for name, answer in told.items()}


def _tried(method: Callable[[Details, Law], object], details: Details, law: Law) -> object:
    try:
        return method(details, law)
    except (Exception, SystemExit) as raised:
        return raised


def _plain(answer: object) -> object:
    if isinstance(answer, Hours):
        return answer.explanation
    return type(answer).__name__ if isinstance(answer, BaseException) else answer
