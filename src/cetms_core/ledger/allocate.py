"""What counts of what was approved: the whole law of caps, as one pure function.

The order is that of the evidence, never that of the approvals, so that nobody gains or loses by a reviewer's haste.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.subject import Subject
from cetms_core.law.cap import Cap
from cetms_core.wording import sentence


@frozen
class Item:
    """One approved declaration, as the caps see it."""

    id: str
    year: int
    type: str
    subject: Subject
    tenths: int
    """What it would be worth alone."""

    dated: date
    """The day of the evidence."""

    sameness: str = ""
    """What makes two items the same achievement; empty when nothing else can be."""

    caps: tuple[Cap, ...] = field(default=(), hash=False)
    """Those of its own jurisdiction and year."""


@frozen
class Share:
    """How much of an item counts."""

    tenths: int
    reason: str = ""
    """Why it is not all; empty when it is."""


def allocate(items: Iterable[Item]) -> dict[str, Share]:
    """The share of each item, by its id; of one achievement only the highest counts."""
    in_order = sorted(items, key=lambda item: (item.dated, item.id))
    highest = _highest(in_order)
    used: dict[tuple[int, Cap], int] = {}
    return {item.id: _share(item, highest, used) for item in in_order}


def _highest(in_order: list[Item]) -> Mapping[str, str]:
    """The id of the winner of each group of the same achievement: the most hours, then the earliest evidence."""
    winners: dict[str, Item] = {}
    for item in in_order:
        if item.sameness and (item.sameness not in winners or item.tenths > winners[item.sameness].tenths):
            winners[item.sameness] = item
    return {sameness: item.id for sameness, item in winners.items()}


def _share(item: Item, highest: Mapping[str, str], used: dict[tuple[int, Cap], int]) -> Share:
    if highest.get(item.sameness, item.id) != item.id:
        return Share(0, sentence("ledger.only_the_highest"))
    counted, reason = item.tenths, ""
    for cap in item.caps:
        room = cap.most.tenths - (0 if cap.of_each_item else used.get((item.year, cap), 0))
        if room < counted:
            counted, reason = max(room, 0), sentence("ledger.capped", most=cap.most, basis=cap.basis)
    for cap in set(item.caps):  # a page may word a cap as the one above it does
        if not cap.of_each_item:
            used[item.year, cap] = used.get((item.year, cap), 0) + counted
    return Share(counted, reason)
