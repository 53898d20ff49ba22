"""Whether a password is guessed before long: what is left of it once every piece that many people choose is taken out."""

import re
from collections.abc import Iterator

from cetms_core.accounts.blocked import blocked_words

LEAST_OF_ITS_OWN = 4
"""In characters; fewer are tried out in no time."""

LONG = 15
LEAST_OF_A_LONG_ONE = 2
"""In characters: of so many pieces in a row, the choice itself is the person's own."""

LONGEST_TRIED = 64
"""In characters; of longer ones only repetition is looked for."""

ROWS = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "`1234567890-=",
    "~!@#$%^&*()_+",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmik,ol.p;/",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
    "!qaz@wsx#edc$rfv%tgb^yhn&ujm",
)
"""What lies side by side on a keyboard, or follows in the alphabet."""

SHORTEST_RUN = 3
LONGEST_PIECE = 24

LOOK_ALIKES = str.maketrans("@431!05$7", "aaeiiosst")
"""What stands in for a letter."""

YEAR = "(?:19|20)[0-9]{2}"
DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
DATE = re.compile(f"{YEAR}|{YEAR}{DAY}|[0-9]{{2}}{DAY}")

_repeated = re.compile(r"(.)\1{2,}|(.{1,8}?)\2+", re.DOTALL)


def is_guessable(password: str, words: frozenset[str] = frozenset()) -> bool:
    """Whether too few characters of it are the person's own; `words` are barred besides ours."""
    typed = password.casefold()
    if _repeated.fullmatch(typed):
        return True
    known = blocked_words() | words
    least = LEAST_OF_ITS_OWN if len(typed) < LONG else LEAST_OF_A_LONG_ONE
    forms = {typed, typed.translate(LOOK_ALIKES)}
    return len(typed) <= LONGEST_TRIED and any(_own(form, known) < least for form in forms)


def _own(text: str, words: frozenset[str]) -> int:
    """How many characters are left when the pieces are chosen so that fewest are."""
    least = [0]
    for end in range(1, len(text) + 1):
        pieces = (least[start] for start in _starts(text, end, words))
        least.append(min(least[end - 1] + 1, *pieces, least[end - 1] + 1))
    return least[-1]


def _starts(text: str, end: int, words: frozenset[str]) -> Iterator[int]:
    """Where the pieces begin that end here."""
    for start in range(max(0, end - LONGEST_PIECE), end - 1):
        if _is_piece(text[start:end], words):
            yield start


def _is_piece(piece: str, words: frozenset[str]) -> bool:
    return piece in words or bool(DATE.fullmatch(piece)) or _is_run(piece) or bool(_repeated.fullmatch(piece))


def _is_run(piece: str) -> bool:
    """Whether it lies in a row, either way."""
    return len(piece) >= SHORTEST_RUN and any(piece in row or piece[::-1] in row for row in ROWS)
