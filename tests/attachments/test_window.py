"""Bytes are read by ranges, and a range that isn't there is damage."""

from io import BytesIO

import pytest

from cetms_core.attachments.window import PIECE, Window
from cetms_core.errors import Refused

LETTERS = b"0123456789"


@pytest.fixture
def window() -> Window:
    return Window(BytesIO(LETTERS), len(LETTERS))


def test_a_range_is_exact(window: Window) -> None:
    assert b"345" == window.at(3, 3)
    assert b"789" == window.at(7, 3)


def test_a_range_beyond_the_end_is_damage(window: Window) -> None:
    with pytest.raises(Refused, match="已损坏"):
        window.at(8, 3)


def test_what_is_left_is_given_when_less_will_do(window: Window) -> None:
    assert b"89" == window.up_to(8, 3)
    assert b"" == window.up_to(99, 3)


def test_the_tail_of_a_short_file_is_all_of_it(window: Window) -> None:
    assert b"89" == window.tail(2)
    assert LETTERS == window.tail(99)


def test_pieces_cover_a_range_once() -> None:
    contents = bytes(PIECE + 5)
    window = Window(BytesIO(contents), len(contents))

    assert [PIECE, 4] == [len(piece) for piece in window.pieces(1, PIECE + 5)]
    assert [] == list(window.pieces(3, 3))
