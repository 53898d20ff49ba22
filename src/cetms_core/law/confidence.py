"""可靠程度: how sure the source of a figure is."""

from typing import Literal, TypeAlias, get_args

Confidence: TypeAlias = Literal["A", "B", "C", "U"]
"""A official text seen, B a copy of it, C doubtful, U unknown; `docs/reference/confidence.md` says how each is used."""


def is_known(confidence: str) -> bool:
    """Whether it is one of the four marks."""
    return confidence in get_args(Confidence)
