"""What a definition may not say of itself: each contradiction as the sentence that its author reads."""

import re
from collections.abc import Iterator

from cetms_core.domain.subject import Subject
from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.fields import LARGEST, Field, Kind, any_of
from cetms_core.law import is_known

_CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def contradictions(defined: EducationType) -> Iterator[str]:
    """Everything in a definition that can't be as it is; nothing when it may be declared."""
    if not _CODE.fullmatch(defined.code):
        yield "code must be lower-case words joined by _"
    if not _CHINESE.search(defined.label):
        yield "label must be Chinese"
    if not defined.basis:
        yield "basis must name the clause"
    if not is_known(defined.confidence):
        yield "confidence must be A, B, C or U"
    if defined.until is not None and defined.until < defined.since:
        yield "until lies before since"
    if not callable(getattr(defined.details, "credit_hours", None)):
        yield "it needs credit_hours(self, law)"
    if not _says_its_subject(defined):
        yield "it needs subject=, or a required choice of subjects named `subject`"
    yield from _in_versions(defined)
    yield from _in_refusals(defined)
    yield from _in_names(defined)
    for field in defined.fields:
        yield from (f"{field.name}: {fault}" for fault in _in_field(field))


def _says_its_subject(defined: EducationType) -> bool:
    always = (field for field in defined.fields if field.required and field.required_when is None)
    offered = {choice.value for field in always if field.name == "subject" for choice in field.choices}
    return defined.subject is not None or (bool(offered) and offered <= set(Subject))


def _in_versions(defined: EducationType) -> Iterator[str]:
    version, known = defined.schema_version, len(defined.upcasters)
    if version < 1:
        yield "schema_version counts from 1"
    elif known != version - 1:
        steps = ", ".join(f"from_{older}_to_{older + 1}" for older in range(1, version)) or "none"
        yield f"schema_version {version} needs upcasters=({steps}), one for each older version; it has {known}"
    if not all(map(callable, defined.upcasters)):
        yield "upcasters must be functions, from the answers of one version to those of the next"


def _in_refusals(defined: EducationType) -> Iterator[str]:
    for refusal in defined.refusals:
        if not _CHINESE.search(refusal.sentence):
            yield f"{refusal.rule}: its sentence must be Chinese"


def _in_names(defined: EducationType) -> Iterator[str]:
    fields = {field.name: field for field in defined.fields}
    conditions = [each for field in defined.fields for each in (field.required_when or {}).items()]
    addressed = {refusal.at for refusal in defined.refusals}
    addressed |= {*defined.identified_by, *defined.counts_once_by}
    if "remark" in fields:
        yield "the field `remark` is the house's own"
    if unknown := (addressed | {name for name, _ in conditions}) - fields.keys():
        yield f"these are no fields of it: {sorted(unknown)}"
    if defined.dated_by and (defined.dated_by not in fields or fields[defined.dated_by].kind is not Kind.DAY):
        yield f"dated_by must name a field made with day(), not {defined.dated_by!r}"
    for name, value in conditions:
        for each in any_of(value):
            if name in fields and not _can_hold(fields[name], each):
                yield f"{name} can never be {each!r}"


def _can_hold(field: Field, value: object) -> bool:
    if field.kind is Kind.CHOICE:
        return value in tuple(field.options or ())
    return field.kind is not Kind.FLAG or isinstance(value, bool)


def _in_field(field: Field) -> Iterator[str]:
    if not _CHINESE.search(field.label):
        yield "its label must be Chinese"
    offered = [option.value for option in field.options or ()]
    if field.kind is Kind.CHOICE and not (offered and all(isinstance(value, str) for value in offered)):
        yield "annotate a choice with its enum, whose values are texts"
    if field.least is not None and field.most is not None and not 0 <= field.least <= field.most <= LARGEST:
        yield f"least and most must run from 0 to {LARGEST}, and least not be above most"
