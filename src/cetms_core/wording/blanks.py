"""What fills the blanks of a sentence, in the sentence's own language."""

from collections.abc import Iterable, Mapping
from typing import Protocol, runtime_checkable

from cetms_core.wording.translation import translated

BETWEEN = "；"
"""What stands between several things in one blank, and between the sentences of one refusal."""

AS_TYPED = frozenset({"code", "column", "contact", "field", "letter", "name"})
"""Blanks for what somebody typed or what stands in a file: it is shown as it is, even where it reads like a label of ours."""


@runtime_checkable
class Spoken(Protocol):
    """What says itself in a language: a finding, or a label that brings its own English."""

    def in_language(self, language: str) -> str: ...


def filled(values: Mapping[str, object], language: str) -> dict[str, object]:
    """The blanks by name, each as `language` has it."""
    return {name: value if name in AS_TYPED else spoken(value, language) for name, value in values.items()}


def spoken(value: object, language: str) -> str:
    """A label in `language`, several joined; a number, a day or any other text as it is."""
    if isinstance(value, tuple):
        return joined((spoken(each, language) for each in value), language)
    # The protocol alone takes its time to say no.
    if getattr(value, "in_language", None) and isinstance(value, Spoken):
        return value.in_language(language)
    return translated(str(value), language) or str(value)


def joined(texts: Iterable[str], language: str) -> str:
    """Several texts as one, punctuated as `language` is."""
    return (translated(BETWEEN, language) or BETWEEN).join(texts)
