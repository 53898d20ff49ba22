"""A name is a label: it must be fit to show, and true."""

from string import printable

import pytest
from hypothesis import given, strategies as st

from cetms_core.attachments.filename import extension, filename_findings, name_fault, shown
from cetms_core.domain.attachment import MediaType


@pytest.mark.parametrize(
    "filename",
    [
        "证书.jpg",
        "IMG_0001.JPG",
        "扫描件.jpeg",
        "下载.jfif",
        "2025.06.01 www.example.com.jpg",
        "吉林·证书（1）👨‍👩‍👧.jpg",
        "𠮷.jpg",
        "a" * 251 + ".jpg",
        " a .jpg",
        "console.jpg",
    ],
)
def test_a_name_that_is_fit_to_show_passes(filename: str) -> None:
    assert [] == list(filename_findings(filename, MediaType.JPEG))


@pytest.mark.parametrize("filename", ["", " ", "\u3000"])
def test_a_blank_name_is_told_beside_its_missing_extension(filename: str) -> None:
    rules = [finding.rule for finding in filename_findings(filename, MediaType.JPEG)]

    assert ["attachment.name_empty", "attachment.extension_differs"] == rules


def test_the_extension_to_choose_is_told() -> None:
    (finding,) = filename_findings("证书.png", MediaType.JPEG)

    assert "附件：内容与文件扩展名不符，请将扩展名改为 .jpg 或 .jpeg 或 .jfif 后重新上传" == finding.sentence


def test_the_extension_of_an_unknown_kind_is_not_judged() -> None:
    assert [] == list(filename_findings("证书.rar", None))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.jpg", "jpg"),
        ("a.b.JPG", "jpg"),
        (".zip", "zip"),
        ("a.", ""),
        ("jpg", ""),
        ("a.jpg ", "jpg "),
        ("", ""),
    ],
)
def test_the_extension_stands_behind_the_last_dot(name: str, found: str) -> None:
    assert found == extension(name)


@pytest.mark.parametrize("device", ["con", "PRN", "aux.tar.jpg", "nul ", "Com1.jpg", "lpt9.jpg", "LPT³"])
def test_a_device_stays_one_with_any_extension(device: str) -> None:
    assert "attachment.name_reserved" == name_fault(device)


@pytest.mark.parametrize(
    "letter", ["\0", "\t", "\n", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\uffff", "\ufffd"]
)
def test_a_letter_that_deceives_or_breaks_is_refused_anywhere(letter: str) -> None:
    assert "attachment.name_unsafe" == name_fault(f"证{letter}书.jpg")


def test_a_name_in_a_sentence_is_short() -> None:
    assert "证" * 40 == shown("证" * 40)
    assert "证" * 40 + "…" == shown("证" * 41)


@given(st.text())
def test_a_name_in_a_sentence_shows_nothing_unprintable(name: str) -> None:
    assert shown(name).isprintable()


@given(st.text())
def test_any_name_gets_a_verdict(name: str) -> None:
    list(filename_findings(name, MediaType.PDF))


@given(st.text(sorted(set(printable) - set("\t\n\r\x0b\x0c/\\:.")), min_size=5))
def test_plain_letters_are_never_refused(name: str) -> None:
    assert not name.strip() or name_fault(name) is None
