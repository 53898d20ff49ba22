"""The bounds of an archive are exact, and cheap checks come before dear ones."""

import pytest

from tests.attachments.corpus import Member, archive, jpeg
from tests.attachments.verdicts import findings, rules

MIB = 1024 * 1024


def _claiming(size: int, *, file_size: int) -> bytes:
    """An archive of `file_size` bytes that claims to unpack to `size`; untrue, so it never passes."""
    told = {"size": size}
    bare = len(archive(Member("a.txt", packed=b"")))
    return archive(Member("a.txt", packed=bytes(file_size - bare), local=told, listed=told))


@pytest.mark.parametrize(
    ("size", "file_size", "rule"),
    [
        (200 * MIB, 5 * MIB, "attachment.member_damaged"),
        (200 * MIB + 1, 5 * MIB, "attachment.archive_too_large"),
        (64 * MIB, 100_000, "attachment.member_damaged"),
        (64 * MIB + 1, 100_000, "attachment.archive_expands"),
        (100_000_000, 2_000_000, "attachment.member_damaged"),
        (100_000_001, 2_000_000, "attachment.archive_expands"),
        (1_032_000, 1_000, "attachment.member_damaged"),
        (1_032_001, 1_000, "attachment.archive_expands"),
    ],
)
def test_an_archive_is_unpacked_only_within_bounds(size: int, file_size: int, rule: str) -> None:
    assert [rule] == rules(_claiming(size, file_size=file_size), "证书.zip")


def test_the_bounds_are_on_all_members_together() -> None:
    told = {"size": 100 * MIB}
    member = Member("a.txt", packed=bytes(5 * MIB), local=told, listed=told)

    contents = archive(member, member._replace(name="b.txt"), Member("c.txt", b"?"))
    assert ["attachment.archive_too_large"] == rules(contents, "证书.zip")


@pytest.mark.parametrize("flags", [0x0001, 0x0040, 0x2000])
def test_every_way_to_lock_an_archive_is_refused(flags: int) -> None:
    assert ["attachment.archive_encrypted"] == rules(archive(Member("a.jpg", flags=flags)), "证书.zip")


@pytest.mark.parametrize("flags", [0x0002, 0x0006, 0x0800])
def test_how_it_was_packed_is_nobodys_business(flags: int) -> None:
    assert [] == rules(archive(Member("a.jpg", jpeg(), flags=flags)), "证书.zip")


def test_the_bound_is_told_in_megabytes() -> None:
    told = {"size": 200 * MIB + 1}
    contents = archive(Member("a.txt", local=told, listed=told))
    (finding,) = findings(contents, "证书.zip")

    assert "附件：压缩包解压后超过 200 MB，请减少文件或降低扫描分辨率后重新打包上传" == finding.sentence
