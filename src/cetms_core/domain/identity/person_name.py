"""姓名 as it stands on the document: in any script, its parts kept apart in one way (买买提·艾力)."""

import re

from cetms_core.domain.text import ZERO_WIDTH, read_text
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding, Severity

LONGEST = 100
"""In 字 (code points)."""

SEPARATOR = "·"
"""U+00B7, which GB 18030 and the identity cards have."""

# A full stop after a Latin letter shortens a word ("John F. Kennedy") and is no separator.
_SEPARATORS = re.compile(" *(?:[·•‧∙⋅・･᛫⸱\uff0e]|(?<![A-Za-z\u00c0-\u024f])[.]) *")
_SPACES = re.compile(r"[^\S\t\n]+")
_FAULTS = {
    "name.blank": re.compile(r"\A\Z"),
    "name.line_break": re.compile("[\t\n]"),
    "name.invisible": re.compile(f"[{ZERO_WIDTH}]"),
    "name.private_use": re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]"),
    "name.separator": re.compile(r"\A·|··|·\Z"),
}


def read_name(text: str) -> str:
    """The name that was typed: cleaned as any text, its separators U+00B7, its spaces single.

    Raises:
        InvalidValue: `why` is the rule that the text breaks.
    """
    name = _SEPARATORS.sub(SEPARATOR, _SPACES.sub(" ", read_text(text, LONGEST)))
    for why, fault in _FAULTS.items():
        if found := fault.search(name):
            raise InvalidValue(text, why, place=found.start() + 1)
    return name


def name_warnings(text: str) -> tuple[Finding, ...]:
    """Tells the person if the name that is kept is not, letter by letter, the one that was typed."""
    name = read_name(text)
    if name == read_text(text, LONGEST):
        return ()
    return (Finding("name.put_right", "name", values={"name": name}, severity=Severity.WARNING),)
