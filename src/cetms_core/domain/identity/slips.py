"""What slips into a number on its way from paper, a spreadsheet or a Chinese keyboard.

Each has a remedy of its own, so each is told apart before anybody counts digits.
"""

import re

from cetms_core.domain.text import ZERO_WIDTH

_SLIP = re.compile(
    "(?P<full_width>[！-～])"
    "|(?P<line_break>[\n-\r\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<space>\s)"
    "|(?P<hyphen>[-\u2010-\u2015\u2212])"
    f"|(?P<invisible>[{ZERO_WIDTH}])"
)


def slip(text: str) -> str | None:
    """The first one in `text`: `full_width`, `line_break`, `space`, `hyphen`, `invisible`, or None."""
    found = _SLIP.search(text)
    return found.lastgroup if found else None
