"""What happened, in the database: a line is written and the head of its chain moved, or neither."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cetms_core.audit import Head, Link, next_link
from cetms_core.domain.event import Event
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Values
from cetms_core.stores.sql.rows.events import event_of, head_of, link_of, link_values

NO_LINE = 2**31 - 1
"""Behind every line that there can be."""


class SqlHistory:
    """What one session does with the history."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, event: Event) -> None:
        self._line.begin(event.about)  # two who lengthen one chain take turns
        head = self._head(event.about)
        link = next_link(head, event)
        self._line.write(statements.WRITE_DOWN, link_values(link))
        moved: Values = {"about": event.about, "sequence": link.sequence, "hash": link.hash}
        self._line.write(statements.BEGIN_CHAIN if head is None else statements.MOVE_HEAD, moved)

    def of(self, about: str, record: str) -> Sequence[Event]:
        found = self._line.read(statements.HISTORY, {"about": about, "record": record})
        return [event_of(row) for row in found]

    def latest(self, about: str, *, before: int | None, limit: int) -> Sequence[tuple[int, Event]]:
        values: Values = {
            "about": about,
            "before_sequence": NO_LINE if before is None else min(before, NO_LINE),
            "limit": limit,
        }
        return [(row["sequence"], event_of(row)) for row in self._line.read(statements.EVENTS, values)]

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        return [head_of(row) for row in self._line.read(statements.HEADS, {"above": after, "limit": limit})]

    def chain(self, about: str) -> tuple[Sequence[Link], Head | None]:
        links = [link_of(row) for row in self._line.read(statements.CHAIN, {"about": about})]
        return links, self._head(about)

    def chains(self, *, after: str, upto: str) -> Iterator[tuple[str, Sequence[Link]]]:
        with self._line.rows(statements.CHAINS, {"above": after, "upto": upto}) as rows:
            for about, lines in groupby(rows, key=lambda row: str(row["about"])):
                yield about, [link_of(row) for row in lines]

    def _head(self, about: str) -> Head | None:
        row = self._line.one(statements.HEAD, {"about": about})
        return None if row is None else head_of(row)
