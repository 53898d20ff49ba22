"""`@education_type` and `@refuse`: an ordinary frozen class becomes a type that can be declared.

Everything that contradicts itself is refused here, at import, with a sentence that says what to change.
"""

from collections.abc import Callable
from enum import Enum
from types import UnionType
from typing import TypeVar, Union, dataclass_transform, get_args, get_origin

import attrs

from cetms_core.domain.subject import Subject
from cetms_core.education_types.contradictions import contradictions
from cetms_core.education_types.education_type import Details, EducationType, Judge, Refusal
from cetms_core.education_types.fields import (
    ASKED,
    Field,
    Kind,
    choice,
    day,
    decimal,
    flag,
    longtext,
    organisation,
    text,
    whole,
    year,
)
from cetms_core.education_types.upcasting import Upcaster
from cetms_core.errors import DefinitionError
from cetms_core.law import Confidence
from cetms_core.wording.bilingual import Bilingual

D = TypeVar("D", bound=Details)
J = TypeVar("J", bound=Callable[..., bool])

_REFUSAL = "__cetms_refusal__"
_DEFINED = "__cetms_education_type__"


def refuse(sentence: str, *, at: str, en: str = "") -> Callable[[J], J]:
    """Marks a method as a fault that the type does not accept: it returns true when the fault is there.

    The method's name is the fault's id, so tests, pages and translations share it.

    Args:
        sentence: what the person reads: field, fault and remedy.
        at: the field it is shown at.
        en: the sentence in English.
    """

    def mark(judge: J) -> J:
        setattr(judge, _REFUSAL, (Bilingual(sentence, en), at))
        return judge

    return mark


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(text, longtext, organisation, whole, decimal, day, year, choice, flag),
)
def education_type(
    *,
    code: str,
    label: str,
    since: int,
    basis: str,
    confidence: Confidence = "U",
    en: str = "",
    until: int | None = None,
    subject: Subject | None = None,
    evidence: tuple[str, ...] = (),
    identified_by: tuple[str, ...] = (),
    counts_once_by: tuple[str, ...] = (),
    dated_by: str = "",
    everywhere: bool = True,
    schema_version: int = 1,
    upcasters: tuple[Upcaster, ...] = (),
) -> Callable[[type[D]], type[D]]:
    """Makes a declared class an education type.

    Args:
        code: stable and unique, such as `academic_conference`.
        label: its name in Chinese; `en` in English.
        since, until: the first and the last credit year in which it is offered.
        subject: the subject its hours join; None when the field `subject` decides.
        basis: the clause that it rests on.
        confidence: how sure the source of its hours is, from A to C; U where the figure is unknown.
        evidence: what the attached file must show.
        identified_by: the fields that tell one thing from another; the same twice in a year is refused.
        counts_once_by: the fields that name one achievement in whatever year; only the highest counts.
        dated_by: the field with the day of the evidence, by which caps are filled.
        everywhere: False for a type that is declared only where a jurisdiction offers it.
        schema_version: counts up whenever the fields change.
        upcasters: a function for each older version, from its answers to those of the next; the first from 1 to 2.

    Raises:
        DefinitionError: if the class contradicts itself.
    """

    def define(declared: type[D]) -> type[D]:
        details = attrs.frozen(declared, kw_only=True)
        defined = EducationType(
            code, Bilingual(label, en), en, since, until, subject, basis, confidence, evidence,
            identified_by, counts_once_by, dated_by, everywhere, schema_version, upcasters,
            _fields(details), _refusals(code, declared), details,
        )  # fmt: skip
        if faults := "; ".join(contradictions(defined)):
            raise DefinitionError(f"{declared.__name__} ({code}): {faults}")
        setattr(details, _DEFINED, defined)
        return details

    return define


def described(details: object) -> EducationType:
    """The type that a declared class stands for.

    Raises:
        DefinitionError: if the class was never declared.
    """
    defined = details.__dict__.get(_DEFINED) if isinstance(details, type) else None
    if not isinstance(defined, EducationType):
        raise DefinitionError(f"{details!r} is no education type: decorate it with @education_type(...)")
    return defined


def _fields(details: type) -> tuple[Field, ...]:
    attrs.resolve_types(details)
    return tuple(_named(details, attribute) for attribute in attrs.fields(details))


def _named(details: type, attribute: "attrs.Attribute[object]") -> Field:
    asked = attribute.metadata.get(ASKED)
    if not isinstance(asked, Field):
        raise DefinitionError(
            f"{details.__name__}.{attribute.name} needs a field function, e.g. text('标签')"
        )
    options = _enum(attribute.type) if asked.kind is Kind.CHOICE else None
    label = Bilingual(asked.label, asked.en)
    return attrs.evolve(asked, label=label, name=attribute.name, options=options)


def _enum(annotation: object) -> type[Enum] | None:
    candidates = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return next((each for each in candidates if isinstance(each, type) and issubclass(each, Enum)), None)


def _refusals(code: str, declared: type) -> tuple[Refusal, ...]:
    marked = ((name, judge, getattr(judge, _REFUSAL, None)) for name, judge in vars(declared).items())
    return tuple(_refusal(f"{code}.{name}", judge, *mark) for name, judge, mark in marked if mark)


def _refusal(rule: str, judge: Judge, sentence: str, at: str) -> Refusal:
    return Refusal(rule, at, sentence, judge)
