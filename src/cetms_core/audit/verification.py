"""Whether a chain is what was written: the first line at which it is not."""

from collections.abc import Iterable

from cetms_core.audit.chain import BEGINNING, Head, Link, link_hash
from cetms_core.audit.record import NAME
from cetms_core.domain.event import ERASED
from cetms_core.findings import Finding


def first_fault(links: Iterable[Link], head: Head | None) -> Finding | None:
    """What is wrong at the first broken line, or at the end; None if nothing is."""
    before, expected, gone = BEGINNING, 1, 0
    for link in links:
        if link.sequence != expected:
            return Finding("audit.gap", values={"sequence": expected, "found": link.sequence})
        if not link.is_sound or link.hash != link_hash(before, link.sequence, link.fields, link.words):
            return Finding("audit.changed", values={"sequence": expected})
        gone = 0 if link.fields[NAME] == ERASED else gone or expected * link.is_erased
        before, expected = link.hash, expected + 1
    if gone:  # nobody was erased since, so nobody had the right to take them out
        return Finding("audit.words_gone", values={"sequence": gone})
    return _fault_at_the_end(expected - 1, before, head)


def _fault_at_the_end(length: int, last: str, head: Head | None) -> Finding | None:
    if head is None:
        return Finding("audit.no_head", values={"sequence": length}) if length else None
    if head.sequence != length:
        return Finding("audit.tail", values={"sequence": length, "head": head.sequence})
    return None if head.hash == last else Finding("audit.other_end", values={"sequence": length})
