"""Declarations, in the database.

A page over many regions is merged from one list per region, each read in order from an index and no further than needed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from typing import TypeVar

from attrs import evolve

from cetms_core.contracts import Search
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, person_of
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.moved_totals import move_totals
from cetms_core.stores.sql.prepared import Prepared, Row, Values
from cetms_core.stores.sql.rows.declarations import declaration_of, declaration_values, words_of
from cetms_core.stores.sql.rows.primitives import mapping_of, marked, moment

READ_THROUGH = 200
"""Declarations at a time."""

Read = TypeVar("Read")

Place = tuple[str, str]
"""Where a row stands in a list: its time and its id."""

Listed = tuple[Prepared, Values]
"""A statement that lists declarations in order, and where it looks."""


class SqlDeclarations:
    """What one session does with declarations."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, declaration: Declaration) -> None:
        self._line.write(statements.ADD_DECLARATION, declaration_values(declaration))

    def add_many(self, declarations: Iterable[Declaration]) -> None:
        self._line.write_many(statements.ADD_DECLARATION, map(declaration_values, declarations))

    def find(self, id: str) -> Declaration | None:
        row = self._line.one(statements.DECLARATION, {"person_id": person_of(id), "id": id})
        return None if row is None else declaration_of(row)

    def replace(self, declaration: Declaration) -> None:
        self._line.change(
            statements.CHANGE_DECLARATION,
            declaration_values(declaration),
            declaration,
            lambda: self.find(declaration.id),
        )

    def of_person(self, person_id: str, year: int) -> Sequence[Declaration]:
        whose: Values = {"person_id": person_id, "year": year}
        return [declaration_of(row) for row in self._line.read(statements.DECLARATIONS_OF_YEAR, whose)]

    def years(self, person_id: str) -> Sequence[int]:
        return [row["year"] for row in self._line.read(statements.YEARS, {"person_id": person_id})]

    def search(self, search: Search, *, after: Mark | None, limit: int) -> Sequence[Declaration]:
        if search.text and self._line.seals.may_seal:
            return list(islice(self._read_through(search, after), limit))
        page = {"limit": limit, **marked(after, "~")}
        lists = ((statements.search_by(*asked), {**asked, **page}) for asked in _asked(search))
        return self._merged(lists, limit, _made, declaration_of, newest_first=True)

    def waiting(
        self,
        step: ApprovalStep,
        *,
        employer: str,
        regions: frozenset[str],
        industry: str = "",
        after: Mark | None,
        limit: int,
    ) -> Sequence[Declaration]:
        page = {"waits_for": step.value, "limit": limit, **marked(after, "")}
        places = [("employer", employer)] * bool(employer) + [("region", code) for code in regions]
        also: Values = {"industry": industry} if industry else {}
        lists = (
            (statements.waiting_in(place, *also), {place: code, **also, **page}) for place, code in places
        )
        return self._merged(lists, limit, _waiting, declaration_of)

    def move_employer(self, code: str, to: Organisation) -> int:
        values = {"code": code, "employer": to.code, "region": to.region, "industry": to.industry}
        move_totals(self._line, code, to)
        self._line.write(statements.MOVE_FILED, {"code": code, "filed_by": to.code})
        return self._line.write(statements.MOVE_DECLARATIONS, values)

    def _read_through(self, search: Search, after: Mark | None) -> Iterator[Declaration]:
        """Those with the piece of text: what is sealed has to be opened before it can be looked through."""
        asked, whole_page = [*_asked(evolve(search, text=""))], True
        while whole_page:
            page = {"limit": READ_THROUGH, **marked(after, "~")}
            lists = ((statements.words_by(*each), {**each, **page}) for each in asked)
            rows = self._merged(lists, READ_THROUGH, _made, dict, newest_first=True)
            found = (self.find(row["id"]) for row in rows if search.text in _words(row))
            yield from filter(None, found)
            whole_page = len(rows) == READ_THROUGH
            after = Mark(moment(rows[-1]["created_at"]), rows[-1]["id"]) if rows else after

    def _merged(
        self,
        lists: Iterable[Listed],
        limit: int,
        order: Callable[[Row], Place],
        read: Callable[[Row], Read],
        *,
        newest_first: bool = False,
    ) -> list[Read]:
        with ExitStack() as open_lists:
            rows = [open_lists.enter_context(self._line.rows(*each)) for each in lists]
            in_order = groupby(merge(*rows, key=order, reverse=newest_first), key=order)
            return [read(next(same)) for _, same in islice(in_order, limit)]


def _made(row: Row) -> Place:
    return row["created_at"], row["id"]


def _words(row: Row) -> str:
    return words_of(mapping_of(row["answers"]), row["remark"])


def _waiting(row: Row) -> Place:
    return row["waiting_since"], row["id"]


def _asked(search: Search) -> Iterator[Values]:
    """The filters that were given, once for each region."""
    asked: Values = {
        "person_id": search.person_id,
        "employer": search.employer,
        "year": search.year,
        "type": search.type,
        "state": None if search.state is None else search.state.value,
        "subject": None if search.subject is None else search.subject.value,
        "industry": search.industry,
        "filed_by": search.filed_by,
        "text": search.text,
        "handed_in": "" if search.drafts else "yes",
    }
    given = {name: value for name, value in asked.items() if value not in ("", None)}
    regions = ({"region": code} for code in search.regions)
    return ({**given, **region} for region in regions) if search.regions else iter([given])
