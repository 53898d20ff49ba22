"""同一成果: one paper, patent or award, whoever wrote its name down, and in whatever year."""

import re
from collections.abc import Iterable
from hashlib import blake2b
from unicodedata import category, normalize

_decimal = re.compile(r"[0-9]+\.[0-9]+").fullmatch


def name_of(type: str, answers: Iterable[object]) -> str:
    """32 hexadecimal digits that are the same for the same achievement of one type.

    Width, case, blanks and punctuation make no difference: two people rarely type a title alike.
    Signs do: C and C++ are two languages.
    """
    parts = ("" if answer is None else _bare(str(answer)) for answer in answers)
    return blake2b("\0".join((type, *parts)).encode(), digest_size=16).hexdigest()


def _bare(answer: str) -> str:
    if _decimal(answer):  # 7.5 is not 75
        return answer
    return "".join(each for each in normalize("NFKC", answer).casefold() if category(each)[0] not in "PZC")
