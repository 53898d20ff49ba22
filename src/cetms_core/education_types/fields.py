"""The words in which a type says what it asks: `text`, `whole`, `day`, `choice` and their kin.

Each is a field of the declared class; its label is what the person reads, `en` its English, `help` a hint below it.
A field is required unless it says `required=False` or `required_when={"another field": value}`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, cast

import attrs
from attrs import frozen

ASKED = "cetms_core.education_types.asked"
"""Key under which a field's description lies in the metadata of its attrs attribute."""

LARGEST = 999_999_999
"""What a form can ask for at most: nine digits are read from a text."""

When = Mapping[str, object]
"""Field → the answer that makes another field necessary, or a tuple of such answers."""


def any_of(value: object) -> tuple[object, ...]:
    """The answers that fulfil one condition of a `required_when`."""
    return value if isinstance(value, tuple) else (value,)


class Kind(StrEnum):
    """How a field is entered; a portal has one widget for each."""

    TEXT = "text"
    LONGTEXT = "longtext"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DAY = "day"
    YEAR = "year"
    CHOICE = "choice"
    FLAG = "flag"
    ORGANISATION = "organisation"


@frozen
class Choice:
    """One answer that a choice offers."""

    value: str
    label: str
    en: str


@frozen
class Field:
    """One question of a type's form."""

    kind: Kind
    label: str
    en: str = ""
    help: str = ""
    required: bool = True
    required_when: When | None = attrs.field(default=None, hash=False)
    limit: int | None = None
    """Most characters (字) of a text."""

    least: int | None = None
    most: int | None = None
    options: type[Enum] | None = None
    name: str = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What a choice offers, in the author's order; empty for other kinds."""
        return tuple(
            Choice(str(option.value), str(option.value), option.name.replace("_", " ").capitalize())
            for option in self.options or ()
        )


def text(
    label: str,
    *,
    en: str = "",
    limit: int = 200,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> str:
    """One line of at most `limit` 字."""
    return cast(str, _asked(Field(Kind.TEXT, label, en, help, required, required_when, limit=limit)))


def longtext(
    label: str,
    *,
    en: str = "",
    limit: int = 1000,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> str:
    """Several lines of at most `limit` 字."""
    return cast(str, _asked(Field(Kind.LONGTEXT, label, en, help, required, required_when, limit=limit)))


def organisation(
    label: str,
    *,
    en: str = "",
    limit: int = 100,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> str:
    """The name of a body, which need not be a registered employer."""
    return cast(str, _asked(Field(Kind.ORGANISATION, label, en, help, required, required_when, limit=limit)))


def whole(
    label: str,
    *,
    en: str = "",
    least: int = 0,
    most: int = LARGEST,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> int:
    """A whole number from `least` to `most`."""
    return cast(
        int, _asked(Field(Kind.WHOLE, label, en, help, required, required_when, least=least, most=most))
    )


def decimal(
    label: str,
    *,
    en: str = "",
    least: int = 0,
    most: int = 9_999,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> Decimal:
    """A number with at most one decimal, from `least` to `most`."""
    return cast(
        Decimal, _asked(Field(Kind.DECIMAL, label, en, help, required, required_when, least=least, most=most))
    )


def day(
    label: str, *, en: str = "", help: str = "", required: bool = True, required_when: When | None = None
) -> date:
    """A calendar day, written `2025-06-08`."""
    return cast(date, _asked(Field(Kind.DAY, label, en, help, required, required_when)))


def year(
    label: str,
    *,
    en: str = "",
    least: int = 1949,
    most: int = 2999,
    help: str = "",
    required: bool = True,
    required_when: When | None = None,
) -> int:
    """A calendar year of four digits."""
    return cast(
        int, _asked(Field(Kind.YEAR, label, en, help, required, required_when, least=least, most=most))
    )


def choice(
    label: str, *, en: str = "", help: str = "", required: bool = True, required_when: When | None = None
) -> Any:  # the annotation beside it names the enum, and no type can look there
    """One of the members of the enum that the field is annotated with; a member's value is its label."""
    return _asked(Field(Kind.CHOICE, label, en, help, required, required_when))


def flag(label: str, *, en: str = "", help: str = "", required: bool = True) -> bool:
    """Yes or no."""
    return cast(bool, _asked(Field(Kind.FLAG, label, en, help, required)))


REMARK = Field(
    Kind.LONGTEXT,
    "内容",
    "Remark",
    "备注及相关说明，不超过 1000 字",
    required=False,
    limit=1000,
    name="remark",
)
"""The last field of every type (S19)."""


def _asked(field: Field) -> Any:
    optional = not field.required or field.required_when is not None
    return (
        attrs.field(default=None, metadata={ASKED: field})
        if optional
        else attrs.field(metadata={ASKED: field})
    )
