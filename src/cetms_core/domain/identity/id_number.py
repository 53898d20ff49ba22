"""公民身份号码 as a value: the account of a professional (S2), and nobody else's business.

Its text is read on purpose, as `number.text`; whatever prints it by accident prints a mask.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice, repeat
from typing import final

from attrs import field, frozen

from cetms_core.domain.identity.gb_11643 import check_character, fault, is_sound
from cetms_core.domain.identity.id_number_batch import all_sound
from cetms_core.domain.identity.last_day import last_day_of_birth
from cetms_core.errors import InvalidValue

BATCH = 1000
"""How many numbers are judged at once; a faulty one sends its batch to be judged singly."""

_CENTENARIANS = ("996", "997", "998", "999")


class Sex(StrEnum):
    """性别, as the forms name it."""

    MALE = "男"
    FEMALE = "女"


class IdNumberKind(StrEnum):
    """The documents that carry such a number."""

    RESIDENT = "居民身份证"
    RESIDENCE_PERMIT = "港澳台居民居住证"
    PERMANENT_RESIDENT = "外国人永久居留身份证"


def _converted(text: str) -> str:
    return IdNumber.parse(text).text


@final
@frozen(repr=False)
class IdNumber:
    """Eighteen characters with a possible birth date and the right check character."""

    text: str = field(converter=_converted)
    """The plain number, its X in upper case."""

    @classmethod
    def parse(cls, text: str, *, today: date | None = None) -> "IdNumber":
        """The number that was typed; ASCII spaces around it and a small x are put right.

        Args:
            text: what was typed.
            today: the last day on which its holder can be born; today in Beijing unless given.

        Raises:
            InvalidValue: `why` is the rule that the text breaks.
        """
        last_day = last_day_of_birth(today)
        if is_sound(text, last_day):
            return _kept(text)
        number = _tidied(text, last_day)
        if isinstance(number, InvalidValue):
            raise number
        return number

    @classmethod
    def parse_many(
        cls, texts: Iterable[str], *, today: date | None = None
    ) -> "list[IdNumber | InvalidValue]":
        """For each text what `parse` gives or raises, in less than half the time."""
        numbers: list[IdNumber | InvalidValue] = []
        last_day, waiting, births = last_day_of_birth(today), iter(texts), set[str]()
        while batch := list(islice(waiting, BATCH)):
            if all_sound(batch, last_day, births):
                numbers += _all_kept(batch)
            else:
                numbers += [
                    _kept(text) if is_sound(text, last_day) else _tidied(text, last_day) for text in batch
                ]
        return numbers

    @classmethod
    def from_fifteen(cls, text: str) -> "IdNumber":
        """The number that replaced an old one of fifteen digits (before 1999-10-01); for imports alone.

        Serials 996 to 999 were kept for people of a hundred years, so they are of the century before.

        Raises:
            InvalidValue: these are not fifteen digits, or hold no birth date.
        """
        if not (isinstance(text, str) and len(text) == 15 and text.isascii() and text.isdigit()):
            raise InvalidValue(text, "id_number.not_fifteen")
        century = "18" if text.endswith(_CENTENARIANS) else "19"
        body = text[:6] + century + text[6:]
        return cls.parse(body + check_character(body))

    @property
    def birth_date(self) -> date:
        """The seventh to fourteenth digit."""
        return date.fromisoformat(self.text[6:14])

    @property
    def sex(self) -> Sex:
        """By the seventeenth digit, odd for men."""
        return Sex.MALE if int(self.text[16]) % 2 else Sex.FEMALE

    @property
    def region_code(self) -> str:
        """Where its holder was first registered (GB/T 2260); a foreigner's is the province that was asked."""
        foreign = self.kind is IdNumberKind.PERMANENT_RESIDENT
        return f"{self.text[1:3]}0000" if foreign else self.text[:6]

    @property
    def kind(self) -> IdNumberKind:
        """The document, by the first digits."""
        if self.text.startswith("9"):
            return IdNumberKind.PERMANENT_RESIDENT
        permit = self.text.startswith(("81", "82", "83"))
        return IdNumberKind.RESIDENCE_PERMIT if permit else IdNumberKind.RESIDENT

    @property
    def masked(self) -> str:
        """Six characters of eighteen: enough for its holder, too few for the last-four-digits question."""
        return f"{self.text[:4]}{'*' * 12}{self.text[-2:]}"

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"IdNumber('{self.masked}')"


_set_text: Callable[[IdNumber, str], None] = vars(IdNumber)["text"].__set__


def _kept(text: str) -> IdNumber:
    # Past the converter, which would judge again what was found sound.
    number = object.__new__(IdNumber)
    _set_text(number, text)
    return number


def _all_kept(texts: Sequence[str]) -> list[IdNumber]:
    numbers = list(map(object.__new__, repeat(IdNumber, len(texts))))
    for number, text in zip(numbers, texts, strict=True):
        _set_text(number, text)
    return numbers


def _tidied(text: object, last_day: str) -> IdNumber | InvalidValue:
    if not isinstance(text, str):
        return InvalidValue(text, "id_number.not_a_text")
    tidy = text.strip(" ").replace("x", "X")
    if is_sound(tidy, last_day):
        return _kept(tidy)
    why, blanks = fault(tidy, last_day)
    return InvalidValue(text, why, **blanks)
