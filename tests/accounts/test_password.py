import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from cetms_core.accounts import PasswordRules, password_findings
from cetms_core.accounts.password import normalised

SHORT, LONG, PERSONAL = "password.too_short", "password.too_long", "password.personal"
GUESSABLE, CLASSES, LIKE_OLD = "password.guessable", "password.classes", "password.like_old"
ANY_TEXT = st.text(st.characters(categories=None))


def rules(password: object, *personal: str) -> list[str]:
    return [each.rule for each in password_findings(password, personal=personal)]  # type: ignore[arg-type]


EDGES = {
    "7 characters": ("kx7 qpm", [SHORT]),
    "8 characters": ("kx7 qpmv", []),
    "nothing": ("", [SHORT]),
    "8 spaces": (" " * 8, [GUESSABLE]),
    "spaces at both ends": (" kx7qpm ", []),
    "7 Chinese characters": ("山高水长花好月", [SHORT]),
    "8 Chinese characters": ("山高水长花好月圆", []),
    "7 emoji": ("👍🎈🍎🚲🐢🌙⚓", [SHORT]),
    "8 emoji": ("👍🎈🍎🚲🐢🌙⚓🎻", []),
    "8 code points that are 4 characters": ("e\u0301a\u0301o\u0301u\u0301", [SHORT]),
    "8 full-width characters": ("ｋｘ７ｑｐｍｖｗ", []),
    "4 characters that NFKC makes 12": ("㎞²ﬃﷺ", []),
    "8 lone surrogates": ("\ud800\udbff\udc00\ud801\udc03\ud807\udc09\ud802", []),
    "NUL": ("kx7\0qpmv", []),
    "14 characters": ("kx7 qpmv wjz4t", []),
    "64 characters": ("kx7 qpmv wjz4t9bn" * 3 + "another word", []),
    "73 characters": ("kx7 qpmv wjz4t9bn" * 4 + "words", []),
    "1024 bytes": ("kx7 qpmv wjz4t9b" * 64, []),
    "1025 bytes": ("kx7 qpmv wjz4t9b" * 64 + "k", [LONG]),
    "1023 bytes of Chinese": ("山高水长花好月圆夜阑珊" * 31, []),
    "1026 bytes of Chinese": ("密" * 342, [LONG]),
    "3069 code points that are 1023": ("\u1100\u1161\u11a8\u1102\u1161\u11ab" * 170 + "kx7", []),
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


# ── what the host may ask besides ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("password", "expected"), [("kx7 qpmv wjz4t", [SHORT]), ("kx7 qpmv wjz4t9", [])])
def test_where_the_password_is_all_nist_asks_for_fifteen_characters(password, expected):
    assert expected == [each.rule for each in password_findings(password, rules=PasswordRules.nist())]


def test_whoever_is_too_short_is_told_how_long_it_must_be():
    (finding,) = password_findings("kx7 qpmv", rules=PasswordRules.nist())

    assert "密码：至少 15 个字符，请设定更长的密码" == finding.sentence


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("kxqpmvwz", [CLASSES]),
        ("kxqp7vwz", [CLASSES]),
        ("Kxqp7vwz", []),
        ("kxqp7-wz", []),
        ("KXQP7-WZ", []),
        ("山高水长kx7花", []),
    ],
)
def test_mlps_asks_for_three_of_four_classes(password, expected):
    assert expected == [each.rule for each in password_findings(password, rules=PasswordRules.mlps())]


def test_words_of_the_host_are_as_good_as_known():
    rules = PasswordRules(blocked=frozenset({"kxqpmvwz"}))

    assert [] == [*password_findings("Kxqpmvwz2024")]
    assert [GUESSABLE] == [each.rule for each in password_findings("Kxqpmvwz2024", rules=rules)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("winter-horse-1", "winter-horse-2", [LIKE_OLD]),
        ("winter-horse-1", "Winter-Horse-1!", [LIKE_OLD]),
        ("winter-horse", "2024winter-horse", [LIKE_OLD]),
        ("winter-horse", "winter-house", []),
        ("48151623", "62342151", []),
        ("48151623", "62342151 kx", []),
        ("x" * 5000, "winter-horse", []),
    ],
)
def test_a_new_one_is_more_than_the_old_one_counted_up(old, new, expected):
    assert expected == [each.rule for each in password_findings(new, old=old)]


SINCE = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rules", "since", "days", "expired"),
    [
        (PasswordRules(), SINCE, 10_000, False),
        (PasswordRules.mlps(), SINCE, 89, False),
        (PasswordRules.mlps(), SINCE, 90, True),
        (PasswordRules.mlps(), None, 0, True),
    ],
)
def test_a_password_lasts_as_long_as_the_rules_say(rules, since, days, expired):
    assert expired is rules.expired(since, SINCE + timedelta(days=days))
