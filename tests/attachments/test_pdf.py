"""A PDF has both its ends, and nothing behind them."""

import pytest

from tests.attachments.corpus import pdf
from tests.attachments.verdicts import rules


@pytest.mark.parametrize("version", ["1.0", "1.7", "2.0"])
def test_every_version_passes(version: str) -> None:
    assert [] == rules(pdf(version), "论文.pdf")


@pytest.mark.parametrize("version", ["0.9", "3.0", "1", "1,4"])
def test_a_version_that_never_was_is_refused(version: str) -> None:
    assert ["attachment.damaged"] == rules(pdf(version), "论文.pdf")


@pytest.mark.parametrize("end", [b"%%EOF", b"%%EOF\r\n", b"%%EOF \0\0\n", b" \r\n%%EOF\n"])
def test_white_space_and_zeros_may_end_it(end: bytes) -> None:
    assert [] == rules(pdf(end=end), "论文.pdf")


@pytest.mark.parametrize("end", [b"%%EOF\nx", b"%%EOF\n<html>", b"%%EOF%%EOF"])
def test_nothing_else_may_end_it(end: bytes) -> None:
    assert ["attachment.extra_bytes"] == rules(pdf(end=end), "论文.pdf")


def test_the_table_lies_within_the_file() -> None:
    size = len(pdf(end=b"startxref\n0000\n%%EOF"))

    assert [] == rules(pdf(end=b"startxref\n%04d\n%%%%EOF" % (size - 1)), "论文.pdf")
    assert ["attachment.damaged"] == rules(pdf(end=b"startxref\n%04d\n%%%%EOF" % size), "论文.pdf")
