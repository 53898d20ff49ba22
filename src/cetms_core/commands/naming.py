"""Under what name base data are kept: one line of text that is safe to show."""

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
