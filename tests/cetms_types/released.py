"""The field sets that were released: a form that people have filled in does not change without a version and an upcaster.

`python -m tests.cetms_types.released` records the present form of each of our types that has no record yet;
with codes behind it, of those alone. A record of what was released is never written anew.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from cetms_core import EducationType
from cetms_core.domain.declaration import Answers
from cetms_core.education_types import (
    FieldSet,
    described,
    field_set,
    field_set_changes,
    field_set_fingerprint,
)
from cetms_core.findings import Finding
from cetms_core.intake import current
from cetms_core.intake.structure import structure
from cetms_types import cetms_education_types

FOLDER = Path(__file__).with_name("released_forms")
COMMAND = "python -m tests.cetms_types.released"

# ── records ───────────────────────────────────────────────────────────────────────────────────────────────


@frozen
class Released:
    """One version of a type's form, as it was released."""

    type: str
    version: int
    fingerprint: str
    fields: FieldSet

    @property
    def name(self) -> str:
        return f"{self.type}-{self.version}"


def ours() -> Mapping[str, EducationType]:
    """The types of this checkout, whether others are installed or not."""
    return {type_.code: type_ for type_ in map(described, cetms_education_types())}


def released(folder: Path = FOLDER) -> Iterator[Released]:
    """Everything that was recorded."""
    for file in sorted(folder.glob("*.json")):
        yield Released(**json.loads(file.read_text(encoding="utf-8")))


def record(types: Iterable[EducationType], folder: Path = FOLDER) -> Iterator[Path]:
    """Writes what has no record yet, and says where."""
    folder.mkdir(exist_ok=True)
    for type_ in types:
        made = Released(type_.code, type_.schema_version, field_set_fingerprint(type_), field_set(type_))
        file = folder / f"{made.name}.json"
        if not file.exists():
            facts = {"type": made.type, "version": made.version, "fingerprint": made.fingerprint}
            text = json.dumps(facts | {"fields": made.fields}, ensure_ascii=False, indent=2)
            file.write_text(f"{text}\n", encoding="utf-8")
            yield file


# ── whether they are kept ─────────────────────────────────────────────────────────────────────────────────


def complaints(record: Released, types: Mapping[str, EducationType]) -> Iterator[str]:
    """What is wrong with the present form, beside a released one; each says what to do."""
    type_ = types.get(record.type)
    if type_ is None:
        yield f"{record.type} was released and is gone: say `until=` instead, declarations refer to it"
    elif type_.schema_version < record.version:
        yield f"{record.name} was released, and the present form says version {type_.schema_version}"
    elif type_.schema_version == record.version:
        yield from _changes(record, type_)
    else:
        yield from _unreadable(record, type_)


def unrecorded(records: Iterable[Released], types: Mapping[str, EducationType]) -> set[str]:
    """Types that were released, and whose present version has no record."""
    recorded = {(each.type, each.version) for each in records}
    before = {code for code, _ in recorded}
    return {code for code in before & types.keys() if (code, types[code].schema_version) not in recorded}


def _changes(record: Released, type_: EducationType) -> Iterator[str]:
    if changes := "; ".join(field_set_changes(record.fields, type_)):
        version = record.version + 1
        yield (
            f"{record.name} was released, and its form has changed: {changes}. "
            f"Say schema_version={version}, add an upcaster from version {record.version} to the end of "
            f"upcasters=(…), and record the new form: {COMMAND} {record.type}"
        )


def _unreadable(record: Released, type_: EducationType) -> Iterator[str]:
    """The upcasters are asked for a form of which all is filled in, and for one that is still empty."""
    whole, empty = answers_to(record.fields), dict.fromkeys(record.fields)
    now = current(type_, record.version, whole)
    faults = (now,) if isinstance(now, Finding) else structure(type_).read(now)
    if isinstance(faults, tuple):
        told = "; ".join(f"{each.field}: {each}" for each in faults)
        yield f"{record.name}: its upcasters make answers of {whole} that the present form refuses: {told}"
    if isinstance(current(type_, record.version, empty), Finding):
        yield f"{record.name}: its upcasters can't take a draft in which nothing is filled in yet"


def answers_to(fields: FieldSet) -> Answers:
    """Canonical answers to everything that a released form asked."""
    return {name: _answer(facts) for name, facts in fields.items()}


def _answer(facts: Mapping[str, Any]) -> str | int | bool:
    match facts["kind"]:
        case "choice":
            return str(facts["options"][0])
        case "whole" | "year":
            return int(facts["least"])
        case "decimal":
            return str(facts["least"])
        case "day":
            return "2012-01-01"
        case "flag":
            return False
        case _:
            return "甲"


if __name__ == "__main__":
    known = ours()
    for written in record(known[code] for code in sys.argv[1:] or known):
        print(written.relative_to(FOLDER.parent.parent.parent))
