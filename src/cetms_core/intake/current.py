"""Stored answers as answers to the form of today; the upcasters are a plugin's, and trusted no more than its hours."""

from collections.abc import Mapping

from cetms_core.domain.declaration import Answers
from cetms_core.education_types import EducationType, upcast
from cetms_core.findings import Finding
from cetms_core.intake.canonical import sketch
from cetms_core.intake.plugin import alarm, named


def current(type_: EducationType, version: int, answers: Answers) -> Answers | Finding:
    """Answers to the form of `version`, as answers to the present one; or why there are none."""
    if version == type_.schema_version:
        return answers
    if version > type_.schema_version:
        return Finding("type.newer_version", values={"label": type_.label})
    try:
        brought_up = upcast(type_.upcasters, version, answers)
        readable = _readable(type_, brought_up)
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        return _lost(type_, version, type(fault).__name__)
    return readable or _lost(type_, version, "no answers to its form")


def _readable(type_: EducationType, answers: Mapping[str, object]) -> Answers | None:
    """Plain, bounded, and of the declared fields alone; None if they are not."""
    if not isinstance(answers, Mapping):
        return None
    kept = sketch(type_, answers)
    strange = [name for name, answer in answers.items() if answer is not None and kept.get(name) is None]
    return None if strange else kept


def _lost(type_: EducationType, version: int, what: str) -> Finding:
    alarm.failed(named(type_), f"upcaster from version {version} gave {what}")
    return Finding("type.answers_too_old", values={"label": type_.label})
