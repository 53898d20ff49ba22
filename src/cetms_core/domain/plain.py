"""Frozen values to plain JSON and back: how results and explanations are kept without any plugin at hand."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

import attrs

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.loan import Loan
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.registration import Registration
from cetms_core.domain.subject import Subject
from cetms_core.domain.training_class import Enrolment, FiledClass, RowFault

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"

_VALUES: Mapping[str, type[attrs.AttrsInstance]] = {
    each.__name__: each
    for each in (
        Actor,
        Attachment,
        Cell,
        Declaration,
        Enrolment,
        FiledClass,
        Loan,
        Registration,
        RowFault,
        Term,
    )
}
_ENUMS: Mapping[str, type[Enum]] = {
    each.__name__: each
    for each in (ApprovalStep, DeclarationState, MediaType, RegistrationState, Role, Subject)
}


def to_plain(value: object) -> Plain:
    """What JSON keeps without loss.

    Raises:
        TypeError: for a value that is not ours, or that is personal and has no business in a record.
    """
    match value:
        case Enum() if type(value) in _ENUMS.values():
            return {"$": type(value).__name__, "value": value.value}
        case None | bool() | int() | str():
            return value
        case Hours():
            return {"$": "Hours", "tenths": value.tenths, "terms": [to_plain(term) for term in value.terms]}
        case datetime() | date():
            return {"$": type(value).__name__, "value": value.isoformat()}
        case tuple() | list():
            return [to_plain(each) for each in value]
        case Mapping():
            return {"$": "Mapping", "items": [[to_plain(key), to_plain(each)] for key, each in value.items()]}
        case _ if type(value) in _VALUES.values():
            fields = attrs.fields(_VALUES[type(value).__name__])
            return {"$": type(value).__name__} | {
                field.name: to_plain(getattr(value, field.name)) for field in fields
            }
    raise TypeError(
        f"{type(value).__name__} can't be kept as the result of a command: return a declaration or its id"
    )


def from_plain(plain: Plain) -> object:
    """The value that `to_plain` was given; a list comes back as a tuple."""
    if isinstance(plain, list):
        return tuple(from_plain(each) for each in plain)
    if not isinstance(plain, dict):
        return plain
    parts = {name: from_plain(part) for name, part in plain.items() if name != "$"}
    return _made(str(plain["$"]), parts)


def _made(kind: str, parts: dict[str, object]) -> object:
    match kind, parts:
        case "Hours", {"tenths": int(tenths), "terms": tuple(terms)}:
            return Hours.of(tenths, terms)
        case "Mapping", {"items": tuple(items)}:
            return dict(items)
        case "datetime", {"value": str(text)}:
            return datetime.fromisoformat(text)
        case "date", {"value": str(text)}:
            return date.fromisoformat(text)
        case _ if kind in _ENUMS:
            return _ENUMS[kind](parts["value"])
        case _:
            return _VALUES[kind](**parts)
