"""A copy of an SQLite file as it was at one moment, made while others go on reading and writing.

First a few pages at a time, so that nobody waits; each writing in between makes SQLite begin anew, so that after a few
beginnings it is copied in one go, and whoever wants to write waits for it.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cetms_core.errors import CetmsError

PAGES = 4096
"""Copied at a time: 16 MiB of 4 KiB each."""

BEGINNINGS = 3
"""So often it begins anew before it is done in one go."""

Progress = Callable[[int, int], None]
"""Hears how many pages are copied, and of how many."""


class _BeginsAnewError(Exception):
    """Somebody wrote in between, too often."""


def copy(source: Path, target: Path, *, tell: Progress = lambda done, total: None) -> None:
    """Leaves at `target` a sound copy of `source`, on the disk and whole; or nothing.

    Raises:
        CetmsError: if the copy is not sound; the fault is in the source.
    """
    beside = target.with_name(f"{target.name}.{os.urandom(8).hex()}")
    try:
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL, 0o600))
        with closing(_reading(source)) as original, closing(sqlite3.connect(beside)) as made:
            _copied(original, made, tell)
            demand_sound(made)
        _keep(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def demand_sound(connection: sqlite3.Connection) -> None:
    """Refuses a file in which SQLite finds a fault, or a row that points to nothing.

    Raises:
        CetmsError: with the first fault.
    """
    (first, *_) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if first != "ok" or dangling is not None:
        raise CetmsError(f"the database is damaged: {first if dangling is None else 'rows point to nothing'}")


def _reading(source: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=60)


def _copied(original: sqlite3.Connection, made: sqlite3.Connection, tell: Progress) -> None:
    left, beginnings = float("inf"), 0

    def told(_: int, remaining: int, total: int) -> None:
        nonlocal left, beginnings
        beginnings += remaining > left
        left = remaining
        if beginnings > BEGINNINGS:
            raise _BeginsAnewError
        tell(total - remaining, total)

    try:
        original.backup(made, pages=PAGES, progress=told, sleep=0.01)
    except _BeginsAnewError:
        original.backup(made)
        tell(1, 1)


def _keep(beside: Path, target: Path) -> None:
    """Its bytes first, then its name."""
    sync(beside)
    os.replace(beside, target)
    sync(target.parent)


def sync(path: Path) -> None:
    """What a file holds, or which names a folder does, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
