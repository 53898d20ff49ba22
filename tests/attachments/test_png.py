"""A PNG is whole, still, not overloaded, of a size that can be shown, and alone."""

import pytest

from tests.attachments.corpus import SIGNATURE, chunk, header, png
from tests.attachments.verdicts import rules

MIB = 1024 * 1024


def _claiming(width: int, height: int) -> bytes:
    return SIGNATURE + header(width, height) + chunk(b"IDAT") + chunk(b"IEND")


@pytest.mark.parametrize(("width", "height"), [(10_000, 10_000), (100_000_000, 1), (1, 100_000_000)])
def test_a_hundred_megapixels_pass(width: int, height: int) -> None:
    assert [] == rules(_claiming(width, height), "证书.png")


@pytest.mark.parametrize(("width", "height"), [(17, 5_882_353), (0x80000000, 1), (1, 0x80000000)])
def test_one_pixel_more_is_refused(width: int, height: int) -> None:
    assert ["attachment.too_many_pixels"] == rules(_claiming(width, height), "证书.png")


def test_twenty_thousand_chunks_are_the_most() -> None:
    own = 3  # header, pixels, end

    assert [] == rules(png(extra=chunk(b"IDAT") * (20_000 - own)), "证书.png")
    assert ["attachment.damaged"] == rules(png(extra=chunk(b"IDAT") * (20_001 - own)), "证书.png")


def test_four_mebibytes_beside_the_picture_are_the_most() -> None:
    assert [] == rules(png(extra=chunk(b"tEXt", bytes(4 * MIB))), "证书.png")
    assert ["attachment.overloaded"] == rules(png(extra=chunk(b"tEXt", bytes(4 * MIB + 1))), "证书.png")


def test_what_belongs_to_the_picture_is_no_load() -> None:
    assert [] == rules(png(extra=chunk(b"IDAT", bytes(5 * MIB))), "证书.png")


@pytest.mark.parametrize("depth", range(18))
@pytest.mark.parametrize("colour", range(8))
def test_depth_and_colour_agree_as_the_standard_lists_them(depth: int, colour: int) -> None:
    listed = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
    contents = SIGNATURE + header(8, 8, depth, colour) + chunk(b"IDAT") + chunk(b"IEND")

    assert (depth in listed.get(colour, ())) == (not rules(contents, "证书.png"))


@pytest.mark.parametrize("place", [10, 11])
def test_compression_and_filter_have_one_method(place: int) -> None:
    content = bytearray(header(8, 8)[8:21])
    content[place] = 1

    contents = SIGNATURE + chunk(b"IHDR", bytes(content)) + chunk(b"IDAT") + chunk(b"IEND")
    assert ["attachment.damaged"] == rules(contents, "证书.png")


def test_an_interlaced_picture_passes() -> None:
    contents = SIGNATURE + header(8, 8, interlace=1) + chunk(b"IDAT") + chunk(b"IEND")

    assert [] == rules(contents, "证书.png")
