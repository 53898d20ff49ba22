"""A name is shown as its writer saw it, whether or not the archive says how it was written."""

import pytest
from hypothesis import given, strategies as st

from cetms_core.attachments.archive.encoding import readings
from tests.attachments.good_papers import NAMES_IN_GB18030, NAMES_IN_GBK


@pytest.mark.parametrize("name", [*NAMES_IN_GBK, *NAMES_IN_GB18030])
@pytest.mark.parametrize(("encoding", "said"), [("utf-8", True), ("utf-8", False), ("gb18030", False)])
def test_a_name_of_any_writer_is_read(name: str, encoding: str, said: bool) -> None:
    assert name == readings(name.encode(encoding), utf8=said)[-1]


@pytest.mark.parametrize(
    "name", ["a.jpg", "é.jpg", "café naïve.jpg", "Документ.pdf", "Ελλάδα.jpg", "", "عقد.pdf"]
)
def test_letters_of_other_scripts_are_left_as_they_are(name: str) -> None:
    assert (name,) == readings(name.encode(), utf8=False)


def test_a_chinese_word_that_happens_to_be_utf8_is_read_both_ways_and_shown_in_chinese() -> None:
    raw_name = "目录.txt".encode("gbk")

    assert (raw_name.decode("utf-8"), "目录.txt") == readings(raw_name, utf8=False)
    assert (raw_name.decode("utf-8"),) == readings(raw_name, utf8=True)


def test_what_is_no_utf8_and_said_to_be_is_never_taken_for_chinese() -> None:
    assert "\ufffd" in readings("证书.jpg".encode("gbk"), utf8=True)[-1]


@given(st.binary(max_size=30), st.booleans())
def test_any_bytes_have_a_reading(raw_name: bytes, utf8: bool) -> None:
    assert readings(raw_name, utf8=utf8)


@given(st.text("一丁七万丈三上下不与目录茂隆证书", min_size=1), st.sampled_from(["gbk", "utf-8"]))
def test_chinese_is_among_the_readings_however_it_was_written(name: str, encoding: str) -> None:
    assert len(name) == 1 or name == readings(name.encode(encoding), utf8=False)[-1]
