"""Posting what follows from a change brings every account to its share, whatever happened in whatever order."""

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.ledger import Account, Entry, EntryKind, accounts, settle
from cetms_core.ledger.allocate import Item, allocate
from tests.approval.rooms import AT
from tests.ledger.posting import accounts_settled_by, awarded, caps_of, corrected, reversed_, settled

STORIES = accounts_settled_by(settled)


def key(account: Account) -> str:
    return f"{account.awarded.declaration_id}/{account.awarded.round}"


def shares(lines: list[Entry]) -> dict[str, int]:
    """The oracle: what the caps leave of what stands, asked once, from the lines as they are."""
    standing = {key(each): each for each in accounts(lines) if each.stands}
    items = (
        Item(
            id,
            each.awarded.year,
            each.awarded.achievement.type,
            each.awarded.subject,
            each.worth.tenths,
            each.awarded.achievement.dated,
            each.awarded.achievement.same_as,
            caps_of(each.awarded),
        )
        for id, each in standing.items()
    )
    return {id: share.tenths for id, share in allocate(items).items()}


# ── the laws, each for a whole account ────────────────────────────────────────────────────────────────────


def nothing_is_left_to_post(lines: list[Entry]) -> None:
    assert () == settle(lines, caps_of, at=AT)


def everything_counts_as_much_as_its_share(lines: list[Entry]) -> None:
    expected = shares(lines)

    assert [expected.get(key(each), 0) for each in accounts(lines)] == [
        each.counted.tenths for each in accounts(lines)
    ]


def what_was_cut_says_why(lines: list[Entry]) -> None:
    left, cut = shares(lines), {key(each) for each in accounts(lines) if each.turns(EntryKind.CUT)}

    assert {key(each) for each in accounts(lines) if left.get(key(each), 0) < each.worth.tenths} <= cut
    assert all(line.reason and line.hours.terms for line in lines if line.kind.is_about_caps)


LAWS = [nothing_is_left_to_post, everything_counts_as_much_as_its_share, what_was_cut_says_why]


@pytest.mark.parametrize("law", LAWS)
@given(lines=STORIES)
def test_an_account_that_is_settled_after_each_change(law, lines):
    law(lines)


@pytest.mark.parametrize("law", LAWS)
def test_one_that_is_not_breaks_the_law(law):
    over = [awarded("d1", 150), awarded("d2", 150)]
    law(settled(over))

    with pytest.raises(AssertionError):
        law(over)


@given(lines=STORIES)
def test_each_line_has_a_place_of_its_own_in_the_account(lines):
    places = [(line.declaration_id, line.round, line.kind, line.turn) for line in lines]

    assert len(places) == len({*places})


@given(lines=STORIES, data=st.data())
def test_the_way_that_led_there_makes_no_difference(lines, data):
    """What stands, awarded at once and in any order, counts as much as after all that happened."""
    standing = [each for each in accounts(lines) if each.stands]
    straight = [evolve(each.awarded, hours=each.worth) for each in data.draw(st.permutations(standing))]

    assert {key(each): each.counted for each in standing} == {
        key(each): each.counted for each in accounts(settled(straight))
    }


@given(lines=STORIES)
def test_taking_everything_back_leaves_nothing(lines):
    for each in accounts(lines):
        if each.stands:
            lines = settled([*lines, reversed_(each)])

    assert {0} >= {each.counted.tenths for each in accounts(lines)}
    assert Hours(0) == Hours.total(line.hours for line in lines)


# ── by hand ───────────────────────────────────────────────────────────────────────────────────────────────


def posted(lines: list[Entry]) -> list[tuple[str, EntryKind, int, str]]:
    found = settle(lines, caps_of, at=AT)
    return [(line.declaration_id, line.kind, line.hours.tenths, line.reason) for line in found]


def test_what_is_beyond_a_cap_is_cut_with_its_clause():
    late, early = awarded("d1", 150, day=9), awarded("d2", 150)

    assert [("d1", EntryKind.CUT, -100, "超过封顶 20 学时的部分不计（办法 五）")] == posted([late, early])


def test_of_one_achievement_the_highest_counts_in_whatever_year():
    lower, higher = awarded("d1", 80, "talk", same_as="p", year=2024), awarded("d2", 90, "talk", same_as="p")

    assert [("d1", EntryKind.CUT, -80, "同一成果只计学时最高的一项")] == posted([lower, higher])


def test_what_a_revoked_item_leaves_is_given_back():
    first, second = awarded("d1", 150), awarded("d2", 150, day=9)
    lines = settled([first, second])

    assert [
        ("d2", EntryKind.RESTORE, 100, "此前核减的学时，因封顶有余或同一成果有变，恢复计入"),
    ] == posted([*lines, reversed_(accounts(lines)[0])])


def test_the_cut_of_a_revoked_item_ends_with_it():
    lines = settled([awarded("d1", 150), awarded("d2", 150, day=9)])

    assert [
        ("d2", EntryKind.RESTORE, 100, "计入的学时已经冲回，核减随之撤销"),
    ] == posted([*lines, reversed_(accounts(lines)[1])])


def test_a_correction_can_make_room_and_take_it():
    lines = settled([awarded("d1", 150), awarded("d2", 150, day=9)])
    less = settled([*lines, corrected(accounts(lines)[0], 100)])
    more = settled([*less, corrected(accounts(less)[0], 180)])

    assert [[15, 5], [10, 10], [18, 2]] == [
        [each.counted for each in accounts(stage)] for stage in (lines, less, more)
    ]
    assert [0, 1] == [line.turn for line in more if line.kind is EntryKind.CUT]


def test_what_falls_under_no_cap_needs_nothing():
    assert () == settle([awarded("d1", 900, "talk")], caps_of, at=AT)
