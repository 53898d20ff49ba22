"""Whatever bytes come, there is a verdict; the bad are refused for the right reason, and the good pass."""

import tracemalloc
from io import BytesIO

import pytest
from hypothesis import given, strategies as st

from cetms_core.attachments import inspect
from cetms_core.domain.attachment import MediaType
from cetms_core.findings import Finding
from cetms_core.wording.attachments import ATTACHMENTS
from tests.attachments.bad_files import BAD, Bad
from tests.attachments.corpus import Member, archive, chunk, deflated, jpeg, pdf, png, streamed
from tests.attachments.good_files import GOOD, Good

MIB = 1024 * 1024
SMALL_AND_GOOD = [
    jpeg(16, 16, progressive=True) + jpeg(8, 8),
    png(8, 8),
    pdf(),
    archive(Member("a/", method=0), Member("a/b.jpg", jpeg(8, 8)), streamed("c.txt", b"c"), comment=b"?"),
]


def verdict(contents: bytes, filename: str = "证书.zip") -> MediaType | tuple[Finding, ...]:
    return inspect(BytesIO(contents), filename=filename, size=len(contents))


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.title)
def test_a_bad_file_is_refused_for_its_own_reason_and_told_so_in_chinese(bad: Bad) -> None:
    findings = verdict(bad.make(), bad.filename)

    assert not isinstance(findings, MediaType)
    assert {bad.rule} == {finding.rule for finding in findings}
    for finding in findings:
        assert "attachment" == finding.field
        assert "请" in finding.sentence, "the remedy is missing"
        assert not finding.sentence.endswith("。")
        assert finding.sentence.isprintable()


@pytest.mark.parametrize("good", GOOD, ids=lambda good: good.title)
def test_a_good_file_passes(good: Good) -> None:
    assert good.media_type == verdict(good.make(), good.filename)


SAID_ELSEWHERE = {
    *("attachment.too_large", "attachment.inspection_failed"),
    *("attachment.quota_used_up", "attachment.infected", "attachment.not_scanned"),
}
"""Before the inspection, behind it, or where it could not be made."""


def test_the_table_breaks_every_rule_of_the_room() -> None:
    assert set(ATTACHMENTS) - SAID_ELSEWHERE == {bad.rule for bad in BAD}


def test_faults_of_name_and_contents_are_told_together() -> None:
    findings = verdict(jpeg()[:-2], "../证书.exe")

    assert not isinstance(findings, MediaType)
    rules = ["attachment.name_path", "attachment.extension_differs", "attachment.damaged"]
    assert rules == [finding.rule for finding in findings]


def test_every_bad_member_is_told() -> None:
    findings = verdict(archive(Member("a.exe"), Member("../b.jpg"), Member("c.js")))

    assert not isinstance(findings, MediaType)
    assert ["a.exe", "../b.jpg", "c.js"] == [finding.values["name"] for finding in findings]


@given(st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"PK\x03\x04"]), st.binary())
def test_any_bytes_get_a_verdict(opening: bytes, rest: bytes) -> None:
    verdict(opening + rest)


@given(st.data())
def test_a_mutation_of_a_good_file_gets_a_verdict(data: st.DataObject) -> None:
    contents = bytearray(data.draw(st.sampled_from(SMALL_AND_GOOD)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(contents)))
        end = data.draw(st.integers(start, min(start + 8, len(contents))))
        contents[start:end] = data.draw(st.binary(max_size=8))
    verdict(bytes(contents))


@pytest.mark.parametrize("contents", SMALL_AND_GOOD)
def test_no_file_passes_that_is_cut_short(contents: bytes) -> None:
    for end in range(len(contents)):
        findings = verdict(contents[:end].rstrip(b"\n"))

        assert not isinstance(findings, MediaType) or contents[:end].endswith(b"%%EOF")


def test_a_file_shorter_than_announced_is_damaged() -> None:
    findings = inspect(BytesIO(png()[:-20]), filename="证书.png", size=len(png()))

    assert not isinstance(findings, MediaType)
    assert ["attachment.damaged"] == [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("contents", "filename"),
    [
        (jpeg()[:-2] + bytes(20 * MIB) + b"\xff\xd9", "证书.jpg"),
        (png(extra=chunk(b"IDAT", bytes(20 * MIB))), "截图.png"),
        (archive(Member("a.bmp", bytes(60 * MIB))), "材料.zip"),
        (archive(Member("a.txt", b"a", packed=deflated(b"a") + bytes(20 * MIB))), "材料.zip"),
    ],
    ids=["JPEG", "PNG", "zip of zeros", "zip with a long tail"],
)
def test_no_file_is_held_in_memory(contents: bytes, filename: str) -> None:
    file = BytesIO(contents)
    tracemalloc.start()
    inspect(file, filename=filename, size=len(contents))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < MIB


def test_the_tables_are_large_and_no_file_stands_in_them_twice() -> None:
    titles = [(bad.filename, bad.title) for bad in BAD] + [(good.filename, good.title) for good in GOOD]

    assert len(BAD) >= 400
    assert len(GOOD) >= 200
    assert len(set(titles)) == len(titles)
