"""What surrounds the house: a clock, a captcha, a mailer, a directory, and a place for files."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import BinaryIO, Protocol

from cetms_core.accounts import Answer
from cetms_core.domain.actor import Actor
from cetms_core.domain.letter import Letter


class Clock(Protocol):
    """Says what time it is, with its zone."""

    def __call__(self) -> datetime: ...


class Captcha(Protocol):
    """Judges an answer; the first judgement uses the challenge up, right or wrong."""

    def redeem(self, answer: Answer) -> bool: ...


class Mailer(Protocol):
    """Hands a letter to the mail system, or raises."""

    def send(self, letter: Letter) -> None: ...


class Directory(Protocol):
    """Knows who holds which role now."""

    def holds(self, actor: Actor) -> bool: ...


class Staged(Protocol):
    """A file that arrived and is not kept yet."""

    @property
    def digest(self) -> str: ...

    @property
    def size(self) -> int: ...

    @property
    def file(self) -> BinaryIO: ...

    def keep(self) -> None: ...


class Files(Protocol):
    """Keeps bytes under their SHA-256."""

    def stage(self, stream: BinaryIO, *, limit: int) -> AbstractContextManager[Staged]: ...

    def open(self, digest: str) -> BinaryIO: ...

    def __contains__(self, digest: object) -> bool: ...
