"""An attachment is known only after it was received whole, inspected and kept."""

from io import BytesIO

import pytest

from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.errors import Refused
from cetms_core.files import MemoryFiles, receive
from cetms_core.testing.files_suite import Broken
from tests.attachments.corpus import jpeg, pdf, png, zip_of


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.mark.parametrize(
    ("contents", "filename", "media_type"),
    [
        (jpeg(), "证书.jpg", MediaType.JPEG),
        (png(), "截图.PNG", MediaType.PNG),
        (pdf(), "论文.pdf", MediaType.PDF),
        (zip_of({"证书.jpg": jpeg()}), "材料.zip", MediaType.ZIP),
    ],
)
def test_a_good_file_becomes_an_attachment(
    files: MemoryFiles, contents: bytes, filename: str, media_type: MediaType
) -> None:
    attachment = receive(files, BytesIO(contents), filename=filename)

    assert Attachment(attachment.digest, filename, media_type, len(contents)) == attachment
    with files.open(attachment.digest) as kept:
        assert contents == kept.read()


def test_a_bad_file_is_refused_and_not_kept(files: MemoryFiles) -> None:
    with pytest.raises(Refused) as refused:
        receive(files, BytesIO(b"<html>"), filename="证书.jpg")

    assert ("attachment.unknown_kind",) == refused.value.args
    assert [] == list(files.digests())


def test_a_large_file_is_refused_and_not_kept(files: MemoryFiles) -> None:
    contents = jpeg()

    receive(MemoryFiles(), BytesIO(contents), filename="证书.jpg", limit=len(contents))
    with pytest.raises(Refused) as refused:
        receive(files, BytesIO(contents), filename="证书.jpg", limit=len(contents) - 1)
    assert ("attachment.too_large",) == refused.value.args
    assert [] == list(files.digests())


def test_the_limit_is_20_mebibytes_unless_told_otherwise(files: MemoryFiles) -> None:
    most = jpeg() + bytes(20 * 1024 * 1024 - len(jpeg()))

    for contents, rule in ((most, "attachment.extra_bytes"), (most + b"\0", "attachment.too_large")):
        with pytest.raises(Refused) as refused:
            receive(files, BytesIO(contents), filename="证书.jpg")
        assert (rule,) == refused.value.args


def test_a_broken_stream_keeps_nothing(files: MemoryFiles) -> None:
    with pytest.raises(ConnectionResetError):
        receive(files, Broken(jpeg()), filename="证书.jpg")

    assert [] == list(files.digests())


def test_the_name_given_is_kept_as_a_label_and_shown_in_no_repr(files: MemoryFiles) -> None:
    attachment = receive(files, BytesIO(jpeg()), filename="赵一 证书.jpg")

    assert "赵一 证书.jpg" == attachment.filename
    assert "赵一" not in repr(attachment)
