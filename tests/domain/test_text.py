import re
from unicodedata import category, is_normalized

import pytest
from hypothesis import example, given, strategies as st

from cetms_core.domain import text as room
from cetms_core.domain.text import clean_text, count_characters, find_unsafe, read_text
from cetms_core.errors import InvalidValue

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f1e8\U0001f1f3"
ACUTE = "\u0301"

texts = st.one_of(
    st.text(),
    st.text("a字é\u0301\u0327 \t\n\r\u3000\u2028\u0085\u200b\u200d\ufe0f\U0001f468\u0958\u1100\u1161"),
    st.text("河南省继续教育，。A1 \n"),
)


def outcome(text, limit=1000):
    try:
        return read_text(text, limit)
    except InvalidValue as invalid:
        return invalid


def why(text):
    with pytest.raises(InvalidValue, match="，") as refused:
        read_text(text, 1000)
    return refused.value.why


# ── the vectors of the 1,000-character remark ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("字" * 1000, 1000, id="1,000 hanzi"),
        pytest.param("字" * 999 + "𠮷", 1000, id="999 hanzi and one beyond the BMP"),
        pytest.param("a\r\n" * 500, 999, id="500 lines, the last CRLF trimmed"),
        pytest.param("a\r\n" * 499 + "bc", 1000, id="1,000 lines and letters, 1,499 as typed"),
        pytest.param(f"e{ACUTE}" * 1000, 1000, id="1,000 decomposed letters"),
        pytest.param("ﷺ" * 100, 100, id="a ligature that NFKC would make eighteen"),
        pytest.param(FLAG * 500, 1000, id="500 flags, exactly 4,000 bytes"),
        pytest.param(FAMILY * 142, 994, id="142 families"),
        pytest.param("葛\U000e0100" * 500, 1000, id="500 ideographs with selectors"),
        pytest.param("字" * 999 + " " * 5, 999, id="trailing spaces"),
        pytest.param("\u1112\u1161\u11ab" * 1000, 1000, id="1,000 decomposed Hangul, 9,000 bytes as typed"),
        pytest.param("\u1f82" * 1000, 1000, id="1,000 Greek letters that stand for four"),
        pytest.param("\u03b1\u0313\u0300\u0345" * 1000, 1000, id="the same, decomposed"),
        pytest.param("a\tb", 3, id="tab"),
    ],
)
def test_what_fits_is_accepted_and_counted(text, count):
    assert count == len(read_text(text, 1000)) == count_characters(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("字" * 1001, "text.too_long", id="1,001 hanzi"),
        pytest.param("\u0958" * 600, "text.too_long", id="600 letters that NFC makes 1,200"),
        pytest.param(f"a{ACUTE * 999}", "text.too_many_marks", id="999 accents on one letter"),
        pytest.param(FAMILY * 143, "text.too_long", id="143 families"),
        pytest.param("\0" + "a" * 10**6, "text.too_long", id="NUL and a megabyte"),
        pytest.param("\0a", "text.control", id="NUL"),
        pytest.param("a\fb", "text.control", id="form feed"),
        pytest.param("a\vb", "text.control", id="vertical tab"),
        pytest.param("a\x1bb", "text.control", id="escape"),
        pytest.param("a\x7fb", "text.control", id="delete"),
        pytest.param("a\x9fb", "text.control", id="C1"),
        pytest.param("a\u202eb", "text.direction", id="bidi override"),
        pytest.param("a\u2066b", "text.direction", id="bidi isolate"),
        pytest.param("a\ud800b", "text.broken", id="lone surrogate"),
        pytest.param("a\uffffb", "text.broken", id="noncharacter"),
        pytest.param("a\ufdd0b", "text.broken", id="noncharacter within"),
        pytest.param("a\U0010fffeb", "text.broken", id="noncharacter of the last plane"),
        pytest.param("a\U000e0041b", "text.tag", id="tag"),
        pytest.param(b"a", "text.not_a_text", id="bytes"),
        pytest.param(None, "text.not_a_text", id="nothing at all"),
        pytest.param(1, "text.not_a_text", id="a number"),
    ],
)
def test_what_does_not_fit_or_is_unsafe_is_refused(text, rule):
    assert rule == why(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\u3000\u3000", "\u200b\u200d", " \ufeff\n", "\r\n\u2028", "\ufe0f", "\u00a0\u3164"]
)
def test_what_shows_nothing_is_empty(text):
    assert "" == read_text(text, 1000) == clean_text(text)
    assert 0 == count_characters(text)


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n"])
def test_every_line_break_is_a_line_feed(line_break):
    assert "甲\n乙" == read_text(f"甲{line_break}乙{line_break}", 1000)


def test_white_space_goes_from_the_ends_alone():
    assert "甲 \u3000乙" == read_text("\u3000\t甲 \u3000乙\u2003\n", 1000)


def test_joiners_and_selectors_stay():
    assert f"{FAMILY}葛\U000e0100" == read_text(f"{FAMILY}葛\U000e0100", 1000)


@pytest.mark.parametrize("joiner", ["", "\u200d", "\u200c"])
def test_a_base_carries_eight_marks(joiner):
    four = "\u20dd" * 4

    assert read_text(f"x{four}{joiner}{four}", 1000)
    assert "text.too_many_marks" == why(f"x{four}{joiner}{four}\u20dd")


def test_a_refusal_tells_how_much_is_too_much():
    with pytest.raises(InvalidValue) as refused:
        read_text("字" * 12, 10)

    assert "此项：最多 10 字，现为 12 字，请删减" == str(refused.value)
    assert {"limit": 10, "count": 12} == refused.value.values


def test_a_refusal_tells_the_place_from_one():
    assert ("text.control", {"place": 3}) == find_unsafe("甲乙\0")


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────────────


@given(text=texts)
@example("\u0344")
def test_a_clean_text_stays_as_it_is(text):
    cleaned = clean_text(text)

    assert cleaned == clean_text(cleaned)
    assert is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip(" \t\n\u3000")


@given(text=texts, limit=st.integers(0, 12))
def test_what_is_read_is_the_clean_text_within_its_limit(text, limit):
    found = outcome(text, limit)

    if isinstance(found, InvalidValue):
        assert "text.too_long" != found.why or limit < count_characters(text)
    else:
        assert clean_text(text) == found
        assert len(found) <= limit
        assert len(found.encode()) <= 4 * limit


@given(text=texts)
def test_what_is_read_may_be_read_again(text):
    found = outcome(text)

    assert isinstance(found, InvalidValue) or found == read_text(found, 1000)


def test_what_is_read_without_a_second_look_needs_none():
    plain = [chr(point) for point in range(0x110000) if room._plain().fullmatch(chr(point))]

    assert {"\t", "\n"} == {character for character in plain if category(character) == "Cc"}
    assert not [
        character for character in plain if category(character) in {"Mn", "Mc", "Me", "Cf", "Co", "Cs"}
    ]
    assert is_normalized("NFC", "".join(plain))
    assert is_normalized("NFC", "".join(reversed(plain)))
    assert find_unsafe("".join(plain)) is None


def test_a_text_of_another_class_becomes_a_plain_one():
    class Markup(str):
        __slots__ = ()

    assert str is type(read_text(Markup("甲"), 10))


def test_every_noncharacter_is_refused():
    noncharacters = [
        *range(0xFDD0, 0xFDF0),
        *(plane | end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
    ]

    assert 66 == len(noncharacters)
    assert all(why(f"甲{chr(point)}") == "text.broken" for point in noncharacters)


def test_no_sentence_names_a_blank_that_is_not_filled():
    from cetms_core.wording.texts import TEXTS

    assert {"label", "limit", "count", "place", "most"} == set(
        re.findall(r"\{(\w+)\}", "".join(TEXTS.values()))
    )
