"""Raw answers to typed details, or to every fault that is in them.

cattrs builds the details in one pass when the answers are right, which they mostly are.
When it stumbles, each field is asked by itself, so that all faults are told at once, each at its field.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from attrs import frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from cetms_core.domain.declaration import Answers
from cetms_core.education_types import Details, EducationType, Field
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding
from cetms_core.intake.readers import Read, Reader, reader, written_answer

RawAnswers = Mapping[str, object]
LONGEST_SKETCH = 1000
"""In characters; more than any field takes."""

_BLANK = " \t\r\n\u3000"


@frozen
class Structure:
    """How the answers to one type are read; made once for each type."""

    fields: tuple[Field, ...]
    readers: Mapping[str, Reader]
    conditional: tuple[Field, ...]
    build: Callable[[RawAnswers, type[Details]], Details]
    details: type[Details]

    def read(self, answers: RawAnswers) -> Details | tuple[Finding, ...]:
        """The typed details, or all findings."""
        try:
            details = self.build(answers, self.details)
        except Exception:  # whatever it stumbled over, each field now says for itself
            return self._findings(answers) or (Finding("answer.unreadable"),)
        if self.conditional and (missing := self._missing(vars_of(details))):
            return missing
        return details

    def _findings(self, answers: RawAnswers) -> tuple[Finding, ...]:
        if not isinstance(answers, Mapping):
            return (Finding("answer.unreadable"),)
        values: dict[str, Read | None] = {}
        found = [fault for field in self.fields if (fault := self._fault(field, answers, values))]
        unknown = [
            Finding("answer.unknown_field", _shown(name)) for name in answers if name not in self.readers
        ]
        return (*found, *self._missing(values), *unknown)

    def _fault(self, field: Field, answers: RawAnswers, values: dict[str, Read | None]) -> Finding | None:
        raw = answers.get(field.name)
        if _is_blank(raw):
            values[field.name] = None
            return _missing_finding(field) if field.required and field.required_when is None else None
        try:
            values[field.name] = self.readers[field.name](raw)
        except InvalidValue as invalid:
            return Finding(invalid.why, field.name, values={"label": field.label, **invalid.values})
        return None

    def _missing(self, values: Mapping[str, object]) -> tuple[Finding, ...]:
        """What the other answers make necessary."""
        return tuple(
            _missing_finding(field)
            for field in self.conditional
            if values.get(field.name, "") is None and _holds(field, values)
        )


@lru_cache(maxsize=1024)
def structure(type_: EducationType) -> Structure:
    """The way to read answers to `type_`."""
    readers = {field.name: reader(field) for field in type_.fields}
    hooks = {field.name: override(struct_hook=_hook(field, readers[field.name])) for field in type_.fields}
    build = make_dict_structure_fn(
        type_.details,
        Converter(detailed_validation=False),
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=False,
        **hooks,  # type: ignore[arg-type]
    )
    conditional = tuple(field for field in type_.fields if field.required_when is not None)
    return Structure(type_.fields, readers, conditional, build, type_.details)


def canonical(type_: EducationType, details: Details) -> Answers:
    """The details as they are stored: plain JSON values, in the form's order."""
    return {field.name: written_answer(getattr(details, field.name)) for field in type_.fields}


def sketch(type_: EducationType, answers: RawAnswers) -> Answers:
    """What a draft keeps of answers that can't be read yet: each field's, if it is plain and of bounded length."""
    given = answers if isinstance(answers, Mapping) else {}
    kept: dict[str, str | int | bool | None] = {}
    for field in type_.fields:
        match given.get(field.name):
            case str(text) if len(text) <= LONGEST_SKETCH and text.isprintable():
                kept[field.name] = text
            case bool() | int() as plain:
                kept[field.name] = plain
            case _:
                kept[field.name] = None
    return kept


def vars_of(details: Details) -> dict[str, object]:
    """The details by field, typed as they are."""
    return {name: getattr(details, name) for name in details.__slots__ if name != "__weakref__"}  # type: ignore[attr-defined]


def _hook(field: Field, read: Reader) -> Reader | Callable[[object, object], Read | None]:
    if field.required and field.required_when is None:
        return read
    return lambda raw, _: None if _is_blank(raw) else read(raw)


def _is_blank(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip(_BLANK))


def _holds(field: Field, values: Mapping[str, object]) -> bool:
    return all(values.get(name) == value for name, value in (field.required_when or {}).items())


def _missing_finding(field: Field) -> Finding:
    return Finding("answer.missing", field.name, values={"label": field.label})


def _shown(name: object) -> str:
    return str(name)[:50]
