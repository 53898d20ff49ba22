"""核验留痕: whether every chain is what was written, and where each had come to when a day was over."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from cetms_core.audit import Head, Link, end_of, first_fault, head_before
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.contracts import History
from cetms_core.domain.actor import Role
from cetms_core.domain.page import Page
from cetms_core.findings import Finding

BEHIND_ALL = "\U0010ffff"
"""What comes after whatever a chain can be about."""


@frozen
class CheckedChain:
    """What was found of one chain."""

    about: str
    length: int
    """In lines."""

    fault: Finding | None
    """What is wrong at its first broken line; None if nothing is."""

    heads: tuple[Head | None, ...] = ()
    """Where it had come to at the end of each day that was asked for; None where it had not begun."""


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE)
def check_audit(
    desk: Desk, about: str | None, *, days: Sequence[date], after: str | None, limit: int
) -> Page[CheckedChain]:
    """One chain, or a page of all of them by whom they are about.

    What looks broken is looked at again while nobody writes, so that a line just added is no alarm.
    """
    ends = [end_of(day) for day in days]
    if about is not None:
        return Page((_checked_alone(desk, about, ends),))
    history, after, limit = desk.session.history, after or "", within(limit)
    heads = history.heads(after=after, limit=limit + 1)
    upto = heads[limit - 1].about if len(heads) > limit else BEHIND_ALL
    found = sorted(_checked(history, heads[:limit], after, upto, ends), key=lambda each: each.about)
    sure = (each if each.fault is None else _checked_alone(desk, each.about, ends) for each in found)
    return Page(tuple(sure), None if upto == BEHIND_ALL else upto)


def _checked(
    history: History, heads: Sequence[Head], after: str, upto: str, ends: Sequence[str]
) -> Iterator[CheckedChain]:
    """The chains of a page; then those of which nothing is left but the head."""
    known = {head.about: head for head in heads}
    for about, links in history.chains(after=after, upto=upto):
        yield _judged(about, links, known.pop(about, None), ends)
    for about, head in known.items():
        yield _judged(about, (), head, ends)


def _checked_alone(desk: Desk, about: str, ends: Sequence[str]) -> CheckedChain:
    desk.session.begin(about)
    links, head = desk.session.history.chain(about)
    return _judged(about, links, head, ends)


def _judged(about: str, links: Sequence[Link], head: Head | None, ends: Sequence[str]) -> CheckedChain:
    came_to = tuple(head_before(about, links, end) for end in ends)
    return CheckedChain(about, len(links), first_fault(links, head), came_to)
