"""Field sets age: answers to an older form of a type, brought step by step to the form of today."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class Upcaster(Protocol):
    """Canonical answers to one version of a form, as answers to the next.

    It is given a copy, and says the same for the same; a draft may have left any answer empty, which is None.
    """

    def __call__(self, answers: dict[str, object], /) -> Mapping[str, object]: ...


def upcast(
    upcasters: Sequence[Upcaster], version: int, answers: Mapping[str, object]
) -> Mapping[str, object]:
    """Answers to the form of `version`, as answers to the present one, to which the last of `upcasters` leads.

    Raises:
        LookupError: if there is no such version, or not yet.
    """
    present = len(upcasters) + 1
    if not 1 <= version <= present:
        raise LookupError(f"there are versions 1 to {present}, none is {version}")
    for step in upcasters[version - 1 :]:
        answers = step(dict(answers))
    return answers
