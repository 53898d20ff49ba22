import time

import pytest
from hypothesis import given, strategies as st

from cetms_core.accounts import password_findings
from cetms_core.accounts.password import normalised

SHORT, LONG, PERSONAL = "password.too_short", "password.too_long", "password.personal"
ANY_TEXT = st.text(st.characters(categories=None))


def rules(password: object, *personal: str) -> list[str]:
    return [each.rule for each in password_findings(password, personal=personal)]  # type: ignore[arg-type]


EDGES = {
    "7 characters": ("1234567", [SHORT]),
    "8 characters": ("12345678", []),
    "nothing": ("", [SHORT]),
    "8 spaces": (" " * 8, []),
    "7 Chinese characters": ("密码密码密码密", [SHORT]),
    "8 Chinese characters": ("密码密码密码密码", []),
    "7 emoji": ("👍" * 7, [SHORT]),
    "8 emoji": ("👍" * 8, []),
    "8 code points that are 4 characters": ("e\u0301" * 4, [SHORT]),
    "8 full-width digits": ("１２３４５６７８", []),
    "4 characters that NFKC makes 12": ("㎞²ﬃﷺ", []),
    "8 lone surrogates": ("\ud800" * 8, []),
    "8 NULs": ("\0" * 8, []),
    "1024 bytes": ("a" * 1024, []),
    "1025 bytes": ("a" * 1025, [LONG]),
    "1023 bytes of Chinese": ("密" * 341, []),
    "1026 bytes of Chinese": ("密" * 342, [LONG]),
    "4096 code points that are 1024": ("\u1100\u1161\u11a8" * 341, []),
    "a megabyte": ("a" * 2**20, [LONG]),
    "no text": (None, [SHORT]),
    "bytes": (b"12345678", [SHORT]),
}


@pytest.mark.parametrize(("password", "expected"), EDGES.values(), ids=EDGES)
def test_a_password_has_8_characters_and_at_most_1024_bytes(password, expected):
    assert expected == rules(password)


@pytest.mark.parametrize(
    "password",
    ["my29001Xpw", "my29001xpw", "19050301!!", "１９０５０３０１!!", "13800138000", "a13800138000b"],
)
def test_it_holds_no_part_of_the_person_however_it_is_written(password):
    assert [PERSONAL] == rules(password, "29001X", "19050301", "13800138000")


def test_a_part_that_is_not_known_bars_nothing():
    assert [] == rules("correct horse", "")


def test_the_finding_stands_at_the_field_that_was_asked():
    (finding,) = password_findings("x", field="new")

    assert ("new", "密码：至少 8 个字符，请设定更长的密码") == (finding.field, finding.sentence)


@pytest.mark.parametrize(
    ("one", "other"),
    [("é" * 8, "e\u0301" * 8), ("１２３４５６７８", "12345678"), ("ﬁ" * 4, "fi" * 4), ("ｶﾞ" * 4, "ガ" * 4)],
)
def test_two_keyboards_give_one_password(one, other):
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize("password", [" 12345678", "12345678 ", "PASSWORD"])
def test_nothing_is_taken_away_from_it(password):
    assert password.encode() == normalised(password)


@given(password=ANY_TEXT)
def test_whatever_is_typed_has_a_normal_form_or_is_too_long(password):
    secret = normalised(password)

    assert secret is None or secret == normalised(secret.decode("utf-8", "surrogatepass"))
    assert (LONG in rules(password)) is (secret is None)


def test_a_megabyte_of_combining_marks_costs_no_time():
    """Sorting them, as NFKC does, takes a time that grows with the square of their number."""
    began = time.perf_counter()
    normalised("a" + "\u0301\u0323" * 500_000)

    assert time.perf_counter() - began < 1
