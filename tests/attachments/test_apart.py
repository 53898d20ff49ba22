"""Apart, a file gets the verdict that it gets here; whatever becomes of the process, this one goes on."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest

from cetms_core.attachments import InspectionApart, inspect
from cetms_core.attachments.verdict import Verdict
from cetms_core.domain.attachment import MediaType
from cetms_core.findings import Finding
from tests.attachments import storm
from tests.attachments.bad_files import BAD
from tests.attachments.corpus import SIGNATURE, chunk, header, jpeg
from tests.attachments.good_files import GOOD

FAILED = (Finding("attachment.inspection_failed", "attachment"),)
EVERY = [*((good.make, good.filename) for good in GOOD), *((bad.make, bad.filename) for bad in BAD)]


def apart(contents: bytes, filename: str = "证书.jpg", **limits) -> Verdict:
    return InspectionApart(**limits)(BytesIO(contents), filename=filename, size=len(contents))


def compare(files) -> None:
    for make, filename in files:
        contents = make()
        here = inspect(BytesIO(contents), filename=filename, size=len(contents))
        assert here == apart(contents, filename), filename


def test_the_verdict_is_the_same_as_here() -> None:
    compare(EVERY[::60])


@pytest.mark.prove
def test_the_verdict_is_the_same_for_every_file() -> None:
    compare(EVERY)


def test_a_file_with_a_descriptor_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "received"
    path.write_bytes(jpeg())
    with path.open("rb+") as file:
        file.seek(0, 2)
        assert MediaType.JPEG == InspectionApart()(file, filename="证书.jpg", size=len(jpeg()))


def test_names_that_no_argument_could_carry_get_there() -> None:
    for name in ("证书\0.jpg", "证书\udc80.jpg"):
        findings = apart(jpeg(), name)

        assert not isinstance(findings, MediaType)
        assert ["attachment.name_unsafe"] == [finding.rule for finding in findings]


def test_a_process_without_memory_is_a_refusal(caplog: pytest.LogCaptureFixture) -> None:
    many_chunks = SIGNATURE + header(8, 8) + chunk(b"IDAT", b"x") * 19_000 + chunk(b"IEND")

    assert MediaType.PNG == apart(many_chunks, "截图.png")
    assert FAILED == apart(many_chunks, "截图.png", memory=1)
    assert "exit code" in caplog.text
    assert "证书" not in caplog.text


def test_a_process_that_takes_too_long_is_ended(caplog: pytest.LogCaptureFixture) -> None:
    assert FAILED == apart(jpeg(), seconds=0.001)
    assert "no answer in time" in caplog.text


def test_a_process_that_says_nonsense_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cetms_core.attachments.apart._CHILD", "this")

    assert FAILED == apart(jpeg())


def test_what_no_process_can_be_started_for_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    with pytest.raises(FileNotFoundError):
        apart(jpeg())


def test_so_many_run_at_once_and_the_others_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    inspection, running, most = InspectionApart(at_once=2), [], []
    run = subprocess.run

    def watched(*arguments, **options):
        running.append(1)
        most.append(len(running))
        try:
            return run(*arguments, **options)
        finally:
            running.pop()

    monkeypatch.setattr(subprocess, "run", watched)
    with ThreadPoolExecutor(6) as pool:
        verdicts = pool.map(
            lambda _: inspection(BytesIO(jpeg()), filename="证书.jpg", size=len(jpeg())), range(6)
        )

        assert [MediaType.JPEG] * 6 == list(verdicts)
    assert 2 == max(most)


def test_many_uploads_at_once_stay_within_256_mebibytes(tmp_path: Path) -> None:
    assert 256 > sum(storm.peaks(tmp_path, uploads=10, mebibytes=4))


@pytest.mark.prove
def test_100_uploads_of_20_mebibytes_at_once_stay_within_256_mebibytes(tmp_path: Path) -> None:
    assert 256 > sum(storm.peaks(tmp_path, uploads=100, mebibytes=20))
