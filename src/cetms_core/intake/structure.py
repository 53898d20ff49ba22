"""Raw answers to typed details, or to every fault that is in them.

cattrs builds the details in one pass when the answers are right, which they mostly are.
When it stumbles, each field is asked by itself, so that all faults are told at once, each at its field.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from attrs import frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from cetms_core.domain.text import ZERO_WIDTH
from cetms_core.education_types import Details, EducationType, Field
from cetms_core.education_types.fields import any_of
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding
from cetms_core.intake.readers import Read, Reader, reader
from cetms_core.intake.strangers import strangers

RawAnswers = Mapping[str, object]
_BLANK = f" \t\r\n\u00a0\u3000\ufe0e\ufe0f{ZERO_WIDTH}"


@frozen
class Structure:
    """How the answers to one type are read; made once for each type."""

    fields: tuple[Field, ...]
    names: frozenset[str]
    readers: Mapping[str, Reader]
    conditional: tuple[Field, ...]
    build: Callable[[RawAnswers, type[Details]], Details]
    details: type[Details]

    def read(self, answers: RawAnswers) -> Details | tuple[Finding, ...]:
        """The typed details, or all findings."""
        try:
            details = self.build(answers, self.details) if self.names.issuperset(answers) else None
        except Exception:  # whatever it stumbled over, each field now says for itself
            details = None
        if details is None:
            return self._findings(answers) or (Finding("answer.unreadable"),)
        if self.conditional and (missing := self._missing(vars_of(details))):
            return missing
        return details

    def _findings(self, answers: RawAnswers) -> tuple[Finding, ...]:
        if not isinstance(answers, (dict, Mapping)):
            return (Finding("answer.unreadable"),)
        values: dict[str, Read | None] = {}
        found: list[Finding] = []
        for field in self.fields:
            raw = answers.get(field.name)
            try:
                values[field.name] = self.readers[field.name](raw)
            except InvalidValue as invalid:
                found.append(_missing_finding(field) if _is_blank(raw) else _finding(field, invalid))
        if self.conditional:
            found += self._missing(values)
        if not self.names.issuperset(answers):
            found += strangers(answers, self.names)
        return tuple(found)

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
    readers = {field.name: _reader(field) for field in type_.fields}
    hooks = {name: override(struct_hook=read) for name, read in readers.items()}
    build = make_dict_structure_fn(
        type_.details,
        Converter(detailed_validation=False),
        _cattrs_detailed_validation=False,
        **hooks,  # type: ignore[arg-type]
    )
    conditional = tuple(field for field in type_.fields if field.required_when is not None)
    return Structure(type_.fields, frozenset(readers), readers, conditional, build, type_.details)


def vars_of(details: Details) -> dict[str, object]:
    """The details by field, typed as they are."""
    return {name: getattr(details, name) for name in details.__slots__ if name != "__weakref__"}  # type: ignore[attr-defined]


def _reader(field: Field) -> Reader:
    read = reader(field)
    if field.required and field.required_when is None:
        return read

    def read_if_any(raw: object, wanted: object = None, /) -> Read | None:
        return None if raw is None or _is_blank(raw) else read(raw)

    return read_if_any


def _is_blank(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip(_BLANK))


def _holds(field: Field, values: Mapping[str, object]) -> bool:
    return all(values.get(name) in any_of(value) for name, value in (field.required_when or {}).items())


def _finding(field: Field, invalid: InvalidValue) -> Finding:
    if not invalid.values:
        return _plain_finding(invalid.why, field.name, field.label)
    return Finding(invalid.why, field.name, values={"label": field.label, **invalid.values})


def _missing_finding(field: Field) -> Finding:
    return _plain_finding("answer.missing", field.name, field.label)


@lru_cache(maxsize=4_096)
def _plain_finding(rule: str, name: str, label: str) -> Finding:
    return Finding(rule, name, values={"label": label})
