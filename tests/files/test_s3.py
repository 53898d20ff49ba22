"""S3Files keeps the promises of every place for files, in a bucket on loopback."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from moto.core import set_initial_no_auth_action_count

from cetms_core import CetmsError, NotFound, StoreFailed
from cetms_core.files.s3 import S3Files
from cetms_core.testing.files_suite import CONTENTS, DIGEST, FilesSuite, keep
from tests.files.bucket_server import SECRET, BucketServer, served
from tests.files.busy_server import busy

PREFIXES = (f"prefix-{number}" for number in count())

KILLED = """
import os, signal, sys
from io import BytesIO
from cetms_core.files.s3 import S3Files

class Killed(BytesIO):
    # Gives so many bytes, and then the process is gone.
    def read(self, size=-1, /):
        if self.tell() >= int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(size)

files = S3Files("attachments", endpoint=sys.argv[1], region="us-east-1",
                access_key_id="AKIAEXAMPLE", secret_access_key="secret")
killed = Killed(bytes(12_000_000))
if sys.argv[3] == "receiving":
    with files.stage(killed, limit=20_000_000):
        pass
files._bucket.put("kept/" + "0" * 64, killed)
"""

LONG = """
import re, sys
from pathlib import Path
from cetms_core.files.s3 import S3Files

class Long:
    def __init__(self, left):
        self.left = left

    def read(self, size):
        size = min(size, self.left)
        self.left -= size
        return bytes(size)

size = int(sys.argv[2]) * 1024**2
files = S3Files("attachments", endpoint=sys.argv[1], region="us-east-1", access_key_id="a", secret_access_key="b")
with files.stage(Long(size), limit=size) as staged:
    staged.keep()
with files.open(staged.digest) as kept:
    assert size == sum(map(len, iter(lambda: kept.read(65_536), b"")))
print(re.search("VmHWM:[^0-9]*([0-9]+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.fixture(scope="module")
def server() -> Iterator[BucketServer]:
    with served() as server:
        yield server


@pytest.fixture
def prefix() -> str:
    """Each test has one of its own: the server is started once."""
    return next(PREFIXES)


@pytest.fixture
def files(server: BucketServer, prefix: str) -> S3Files:
    return server.files(prefix)


@pytest.fixture
def left(server: BucketServer, prefix: str) -> Callable[[], list[str]]:
    return lambda: [key.rpartition("/")[2] for key in server.keys(prefix)]


class TestS3Files(FilesSuite):
    def test_a_file_lies_under_its_digest_below_the_prefix(
        self, files: S3Files, server: BucketServer, prefix: str
    ) -> None:
        keep(files)

        assert [f"{prefix}/kept/{DIGEST}"] == server.keys(prefix)

    def test_nothing_is_sent_before_the_verdict(self, files: S3Files, left: Callable[[], list[str]]) -> None:
        with files.stage(BytesIO(CONTENTS), limit=99) as staged:
            assert [] == left()
            staged.keep()
        assert [staged.digest] == left()

    def test_a_long_file_goes_in_parts(self, files: S3Files, server: BucketServer, prefix: str) -> None:
        digest = keep(files, os.urandom(1024) * 12_000)
        kept = server.client().head_object(Bucket=server.bucket, Key=f"{prefix}/kept/{digest}")

        assert kept["ETag"].endswith('-3"'), "three parts"
        with files.open(digest) as file:
            assert 12_000 * 1024 == len(file.read())

    @pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured on Linux alone")
    def test_a_file_ten_times_as_long_takes_no_more_memory(self, server: BucketServer) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

        def peak(mebibytes: int) -> int:
            """In KiB, sent and brought back."""
            run = [sys.executable, "-c", LONG, server.endpoint, str(mebibytes)]
            return int(subprocess.run(run, env=environment, check=True, capture_output=True).stdout)

        assert peak(60) - peak(6) < 16 * 1024

    def test_it_is_found_again_by_another_machine(
        self, files: S3Files, server: BucketServer, prefix: str
    ) -> None:
        keep(files)

        assert DIGEST in server.files(prefix)
        assert DIGEST not in server.files(next(PREFIXES))

    def test_bytes_that_are_not_what_they_were_are_not_handed_out_and_healed_by_sending_them_again(
        self, files: S3Files, server: BucketServer, prefix: str
    ) -> None:
        keep(files)
        server.client().put_object(Bucket=server.bucket, Key=f"{prefix}/kept/{DIGEST}", Body=b"rot")

        with pytest.raises(StoreFailed):
            files.open(DIGEST)
        keep(files)
        with files.open(DIGEST) as kept:
            assert CONTENTS == kept.read()

    def test_what_else_lies_in_the_bucket_is_none_of_its_files(
        self, files: S3Files, server: BucketServer, prefix: str
    ) -> None:
        keep(files)
        for key in (f"{prefix}/kept/README", f"{prefix}/kept/a/{'0' * 64}", f"{prefix}/{'0' * 64}"):
            server.client().put_object(Bucket=server.bucket, Key=key, Body=b"?")

        assert [DIGEST] == list(files.digests())

    @pytest.mark.parametrize(("when", "uploads"), [("receiving", 0), ("sending", 1)])
    def test_a_killed_process_leaves_no_file(self, server: BucketServer, when: str, uploads: int) -> None:
        """Killed between two parts it leaves an upload that nobody sees, for the bucket's own rule to end."""
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        before = server.keys()
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, server.endpoint, "6000000", when], env=environment, check=False
        )
        unfinished = server.client().list_multipart_uploads(Bucket=server.bucket).get("Uploads", ())

        assert -9 == killed.returncode
        assert before == server.keys()
        assert uploads == len(unfinished)


# ── what can go wrong ─────────────────────────────────────────────────────────────────────────────────────

ASKED = {
    "keep": keep,
    "open": lambda files: files.open(DIGEST),
    "look": lambda files: DIGEST in files,
    "list": lambda files: list(files.digests()),
    "remove": lambda files: files.remove(DIGEST),
}


@pytest.mark.parametrize("asked", ["keep", "open", "list"])
def test_a_bucket_that_is_not_there_is_said_so(server: BucketServer, asked: str) -> None:
    with pytest.raises(CetmsError, match="there is no bucket 'elsewhere': make it first"):
        ASKED[asked](server.files(bucket="elsewhere"))


@pytest.mark.parametrize("asked", ASKED)
def test_wrong_keys_are_said_so_and_not_shown(server: BucketServer, asked: str) -> None:
    @set_initial_no_auth_action_count(0)
    def refused() -> CetmsError:
        with pytest.raises(CetmsError, match="does not let us in: check access_key_id") as refused:
            ASKED[asked](server.files())
        return refused.value

    error = refused()
    assert error.__cause__ is None
    assert error.__suppress_context__
    for shown in (SECRET, "AKIAEXAMPLE"):
        assert shown not in f"{error!r} {error}"


def test_its_repr_says_where_and_shows_no_key(server: BucketServer) -> None:
    assert "S3Files('attachments', prefix='cetms')" == repr(server.files())


def test_a_busy_service_is_asked_again() -> None:
    with busy(refusals=2) as (endpoint, asked):
        files = S3Files("b", endpoint=endpoint, region="x", access_key_id="a", secret_access_key="b")
        keep(files)

    assert ["PUT"] * 3 == asked


def test_a_service_that_stays_broken_fails_and_leaves_nothing() -> None:
    with busy(refusals=99) as (endpoint, asked):
        files = S3Files("b", endpoint=endpoint, region="x", access_key_id="a", secret_access_key="b")
        with pytest.raises(StoreFailed):
            keep(files)

    assert 6 == len(asked)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obstore.store", None)

    with pytest.raises(CetmsError, match=r"pip install 'cetms\[s3\]'"):
        S3Files("b")


@pytest.mark.parametrize("url", ["", "b", "s3://", "s3:///prefix", "https://example.com/b"])
def test_an_address_that_names_no_bucket_is_refused(url: str) -> None:
    with pytest.raises(CetmsError, match="s3://bucket/prefix"):
        S3Files.at(url)


def test_an_address_names_bucket_and_prefix() -> None:
    assert "S3Files('b', prefix='one/two')" == repr(S3Files.at("s3://b/one/two"))
    assert "S3Files('b', prefix='')" == repr(S3Files.at("s3://b"))


def test_when_this_machine_has_no_room_it_is_told(
    server: BucketServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = server.files()
    keep(files)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))

    for asked in (keep, lambda files: files.open(DIGEST)):
        with pytest.raises(StoreFailed):
            asked(files)
    monkeypatch.undo()
    with pytest.raises(NotFound):
        files.open("0" * 64)
