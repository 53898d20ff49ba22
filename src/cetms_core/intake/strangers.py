"""Fields that no form asks for: told apart, never dropped in silence."""

from collections.abc import Collection, Iterable

from cetms_core.findings import Finding

LONGEST_NAME = 50
"""In characters; the rest of a stranger's name is of no use to anybody."""


def strangers(names: Iterable[object], known: Collection[str]) -> list[Finding]:
    """A finding for each name that is not among `known`."""
    return [_stranger(name) for name in names if name not in known]


def _stranger(name: object) -> Finding:
    shown = "".join(character for character in str(name)[:LONGEST_NAME] if character.isprintable())
    return Finding("answer.unknown_field", shown, values={"field": shown})
