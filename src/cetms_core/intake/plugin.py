"""Asking a type, without trusting it: what a plugin raises or returns can't credit wrong hours or stop anybody else."""

import logging

from cetms_core.domain.hours import Hours
from cetms_core.education_types import Details, EducationType
from cetms_core.findings import Finding
from cetms_core.intake.doubts import worth_nothing
from cetms_core.law import Law

MOST_TENTHS = 9_999 * 10
"""More than any item could be worth: what a plugin says beyond it is a fault of the plugin."""

log = logging.getLogger("cetms_core.intake")


def refusals_of(type_: EducationType, details: Details, law: Law) -> tuple[Finding, ...]:
    """The type's own faults that are there."""
    found: tuple[Finding, ...] = ()
    try:
        for refusal in type_.refusals:
            if refusal.is_there(details, law):
                found += (Finding(refusal.rule, refusal.at, own_words=refusal.sentence),)
    except (Exception, SystemExit) as fault:
        return _unavailable(type_, type(fault).__name__)
    return found


def hours_of(type_: EducationType, details: Details, law: Law) -> tuple[Hours | None, tuple[Finding, ...]]:
    """The hours and what is odd about them; None if the type says nothing that can be trusted."""
    try:
        hours = details.credit_hours(law)
        trusted = _can_be_trusted(hours)
    except (Exception, SystemExit) as fault:
        return None, _unavailable(type_, type(fault).__name__)
    if not trusted:
        return None, _unavailable(type_, f"credit_hours gave {type(hours).__name__}")
    return hours, worth_nothing(type_.label, hours)


def _can_be_trusted(hours: object) -> bool:
    """Whole tenths within bounds, and the sum of their terms if they have any."""
    if type(hours) is not Hours or type(hours.tenths) is not int or not 0 <= hours.tenths <= MOST_TENTHS:
        return False
    rest = hours.tenths
    for term in hours.terms:
        rest -= term.product
    return rest == 0 or not hours.terms


def _unavailable(type_: EducationType, what: str) -> tuple[Finding, ...]:
    """What a plugin raised may hold somebody's answers, so only its kind is logged."""
    log.error("education type %s failed: %s", type_.code, what)
    return (Finding("type.unavailable", values={"label": type_.label}),)
