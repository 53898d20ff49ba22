"""Debian's clamd, with a signature of our own and no other, on a socket of its own; gone after the block."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAM = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
MARK = b"cetms-test-mark-of-harm"
"""What our signature knows as harmful."""

PATIENCE = 30
"""In seconds, for a daemon that starts."""

CONFIGURATION = """
LocalSocket {folder}/socket
DatabaseDirectory {folder}/signatures
TemporaryDirectory {folder}
Foreground yes
StreamMaxLength 1M
"""


@contextmanager
def clamd(folder: Path) -> Iterator[str]:
    """The path of its socket; the test is skipped where there is no clamd."""
    if PROGRAM is None:
        pytest.skip("no clamd here: apt-get install clamav-daemon")
    (folder / "signatures").mkdir()
    (folder / "signatures" / "own.ndb").write_text(f"Cetms.Test:0:*:{MARK.hex()}\n")
    (folder / "clamd.conf").write_text(CONFIGURATION.format(folder=folder))
    with subprocess.Popen(
        [PROGRAM, "-c", folder / "clamd.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as daemon:
        try:
            _wait_for(folder / "socket", daemon)
            yield str(folder / "socket")
        finally:
            daemon.terminate()


def _wait_for(path: Path, daemon: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert daemon.poll() is None, "clamd ended"
        assert time.monotonic() < deadline, "clamd did not start"
        time.sleep(0.05)
