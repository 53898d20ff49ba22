"""GB 11643-1999, 公民身份号码: what the standard asks of eighteen characters, and nothing more.

Six digits of region, eight of birth date, three of serial, and a check character by ISO 7064, MOD 11-2.
The region is no ground to refuse: codes outlive regions, and people were numbered long after they were born.
"""

import re
from collections.abc import Mapping
from typing import TypeGuard

from cetms_core.domain.identity.slips import slip

EARLIEST_BIRTH = "18000101"
"""Numbers were first given in 1984, to nobody born before this day."""

_CHECK_CHARACTERS = "10X98765432"
_MONTHS = enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1)
_DAYS = frozenset(f"{month:02}{day:02}" for month, last in _MONTHS for day in range(1, last + 1))
_STRANGE = re.compile(r"[^0-9X]|X(?!\Z)")


def check_character(body: str) -> str:
    """The eighteenth character for seventeen digits."""
    # The standard's weights are 2 ** 17 to 2 ** 1 modulo 11; as 13 is 2 modulo 11, base 13 weighs them all.
    return _CHECK_CHARACTERS[int(body, 13) * 2 % 11]


def is_birth(born: str, last_day: str) -> bool:
    """Whether `born`, eight digits, is a day of the calendar from `EARLIEST_BIRTH` to `last_day`."""
    return EARLIEST_BIRTH <= born <= last_day and (born[4:] in _DAYS or _is_leap_day(born))


def is_sound(text: object, last_day: str) -> TypeGuard[str]:
    """Whether `text` is a number just as it stands."""
    return (
        type(text) is str
        and len(text) == 18
        and text.isascii()
        and (body := text[:17]).isdigit()
        and is_birth(text[6:14], last_day)
        and text[17] == check_character(body)
    )


def fault(text: str, last_day: str) -> tuple[str, Mapping[str, object]]:
    """The rule that an unsound `text` breaks, and the blanks of its sentence; the most telling rule first."""
    if kind := slip(text):
        return f"id_number.{kind}", {}
    if strange := _STRANGE.search(text):
        return "id_number.alphabet", {"place": strange.start() + 1}
    if len(text) != 18:
        return _wrong_length(text), {"count": len(text)}
    if not is_birth(text[6:14], last_day):
        return "id_number.future" if is_birth(text[6:14], "99991231") else "id_number.date", {}
    return "id_number.checksum", {}


def _wrong_length(text: str) -> str:
    return {0: "id_number.blank", 15: "id_number.fifteen"}.get(len(text), "id_number.length")


def _is_leap_day(born: str) -> bool:
    year = int(born[:4])
    return born[4:] == "0229" and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
