"""What a type asks, as data: kept with a release, so that a change without a new version can't slip through."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import TypeAlias

from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.fields import Field, any_of
from cetms_core.education_types.schema import JSON, plain

FieldSet: TypeAlias = Mapping[str, Mapping[str, JSON]]
"""Field → what bears on its stored answers; labels, hints and the order of the form do not."""


def field_set(type_: EducationType) -> FieldSet:
    """What the form of `type_` accepts, in plain JSON."""
    return {field.name: _accepted(field) for field in type_.fields}


@lru_cache(maxsize=1_024)
def field_set_fingerprint(type_: EducationType) -> str:
    """Sixteen hexadecimal digits that name the field set: one that accepts something else has another name."""
    text = json.dumps(field_set(type_), ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode(), digest_size=8).hexdigest()


def field_set_changes(released: FieldSet, type_: EducationType) -> Iterator[str]:
    """In what the form of `type_` differs from a released one; nothing when it accepts the same."""
    present = field_set(type_)
    for name in {**released, **present}:
        before, after = released.get(name), present.get(name)
        if after is None:
            yield f"{name} is gone"
        elif before is None:
            yield f"{name} is new"
        else:
            yield from (f"{name}.{fact}" for fact in _differences(before, after))


def _differences(before: Mapping[str, JSON], after: Mapping[str, JSON]) -> Iterator[str]:
    for fact in {**before, **after}:
        if before.get(fact) != after.get(fact):
            yield f"{fact} was {before.get(fact)!r}, is {after.get(fact)!r}"


def _accepted(field: Field) -> dict[str, JSON]:
    facts: dict[str, JSON] = {
        "kind": field.kind.value,
        "required": field.required,
        "required_when": _conditions(field) or None,
        "limit": field.limit,
        "least": field.least,
        "most": field.most,
        "options": [choice.value for choice in field.choices] or None,
    }
    return {fact: value for fact, value in facts.items() if value is not None}


def _conditions(field: Field) -> dict[str, JSON]:
    return {
        name: [plain(each) for each in any_of(when)] for name, when in (field.required_when or {}).items()
    }
