"""验证码: a challenge that can be answered once, for five minutes (S8, S10).

How it is shown, as a picture or as sound, is the portal's; a right answer is what counts here.
"""

import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import takewhile
from threading import Lock

from attrs import field, frozen

LETTERS = "2346789ABCDEFGHJKLMNPQRTUVWXYZ"
"""Those that nobody mistakes for another."""

LIFE = timedelta(minutes=5)


@frozen
class Answer:
    """What a person read in the picture, and of which picture."""

    id: str
    text: str = field(repr=False)


@frozen
class Challenge:
    """What the picture is to show."""

    id: str
    text: str = field(repr=False)
    expires: datetime


def new_challenge(now: datetime, letters: int = 4) -> Challenge:
    """So many letters by chance, to be answered within five minutes."""
    text = "".join(secrets.choice(LETTERS) for _ in range(letters))
    return Challenge(secrets.token_urlsafe(16), text, now + LIFE)


def is_right(challenge: Challenge, answer: Answer, now: datetime) -> bool:
    """Whether it is what the picture shows, and in time."""
    return now < challenge.expires and hmac.compare_digest(challenge.text.encode(), _written(answer))


class SingleUseCaptcha:
    """Challenges kept in this process: each is used up by its first answer, right or wrong."""

    def __init__(self, clock: Callable[[], datetime], *, letters: int = 4) -> None:
        self._clock = clock
        self._letters = letters
        self._open: dict[str, Challenge] = {}
        self._lock = Lock()

    def challenge(self) -> Challenge:
        """A new one; those that ran out are forgotten."""
        made = new_challenge(self._clock(), self._letters)
        with self._lock:
            self._forget()
            self._open[made.id] = made
        return made

    def redeem(self, answer: Answer) -> bool:
        """Whether the answer is right; it can't be given again."""
        with self._lock:
            challenge = self._open.pop(answer.id, None)
        return challenge is not None and is_right(challenge, answer, self._clock())

    def _forget(self) -> None:
        """All live equally long, so those that ran out are the first."""
        now = self._clock()
        for challenge in list(takewhile(lambda each: each.expires <= now, self._open.values())):
            del self._open[challenge.id]


def _written(answer: Answer) -> bytes:
    """What anybody may send, lone surrogates and all."""
    return answer.text.strip().upper().encode("utf-8", "surrogatepass")
