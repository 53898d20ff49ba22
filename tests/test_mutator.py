"""The mutator takes every step that it promises; and limits of the house that stand nowhere else in a test."""

import ast
import inspect
import re
from datetime import timedelta

import pytest

from cetms_core.accounts import SignInRules, SingleUseCaptcha
from cetms_core.attachments import MOST_BYTES
from cetms_core.commands.desk import UNDO_WITHIN
from cetms_core.commands.lending.lend_office import LONGEST_LOAN
from cetms_core.commands.reading import LONGEST_PAGE
from cetms_core.transaction.cetms import LARGEST_FILE
from tests.mutator import ROOT, changes, concerns, written
from tests.one_step import led_elsewhere, places, rearranged, shortened, up, up_and_down

# ── limits ────────────────────────────────────────────────────────────────────────────────────────────────

LIMITS = [
    ("一页至多 200 项", LONGEST_PAGE, 200),
    ("附件至多 20 MiB", LARGEST_FILE, 20_971_520),
    ("附件至多 20 MiB，门户另有规定的除外", MOST_BYTES, 20_971_520),
    ("职务至多托付 366 天", LONGEST_LOAN, 366),
    ("决定在 10 分钟内可以撤回", UNDO_WITHIN, timedelta(minutes=10)),
    ("一个窗口 15 分钟", SignInRules().window, timedelta(minutes=15)),
    ("一个账户验 10 次密码", SignInRules().per_account, 10),
    ("一台设备验 10 次密码", SignInRules().per_device, 10),
    ("一个地址验 100 次密码", SignInRules().per_address, 100),
    ("全站验 60 000 次密码", SignInRules().in_all, 60_000),
    ("验证码 4 个字符", inspect.signature(SingleUseCaptcha).parameters["letters"].default, 4),
]


@pytest.mark.parametrize(("what", "limit", "expected"), LIMITS, ids=[what for what, *_ in LIMITS])
def test_a_limit_is_what_a_person_reads_here(what, limit, expected):
    assert expected == limit


# ── steps ─────────────────────────────────────────────────────────────────────────────────────────────────

STEPS = [
    (up, "{date(2012, 1, 3): 15}", [
        "{date(2013, 1, 3): 15}",
        "{date(2012, 2, 3): 15}",
        "{date(2012, 1, 4): 15}",
        "{date(2012, 1, 3): 16}",
    ]),
    (up, "{A: True, B: '8'}", []),
    (up_and_down, "2000", ["2001", "1999"]),
    (rearranged, "(12, 6, 8)", ["(6, 12, 8)", "(12, 8, 6)"]),
    (rearranged, "(8, 8)", []),
    (rearranged, "{A: 1, B: 2}", ["{B: 1, A: 2}"]),
    (rearranged, "{A: 1, B: 1}", []),
    (shortened, "(a, b)", ["(b,)", "(a,)"]),
    (shortened, "(a,)", ["()"]),
    (shortened, "{A: 1, B: 2}", ["{B: 2}", "{A: 1}"]),
    (led_elsewhere, "{x: (R.A, T(M.O)), y: (R.B, T(M.P, needs_reason=True))}", [
        "{x: (R.B, T(M.O)), y: (R.B, T(M.P, needs_reason=True))}",
        "{x: (R.A, T(M.O, needs_reason=True)), y: (R.B, T(M.P, needs_reason=True))}",
        "{x: (R.A, T(M.P)), y: (R.B, T(M.P, needs_reason=True))}",
        "{x: (R.A, T(M.O)), y: (R.A, T(M.P, needs_reason=True))}",
        "{x: (R.A, T(M.O)), y: (R.B, T(M.P))}",
        "{x: (R.A, T(M.O)), y: (R.B, T(M.O, needs_reason=True))}",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("step", "before", "after"), STEPS)
def test_a_step_changes_one_entry_at_a_time(step, before, after):
    tree = ast.parse(before, mode="eval").body
    made = []
    for node, new in [*step(tree)]:
        old = {name: getattr(node, name) for name in new}
        vars(node).update(new)
        made.append(ast.unparse(tree))
        vars(node).update(old)

    assert {*after} == {*made}
    assert len(after) == len(made)
    assert ast.dump(tree) == ast.dump(ast.parse(before, mode="eval").body)


def test_a_place_is_a_name_or_an_argument():
    page = ast.parse(
        "LIFE: int = 5\nROWS = f(most=2)\ndef g(*, letters=4, other=1): return 7\nclass A: x = t(limit=9)"
    )
    wanted = ("LIFE", "ROWS", "letters=", "limit=")

    assert {"5", "f(most=2)", "4", "9"} == {ast.unparse(place) for place in places(page, wanted)}
    assert ["2"] == [ast.unparse(place) for place in places(page, ("most=",))]
    assert ["def g(*, letters=4, other=1):\n    return 7"] == [
        ast.unparse(each) for each in places(page, ("g",))
    ]


@pytest.mark.parametrize(
    "concern", concerns(), ids=lambda concern: f"{concern.page} {' '.join(concern.places)}"
)
def test_every_place_is_found_and_has_tests(concern):
    """A place that was renamed would be changed no more."""
    tree = ast.parse(written(concern.page))

    assert (ROOT / "tests" / f"{concern.tests}.py").exists()
    assert [*changes(concern)]
    for place in concern.places:
        assert [*places(tree, (place,))]


def test_no_change_leaves_a_page_as_it_was():
    for concern in concerns():
        standing = ast.unparse(ast.parse(written(concern.page)))
        assert standing not in {change.source for change in changes(concern)}


def test_every_hour_table_limit_and_move_is_concerned():
    """A new type, or a new page of a jurisdiction, must not be forgotten here."""
    pages = {concern.page for concern in concerns()}
    source = ROOT / "src"
    rules = [*source.glob("cetms_types/**/[!_]*.py"), *source.glob("cetms_core/jurisdictions/[!_]*.py")]
    owed = {
        page.relative_to(source).with_suffix("").as_posix()
        for page in rules
        if re.search(
            r"^@education_type\(| = Jurisdiction\(|rows=\{\S*\n?\s*(date|None|SINCE)",
            page.read_text(encoding="utf-8"),
            re.M,
        )
    }

    assert owed <= pages
