"""Words: whatever a person reads is Chinese, and a refusal says which field it speaks of."""

import re
import warnings
from collections.abc import Iterator

from cetms_core.testing.examination import Examination
from cetms_core.testing.verdict import broken

_is_chinese = re.compile(r"[\u4e00-\u9fff]").search
_is_foreign = re.compile(r"[a-z]").search
"""Of an answer that is offered: `SCI` is a name in Chinese too, `national` is not."""


def labels_are_chinese(examined: Examination) -> None:
    """The type, its fields, its hints, its choices and its evidence are called as people here call them."""
    __tracebackhide__ = True
    for what, label in _labels(examined):
        if not _is_chinese(label):
            broken(examined, f"{what} is {label!r}", "say it in Chinese; `en` is for the English")
    for what, label in _offered(examined):
        if not _is_chinese(label) and _is_foreign(label):
            change = "give the enum's member a Chinese value; its name is the English"
            broken(examined, f"{what} is {label!r}", change)


def refusals_name_their_field(examined: Examination) -> None:
    """Whoever reads the sentence by itself knows which answer to look at."""
    __tracebackhide__ = True
    labels = {field.name: field.label for field in examined.type.fields}
    for refusal in examined.type.refusals:
        if labels[refusal.at] not in refusal.sentence:
            fault = f"{refusal.rule} is shown at {labels[refusal.at]!r}, and its sentence does not say so"
            broken(examined, f"{fault}: {refusal.sentence!r}", f"begin it with “{labels[refusal.at]}：”")


def labels_are_english_too(examined: Examination, *, required: bool) -> None:
    """A colleague from abroad can follow; without it there is a warning, or a failure where it is required."""
    __tracebackhide__ = True
    wanting = [name for name, label in _english(examined) if not label]
    if not wanting:
        return
    fault, change = f"no English for {', '.join(wanting)}", 'say en="..." beside each label'
    if required:
        broken(examined, fault, change)
    warnings.warn(f"{examined.type.details.__name__}: {fault}; {change}", stacklevel=2)


def _labels(examined: Examination) -> Iterator[tuple[str, str]]:
    type_ = examined.type
    yield "its label", type_.label
    yield from (("a piece of evidence", each) for each in type_.evidence)
    for field in type_.fields:
        yield f"the label of {field.name}", field.label
        if field.help:
            yield f"the help of {field.name}", field.help


def _offered(examined: Examination) -> Iterator[tuple[str, str]]:
    for field in examined.type.fields:
        yield from ((f"a choice of {field.name}", choice.label) for choice in field.choices)


def _english(examined: Examination) -> Iterator[tuple[str, str]]:
    yield "the type", examined.type.en
    yield from ((field.name, field.en) for field in examined.type.fields)
