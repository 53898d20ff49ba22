"""A suite's form asked in another place: what it is worth there, why, and what is said against it."""

from typing import Any

from attrs import evolve

from cetms_core import Jurisdiction, Term
from cetms_core.intake import Assessment
from cetms_core.testing import Case, EducationTypeSuite, accepted
from cetms_core.testing.examination import Examination
from cetms_core.testing.laws import claims


def comes_true(suite: EducationTypeSuite, place: Jurisdiction, case: Case) -> None:
    """What the suite says of its own place, said of this one."""
    claims.comes_true(_there(suite, place), case)


def asked(
    suite: EducationTypeSuite, place: Jurisdiction | None = None, year: int | None = None, **changes: Any
) -> Assessment:
    """The suite's form with these changes, in this place or the suite's own."""
    examined = suite.examined if place is None else _there(suite, place)
    return examined.ask(examined.form(accepted(0, year=year, **changes)))


def explained(suite: EducationTypeSuite, place: Jurisdiction | None = None, **changes: Any) -> str:
    """Why it is worth what it is."""
    return asked(suite, place, **changes).explanation


def said(suite: EducationTypeSuite, **changes: Any) -> dict[str | None, str]:
    """What speaks against it, by field."""
    return {finding.field: finding.sentence for finding in asked(suite, **changes).errors}


def sureness(suite: EducationTypeSuite, place: Jurisdiction | None = None, **changes: Any) -> list[str]:
    """How sure the sources of its hours are."""
    hours = asked(suite, place, **changes).hours
    assert hours is not None
    return [cell.confidence for cell in hours.sources]


def _there(suite: EducationTypeSuite, place: Jurisdiction) -> Examination:
    return evolve(suite.examined, jurisdiction=place.code)


def terms(suite: EducationTypeSuite, place: Jurisdiction | None = None, **changes: Any) -> tuple[Term, ...]:
    """What its hours are the sum of."""
    hours = asked(suite, place, **changes).hours
    assert hours is not None
    return hours.terms
