"""A JPEG is whole, of a size that can be shown, and alone."""

import pytest

from tests.attachments.corpus import jpeg, segment
from tests.attachments.verdicts import rules


def test_a_hundred_megapixels_are_the_most() -> None:
    assert [] == rules(jpeg(10_000, 10_000), "证书.jpg")
    assert ["attachment.too_many_pixels"] == rules(jpeg(10_000, 10_001), "证书.jpg")


def test_a_thousand_segments_are_the_most() -> None:
    own = 6  # two tables, frame, scan, end, and the quantities

    assert [] == rules(jpeg(extra=segment(0xFE) * (1_000 - own)), "证书.jpg")
    assert ["attachment.damaged"] == rules(jpeg(extra=segment(0xFE) * (1_001 - own)), "证书.jpg")


def test_a_marker_is_found_across_two_pieces() -> None:
    scan = jpeg()[:-2]
    for size in range(65_500, 65_540):
        assert [] == rules(scan + bytes(size) + b"\xff\xd9", "证书.jpg")


def test_a_segment_may_stand_before_the_end() -> None:
    assert [] == rules(jpeg()[:-2] + segment(0xFE) + b"\xff\xd9", "证书.jpg")


@pytest.mark.parametrize("frame", sorted({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}))
def test_every_coding_has_a_frame(frame: int) -> None:
    assert [] == rules(jpeg().replace(b"\xff\xc0", bytes([0xFF, frame])), "证书.jpg")


@pytest.mark.parametrize("table", [0xC4, 0xC8, 0xCC])
def test_a_table_is_no_frame(table: int) -> None:
    assert ["attachment.damaged"] == rules(jpeg().replace(b"\xff\xc0", bytes([0xFF, table])), "证书.jpg")
