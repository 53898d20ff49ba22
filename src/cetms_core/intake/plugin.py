"""Asking a type, without trusting it: what a plugin raises or returns can't credit wrong hours or stop anybody else.

Ctrl-C is the operator's and passes; whatever else is raised stays here.
"""

import logging

from cetms_core.domain.hours import Hours
from cetms_core.education_types import Details, EducationType
from cetms_core.education_types.alarm import Alarm
from cetms_core.findings import Finding
from cetms_core.intake.doubts import worth_nothing
from cetms_core.intake.trust import can_be_trusted
from cetms_core.law import Law

alarm = Alarm(logging.getLogger("cetms_core.intake"))


def refusals_of(type_: EducationType, details: Details, law: Law) -> tuple[Finding, ...]:
    """The type's own faults that are there."""
    found: tuple[Finding, ...] = ()
    try:
        for refusal in type_.refusals:
            there = refusal.is_there(details, law)
            if there is True:
                found += (Finding(refusal.rule, refusal.at, own_words=refusal.sentence),)
            elif there is not False:  # whoever forgot to return would accept everything
                return unavailable(type_, f"{refusal.rule} gave {type(there).__name__}")
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        return unavailable(type_, type(fault).__name__)
    return found


def hours_of(type_: EducationType, details: Details, law: Law) -> tuple[Hours | None, tuple[Finding, ...]]:
    """The hours and what is odd about them; None if the type says nothing that can be trusted."""
    try:
        hours = details.credit_hours(law)
        trusted = can_be_trusted(hours)
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        return None, unavailable(type_, type(fault).__name__)
    if not trusted:
        return None, unavailable(type_, f"credit_hours gave {_said(hours)}")
    return hours, () if hours.tenths else worth_nothing(type_.label, hours)


def unavailable(type_: EducationType, what: str) -> tuple[Finding, ...]:
    """What a plugin raised may hold somebody's answers, so only its kind is logged."""
    alarm.failed(named(type_), what)
    return (Finding("type.unavailable", values={"label": type_.label}),)


def named(type_: EducationType) -> str:
    """How the log calls a type."""
    return f"education type {type_.code}"


def _said(hours: object) -> str:
    return "Hours that can't be counted" if type(hours) is Hours else type(hours).__name__
