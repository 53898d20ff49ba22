"""A disk of one's own whose power can be cut: an ext4 file system in a file, mounted over a loop device.

The cut is the file system's own shutdown, without its log being flushed: what was not synced is gone, as after a power cut.
What the drive itself still holds back is not simulated.
"""

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

SHUTDOWN = 0x8004587D
"""ext4's ioctl of this name (and that of XFS)."""

NO_LOG_FLUSH = struct.pack("I", 2)
SIZE = 96 * 1024 * 1024
"""In bytes."""


@frozen
class Disk:
    """A file system that is there as long as it is mounted."""

    image: Path
    folder: Path

    def cut(self) -> None:
        """From now on nothing reaches the image; whatever writes gets an I/O error."""
        mounted = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(mounted, SHUTDOWN, NO_LOG_FLUSH)
        finally:
            os.close(mounted)

    def back(self) -> None:
        """Mounted again, by the journal: as a machine that starts."""
        _run("umount", self.folder)
        _run("mount", "-o", "loop", self.image, self.folder)


@contextmanager
def disk(beside: Path) -> Iterator[Disk]:
    """A new one, mounted.

    Raises:
        OSError: where nothing may be mounted.
    """
    made = Disk(beside / "disk.img", beside / "disk")
    made.folder.mkdir()
    with made.image.open("wb") as image:
        image.truncate(SIZE)
    _run("mkfs.ext4", "-q", "-F", made.image)
    _run("mount", "-o", "loop", made.image, made.folder)
    try:
        yield made
    finally:
        _run("umount", made.folder)


def why_not() -> str:
    """What is missing for it here; empty if nothing is."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root may mount"
    missing = [name for name in ("mkfs.ext4", "mount", "umount") if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


def _run(*words: object) -> None:
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"{words[0]}: {done.stderr.strip()}")
