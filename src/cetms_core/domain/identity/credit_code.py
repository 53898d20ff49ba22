"""统一社会信用代码 as a value: what an organisation is known by (GB 32100-2015, amendment no. 1 of 2016).

Authority, body class, six of region, nine of body code and a check character, out of 31: no I, O, S, V or Z.
Some authorities are letters (A, N, Y), some registered regions are in no list: the check character decides.
A code is public: it is not masked.
"""

import re
from collections.abc import Mapping
from typing import final

from attrs import field, frozen

from cetms_core.domain.identity.slips import slip
from cetms_core.errors import InvalidValue

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_STRANGE = re.compile("[^0-9A-Za-z]")
_LOOK_ALIKE = re.compile("[IOSVZiosvz]")


def _converted(text: object) -> str:
    if not isinstance(text, str):
        raise InvalidValue(text, "credit_code.not_a_text")
    tidy = text.strip(" ")
    if fault := _fault(tidy):
        why, blanks = fault
        raise InvalidValue(text, why, **blanks)
    return tidy.upper()


@final
@frozen
class CreditCode:
    """Eighteen characters of which the last one fits."""

    text: str = field(converter=_converted)
    """Letters in upper case."""

    @classmethod
    def parse(cls, text: str) -> "CreditCode":
        """The code that was typed; ASCII spaces around it and small letters are put right.

        Raises:
            InvalidValue: `why` is the rule that the text breaks.
        """
        return cls(text)

    @property
    def region_code(self) -> str:
        """Of the office that registered it (GB/T 2260); 100000 is the nation's."""
        return self.text[2:8]

    def __str__(self) -> str:
        return self.text


def _fault(text: str) -> tuple[str, Mapping[str, object]] | None:
    if kind := slip(text):
        return f"credit_code.{kind}", {}
    if strange := _STRANGE.search(text):
        return "credit_code.alphabet", {"place": strange.start() + 1}
    if look_alike := _LOOK_ALIKE.search(text):
        return "credit_code.look_alike", {"place": look_alike.start() + 1, "letter": look_alike[0].upper()}
    if len(text) != 18:
        return "credit_code.length" if text else "credit_code.blank", {"count": len(text)}
    if text[17].upper() != _check_character(text[:17].upper()):
        return "credit_code.checksum", {}
    return None


def _check_character(body: str) -> str:
    total = sum(_ALPHABET.index(character) * 3**place for place, character in enumerate(body))
    return _ALPHABET[-total % 31]
