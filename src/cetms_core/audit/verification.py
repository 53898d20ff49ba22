"""Whether a chain is what was written: the first line at which it is not."""

from collections.abc import Iterable

from cetms_core.audit.chain import BEGINNING, Head, Link, link_hash
from cetms_core.findings import Finding


def first_fault(links: Iterable[Link], head: Head | None) -> Finding | None:
    """What is wrong at the first broken line, or at the end; None if nothing is."""
    before, expected = BEGINNING, 1
    for link in links:
        if link.sequence != expected:
            return Finding("audit.gap", values={"sequence": expected, "found": link.sequence})
        if link.hash != link_hash(before, link.sequence, link.fields):
            return Finding("audit.changed", values={"sequence": expected})
        before, expected = link.hash, expected + 1
    return _fault_at_the_end(expected - 1, before, head)


def _fault_at_the_end(length: int, last: str, head: Head | None) -> Finding | None:
    if head is None:
        return Finding("audit.no_head", values={"sequence": length}) if length else None
    if head.sequence != length:
        return Finding("audit.tail", values={"sequence": length, "head": head.sequence})
    return None if head.hash == last else Finding("audit.other_end", values={"sequence": length})
