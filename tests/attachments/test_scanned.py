"""What the inspection lets through, the scanner looks at; its silence bars the way unless the host says otherwise."""

from io import BytesIO

import pytest

from cetms_core import Cetms, Finding, MediaType, MemoryFiles, Refused, load_plugins
from cetms_core.attachments import Scan, Scanned, inspect
from cetms_core.stores.memory import MemoryStore
from tests.attachments.corpus import jpeg
from tests.house import HENAN

SENTENCES = {
    Scan.INFECTED: "附件：安全检查发现有害内容，请换用没有问题的文件，并检查所用的电脑",
    Scan.UNKNOWN: "附件：安全检查暂时无法进行，文件没有保存，请过几分钟重新上传，仍不成功请联系管理员",
}


def always(scan):
    return lambda file: scan


def verdict(scan, contents=None, **how):
    contents = jpeg() if contents is None else contents
    return Scanned(inspect, always(scan), **how)(BytesIO(contents), filename="证书.jpg", size=len(contents))


def test_what_is_clean_is_what_it_is():
    assert MediaType.JPEG is verdict(Scan.CLEAN)


@pytest.mark.parametrize("scan", SENTENCES)
def test_what_is_not_known_as_clean_is_refused(scan):
    assert [SENTENCES[scan]] == [finding.sentence for finding in verdict(scan)]


def test_the_host_may_let_pass_what_nobody_looked_at_but_never_what_is_infected():
    assert MediaType.JPEG is verdict(Scan.UNKNOWN, unknown_passes=True)
    assert ["attachment.infected"] == [each.rule for each in verdict(Scan.INFECTED, unknown_passes=True)]


def test_what_the_inspection_refuses_is_not_scanned():
    def never(file):
        pytest.fail("it was scanned")

    (finding,) = Scanned(inspect, never)(BytesIO(b"<html>"), filename="证书.jpg", size=6)
    assert isinstance(finding, Finding)
    assert "attachment.unknown_kind" == finding.rule


@pytest.mark.parametrize("scan", Scan)
def test_a_portal_with_a_scanner_keeps_what_is_clean_alone(scan):
    cetms = Cetms(load_plugins(), MemoryStore(), jurisdiction=HENAN, inspection=inspect, scanner=always(scan))
    if scan is Scan.CLEAN:
        assert cetms.receive(BytesIO(jpeg()), filename="证书.jpg").digest in cetms.kept_files()
        return
    with pytest.raises(Refused):
        cetms.receive(BytesIO(jpeg()), filename="证书.jpg")
    files = cetms.kept_files()
    assert isinstance(files, MemoryFiles)
    assert [] == list(files.digests())
