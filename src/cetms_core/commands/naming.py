"""Under what name base data are kept, and how they are looked for: one line of text that is safe to show."""

from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

LONGEST = 100
"""In characters (字)."""


def read_label(text: str, label: str, *, field: str = "name", required: bool = True) -> str:
    """The text as it is kept; Refused if it can't be kept, or is missing.

    Args:
        label: what the field is called, in Chinese.
    """
    try:
        read = read_text(text, LONGEST)
    except InvalidValue as invalid:
        raise Refused([Finding(invalid.why, field, values={"label": label, **invalid.values})]) from None
    if "\n" in read:
        raise Refused([Finding("answer.not_one_line", field, values={"label": label})])
    if required and not read:
        raise Refused([Finding("answer.missing", field, values={"label": label})])
    return read


def read_words(text: str) -> str:
    """A piece of text to look for, cleaned as the names were, or it would not be found; Refused if it is none."""
    return read_label(text, "查找内容", field="text", required=False)


def read_key(after: str | None) -> str:
    """Where a page begins, in a list that is ordered by code or name; Refused if no page can end there."""
    try:
        return "" if after is None else read_text(after, LONGEST)
    except InvalidValue:
        raise Refused([Finding("approval.no_such_page", "after")]) from None
