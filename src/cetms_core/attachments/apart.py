"""The inspection apart: in a process of its own, which may use so much memory and time, and then is ended."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import BinaryIO

from attrs import field, frozen

from cetms_core.attachments.fault import fault
from cetms_core.attachments.verdict import Verdict, read

_CHILD = "cetms_core.attachments.child"


@frozen(slots=False)
class InspectionApart:
    """A fresh process for each file, so that nothing of one person's file is there when the next one comes.

    If it is ended, dies or says nonsense, the file is refused, and this process goes on.
    It knows nothing of the environment of this one, keeps nothing and can't write to any file.
    For Unix; where this program isn't run by a Python of its own, inspect in the same process: `inspect`.
    """

    memory: int = 256 * 1024 * 1024
    """Most bytes of address space; the inspection itself takes some 20 MiB."""

    seconds: float = 10
    """Most of computing and, twice as long, of waiting; an attachment of full size takes below one."""

    at_once: int = 4
    """So many files at a time; the others wait for their turn."""

    _turn: BoundedSemaphore = field(init=False, repr=False, eq=False)

    @_turn.default
    def _turns(self) -> BoundedSemaphore:
        return BoundedSemaphore(self.at_once)

    def __call__(self, file: BinaryIO, *, filename: str, size: int) -> Verdict:
        """What `file` is, or everything that is wrong with it.

        Raises:
            OSError: if no process can be started.
        """
        import json

        with self._turn, _descriptor(file) as number:
            told = self._told(number, json.dumps([filename, size]))
        try:
            return read(told)
        except (TypeError, ValueError):
            return (fault("attachment.inspection_failed"),)

    def _told(self, descriptor: int, request: str) -> str:
        """What the child says; nothing if it didn't end well."""
        import subprocess

        limits = [str(limit) for limit in (descriptor, self.memory, max(1, round(self.seconds)))]
        try:
            child = subprocess.run(
                [sys.executable, "-s", "-m", _CHILD, *limits],
                input=request.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=(descriptor,),
                env={"PYTHONPATH": ":".join(sys.path)},
                timeout=2 * self.seconds,
            )
        except subprocess.TimeoutExpired:
            return _ended("no answer in time")
        return child.stdout.decode() if child.returncode == 0 else _ended(f"exit code {child.returncode}")


def _ended(why: str) -> str:
    """Said to whoever runs the portal; the file's name and bytes are not."""
    import logging

    logging.getLogger("cetms_core.attachments").error("an inspection apart failed: %s", why)
    return ""


@contextmanager
def _descriptor(file: BinaryIO) -> Iterator[int]:
    """The number by which a child can read the file; what lies in memory is copied to the disk for that long."""
    from io import UnsupportedOperation
    from shutil import copyfileobj
    from tempfile import TemporaryFile

    try:
        number = file.fileno()
    except UnsupportedOperation:
        with TemporaryFile() as copy:
            file.seek(0)
            copyfileobj(file, copy)
            copy.flush()
            yield copy.fileno()
    else:
        yield number
