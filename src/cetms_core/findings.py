"""A finding says what is wrong with something a person gave us.

It is a value, for people; what is wrong with a program is an exception (`cetms_core.errors`).
"""

from collections.abc import Mapping
from enum import StrEnum

import attrs

from cetms_core.wording import sentence
from cetms_core.wording.blanks import spoken
from cetms_core.wording.translation import SOURCE, known


class Severity(StrEnum):
    """How much a finding weighs: an error bars the way, a warning is for the reviewer's eye."""

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen(slots=False)  # a faulty form makes many, and a frozen class fills slots at twice the cost
class Finding:
    """One fault, with its address: which rule, at which field, and how to put it right."""

    rule: str
    """The rule's stable id, such as `remark.too_long`; tests, pages and translations share it."""

    field: str | None = None
    """The name of the field at fault; None when the fault is of the whole."""

    values: Mapping[str, object] = attrs.field(factory=dict, kw_only=True, hash=False)
    """What fills the blanks of the sentence."""

    severity: Severity = attrs.field(default=Severity.ERROR, kw_only=True)
    own_words: str | None = attrs.field(default=None, kw_only=True)
    """The sentence of a plugin's own rule; the core's rules are worded in `cetms_core.wording`."""

    @property
    def sentence(self) -> str:
        """What the person reads, in Chinese: field, fault and remedy."""
        return self.in_language(SOURCE)

    def in_language(self, language: str) -> str:
        """The sentence in the language of a tag such as `en-GB`; in Chinese where nobody has translated it."""
        if self.own_words:
            return spoken(self.own_words, known(language))
        return sentence(self.rule, language, **self.values)

    @property
    def is_error(self) -> bool:
        """Whether this finding bars the way."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return self.sentence
