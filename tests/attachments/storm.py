"""Many uploads at once, in a process of their own, which says how much memory it and its children took at most."""

import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cetms_core.attachments import InspectionApart
from cetms_core.files import FolderFiles, receive
from tests.attachments.corpus import jpeg, segment

MIB = 1024 * 1024
AT_ONCE = 4


def peaks(folder: Path, *, uploads: int, mebibytes: int) -> tuple[float, float]:
    """Peak memory in MiB: of the process that receives, and of all the children that run at a time."""
    source = folder / "source.jpg"
    source.write_bytes(_picture(mebibytes * MIB))
    command = [sys.executable, "-m", __name__, str(folder), str(uploads)]
    environment = {"PYTHONPATH": ":".join([*sys.path, str(Path.cwd())])}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()
    return float(told[0]), AT_ONCE * float(told[1])


def _picture(size: int) -> bytes:
    """As large as it may be, and hardly larger."""
    notes = segment(0xE2, bytes(65_533))
    return jpeg(extra=notes * ((size - len(jpeg())) // len(notes)))


def _receive_all(folder: Path, uploads: int) -> None:
    files, inspection = FolderFiles(folder / "kept"), InspectionApart(at_once=AT_ONCE, seconds=60)

    def receive_one(_: int) -> None:
        with (folder / "source.jpg").open("rb") as stream:
            receive(files, stream, filename="证书.jpg", inspection=inspection)

    with ThreadPoolExecutor(uploads) as pool:
        list(pool.map(receive_one, range(uploads)))


def _own_peak() -> float:
    """In MiB; what the process was before it became this program doesn't count, as it does in `getrusage`."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    _receive_all(Path(sys.argv[1]), int(sys.argv[2]))
    print(_own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
