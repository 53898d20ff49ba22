"""Lines of one person's account, written as a year brings them: awards, corrections and reversals, in any order."""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.law import Cap
from cetms_core.ledger import (
    Account,
    Achievement,
    Entry,
    EntryKind,
    accounts,
    award,
    following,
    reversal,
    settle,
)
from tests.approval.rooms import AT, declaration

COURSES = Cap(most=20, basis="办法 五", confidence="B", type="course")
PUBLIC = Cap(most=30, basis="办法 六", confidence="B", subject=Subject.PUBLIC)
EACH_PAPER = Cap(most=12, basis="办法 七", confidence="B", type="paper", of_each_item=True)
CAPS = (COURSES, PUBLIC, EACH_PAPER)

NEW_YEAR = date(2025, 1, 1)

Settling = Callable[[list[Entry]], list[Entry]]
"""What stands in the account once a change has had its consequences."""


def caps_of(awarded: Entry) -> tuple[Cap, ...]:
    """As the law of one place has them."""
    return tuple(cap for cap in CAPS if cap.covers(awarded.achievement.type, awarded.subject))


def awarded(
    id: str, tenths: int, type: str = "course", *, same_as: str = "", day: int = 0, **changes
) -> Entry:
    """An award of so many tenths, for what was achieved so many days after new year."""
    facts = {"id": id, "hours": Hours.of(tenths), "subject": Subject.PROFESSIONAL} | changes
    achieved = Achievement(type, "410000", NEW_YEAR + timedelta(day), same_as)
    return award(declaration(**facts), achieved, at=AT)


def corrected(account: Account, tenths: int) -> Entry:
    """The line after which the account is worth so many tenths."""
    turn = account.turns(EntryKind.CORRECTION)
    hours = Hours.of(tenths - account.worth.tenths)
    return following(account.awarded, EntryKind.CORRECTION, hours, turn=turn, at=AT, reason="勘误")


def reversed_(account: Account) -> Entry:
    """The line after which it is worth nothing."""
    return reversal(account.awarded, account.worth, at=AT, reason="证书系冒用")


def settled(lines: list[Entry]) -> list[Entry]:
    """The account after the cuts and restorations that were due."""
    return [*lines, *settle(lines, caps_of, at=AT)]


@st.composite
def awards(draw: DrawFn, id: str) -> Entry:
    """Any award; a few of them are one achievement."""
    made = awarded(
        id,
        draw(st.integers(0, 200)),
        draw(st.sampled_from(["course", "paper", "talk"])),
        same_as=draw(st.sampled_from(["", "one", "another"])),
        day=draw(st.integers(0, 3)),
        year=draw(st.sampled_from([2024, 2025])),
        subject=draw(st.sampled_from([Subject.PUBLIC, Subject.PROFESSIONAL])),
    )
    return evolve(made, round=draw(st.integers(1, 2)))


@st.composite
def accounts_settled_by(draw: DrawFn, settled: Settling) -> list[Entry]:
    """An account of up to eight changes, each with its consequences."""
    lines: list[Entry] = []
    for change in range(draw(st.integers(0, 8))):
        standing = [each for each in accounts(lines) if each.stands]
        kind = draw(st.sampled_from(["award", "award", "correct", "reverse"])) if standing else "award"
        if kind == "award":
            lines.append(draw(awards(f"d{change}")))
        else:
            one = draw(st.sampled_from(standing))
            lines.append(corrected(one, draw(st.integers(0, 200))) if kind == "correct" else reversed_(one))
        lines = settled(lines)
    return lines
