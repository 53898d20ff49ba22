"""Each file operation fails once, or from then on: the work is done and durable, or refused and nothing has changed (G5).

Nothing in between, nothing that has to be restarted, and where nobody can know, that is what is said.
"""

import errno
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.proofs.crashing import faulty

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
ERRORS = {"full": errno.ENOSPC, "broken": errno.EIO}

DONE, REFUSED, UNKNOWN = ("done", True), ("StoreFailed", False), "OutcomeUnknown"


@pytest.fixture(scope="session")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`faults.c`, compiled."""
    if shutil.which("gcc") is None or sys.platform != "linux":
        pytest.skip("FAILING DISKS ARE NOT PROVED HERE: it takes Linux and gcc")
    library = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, HERE / "faults.c", "-ldl"], check=True)
    return library


def trials(counter: Path, folder: Path, work: str, error: str, how: str) -> list[dict[str, object]]:
    """One for each file operation that the work takes."""
    given = [str(folder), work, str(ERRORS[error]), how]
    run = subprocess.run(
        [sys.executable, "-m", faulty.__name__, *given],
        env={**os.environ, "LD_PRELOAD": str(counter), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def assert_nothing_in_between(came: list[dict[str, object]], work: str) -> None:
    for each in came:
        assert each["hit"], each
        if each["came_to"] != UNKNOWN and work != "receive":  # a file that was kept is no row
            assert (each["came_to"], each["changed"]) in (DONE, REFUSED), (work, each)
        if each["came_to"] != "done" and not each["changed"]:
            assert each["again"] == "done", (work, each)  # in the same process, over the same store


LONG = pytest.mark.prove
QUICK = [("approve", "full", "once"), ("receive", "full", "onwards"), ("register", "broken", "once")]
ALL = [(work, error, how) for work in faulty.WORKS for error in ERRORS for how in ("once", "onwards")]


@pytest.mark.parametrize(
    ("work", "error", "how"),
    [pytest.param(*each, marks=() if each in QUICK else (LONG, pytest.mark.timeout(0))) for each in ALL],
)
def test_each_file_operation_may_fail(counter: Path, tmp_path: Path, work: str, error: str, how: str) -> None:
    came = trials(counter, tmp_path, work, error, how)

    assert len(came) > 10
    assert_nothing_in_between(came, work)
    assert Counter(each["came_to"] for each in came)["StoreFailed"] > 0


def test_control_a_connection_that_is_kept_after_a_fault_stays_useless(counter: Path, tmp_path: Path) -> None:
    """SQLite opens a file for reading alone if it can't do better, and such a connection would stay in the pool."""
    came = trials(counter, tmp_path, "approve", "full", "once kept")

    with pytest.raises(AssertionError, match="StoreFailed"):
        assert_nothing_in_between(came, "approve")
