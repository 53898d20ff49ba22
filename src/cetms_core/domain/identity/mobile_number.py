"""手机号码 as a value: eleven digits of the mainland, or E.164 for those who keep a foreign one."""

import re
from collections.abc import Mapping
from typing import final

from attrs import field, frozen

from cetms_core.domain.identity.slips import slip
from cetms_core.errors import InvalidValue

# No list of carriers: their prefixes come and go faster than any release of ours.
_MAINLAND = re.compile("1[3-9][0-9]{9}")
_FOREIGN = re.compile(r"\+(?!86)[1-9][0-9]{6,14}")
_NO_DIGIT = re.compile("[^0-9]")


def _converted(text: object) -> str:
    if not isinstance(text, str):
        raise InvalidValue(text, "mobile.not_a_text")
    dialled = text.replace(" ", "").replace("-", "")
    if dialled.startswith("00"):
        dialled = f"+{dialled[2:]}"
    number = dialled.removeprefix("+86")
    if not (_MAINLAND.fullmatch(number) or _FOREIGN.fullmatch(dialled)):
        why, blanks = _fault(number)
        raise InvalidValue(text, why, **blanks)
    return number


@final
@frozen(repr=False)
class MobileNumber:
    """A number that can be called and texted; its text is read on purpose, printing it shows a mask."""

    text: str = field(converter=_converted)
    """`13800138000`, or `+85291234567`."""

    @classmethod
    def parse(cls, text: str) -> "MobileNumber":
        """The number that was typed; spaces, hyphens and +86 or 0086 are taken away.

        Raises:
            InvalidValue: `why` is the rule that the text breaks.
        """
        return cls(text)

    @property
    def masked(self) -> str:
        """All but the eight last digits, four stars, the four last: `138****8000`."""
        return f"{self.text[:-8]}****{self.text[-4:]}"

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"MobileNumber('{self.masked}')"


def _fault(number: str) -> tuple[str, Mapping[str, object]]:
    if not number:
        return "mobile.blank", {}
    if kind := slip(number):
        return f"mobile.{kind}", {}
    if number.startswith("+"):
        return "mobile.foreign", {}
    if _NO_DIGIT.search(number):
        return "mobile.alphabet", {}
    if number.startswith("0"):
        return "mobile.leading_zero", {}
    return "mobile.length" if len(number) != 11 else "mobile.beginning", {"count": len(number)}
