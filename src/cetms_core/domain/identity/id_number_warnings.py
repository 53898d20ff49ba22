"""What a reviewer should look at in an ID number: odd, yet no ground to refuse anybody."""

from collections.abc import Iterator, Mapping
from datetime import date

from cetms_core.domain.identity.id_number import IdNumber, IdNumberKind, Sex
from cetms_core.findings import Finding, Severity

USUAL_AGES = range(14, 101)
"""In whole years; outside them a slip of the pen is more likely than a professional."""

FIRST_NUMBERED = 1984
"""The year in which the first numbers were given, to people of every age."""


def id_number_warnings(
    number: IdNumber,
    *,
    today: date,
    sex: Sex | None = None,
    birth_month: str | None = None,
    known_regions: Mapping[str, range] | None = None,
) -> tuple[Finding, ...]:
    """Findings for the reviewer, of severity WARNING.

    Args:
        number: what the person registers with.
        today: in Beijing.
        sex: what the form says; None if it does not say.
        birth_month: what the form says, `YYYY-MM`; None if it does not say.
        known_regions: the years in which each code of GB/T 2260 was in force; None says nothing of regions.
    """
    regions = () if known_regions is None else _region(number, known_regions)
    return (*regions, *_age(number, today), *_form(number, sex, birth_month))


def _region(number: IdNumber, known_regions: Mapping[str, range]) -> Iterator[Finding]:
    if number.kind is not IdNumberKind.RESIDENT:
        return
    years = known_regions.get(number.region_code)
    if years is None:
        yield _warning("id_number.region_unknown", "id_number")
    elif max(number.birth_date.year, FIRST_NUMBERED) not in years:
        yield _warning("id_number.region_not_in_force", "id_number")


def _age(number: IdNumber, today: date) -> Iterator[Finding]:
    born = number.birth_date
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if age not in USUAL_AGES:
        yield _warning("id_number.unusual_age", "id_number", age=age)


def _form(number: IdNumber, sex: Sex | None, birth_month: str | None) -> Iterator[Finding]:
    if sex not in (None, number.sex):
        yield _warning("id_number.sex_differs", "sex")
    if birth_month not in (None, f"{number.birth_date:%Y-%m}"):
        yield _warning("id_number.birth_month_differs", "birth_month")


def _warning(rule: str, field: str, **values: object) -> Finding:
    return Finding(rule, field, values=values, severity=Severity.WARNING)
