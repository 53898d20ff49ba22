"""What the house makes of one claim: hours, or the rules that it breaks."""

from collections.abc import Mapping
from datetime import date

from cetms_core import Hours, Jurisdictions
from cetms_core.education_types import described
from cetms_core.intake import Assessment, Circumstances, assess
from cetms_core.jurisdictions import HENAN, NATION

Verdict = Hours | list[str]
LAWS = Jurisdictions((NATION, HENAN))


def claim(declared: type, answers: Mapping[str, object], year: int) -> Assessment:
    """A claim for `year`, made on its last day."""
    last = date(year, 12, 31)
    around = Circumstances(today=last, closes_on=last)
    law = LAWS.law(HENAN.code, year)
    return assess(described(declared), law, answers, remark="", circumstances=around)


def verdict(declared: type, answers: Mapping[str, object], year: int) -> Verdict:
    """The hours, or the rules that are broken; a rule of the type's own without the type's code."""
    assessment = claim(declared, answers, year)
    if assessment.hours is not None and not assessment.errors:
        return assessment.hours
    return [finding.rule.removeprefix(f"{assessment.type.code}.") for finding in assessment.errors]


def sentences(declared: type, answers: Mapping[str, object], year: int) -> dict[str | None, str]:
    """What the person reads, by field."""
    return {finding.field: finding.sentence for finding in claim(declared, answers, year).findings}
