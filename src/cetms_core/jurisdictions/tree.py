"""The tree of jurisdictions, and the law that it gives for one place and year."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TypeVar

from attrs import evolve

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.title import TitleLevel
from cetms_core.errors import DefinitionError
from cetms_core.jurisdictions.appeal import Appeal
from cetms_core.jurisdictions.closing import Window
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.law import Dated, Law, Requirement

Said = TypeVar("Said")

LONGEST_CHAIN = 4
"""In steps."""

LAWS = 1024
"""So many are kept, each with what it was asked; pages do not change once they are installed."""


class Jurisdictions:
    """All installed jurisdictions; a question is answered by the nearest page that says something.

    Raises:
        DefinitionError: if two pages have one code, a page stands below one that is not installed, or below itself.
    """

    def __init__(self, pages: Iterable[Jurisdiction]) -> None:
        self._pages: dict[str, Jurisdiction] = {}
        for page in pages:
            if page.code in self._pages:
                raise DefinitionError(f"two jurisdictions have the code {page.code!r}")
            self._pages[page.code] = page
        for page in self._pages.values():
            self._check(page)
        self._laws = lru_cache(maxsize=LAWS)(self._read_law)

    def __getitem__(self, code: str) -> Jurisdiction:
        """The page `code`.

        Raises:
            DefinitionError: if it is not installed.
        """
        if code not in self._pages:
            raise DefinitionError(f"no jurisdiction {code!r}; installed: {', '.join(self._pages)}")
        return self._pages[code]

    def __contains__(self, code: object) -> bool:
        """Whether the page `code` is installed."""
        return code in self._pages

    def __iter__(self) -> Iterator[Jurisdiction]:
        return iter(self._pages.values())

    def nearest(self, path: tuple[str, ...], otherwise: str) -> str:
        """The code of the page nearest to a region, whose `path` runs from the nation down to it."""
        return next((code for code in reversed(path) if code in self._pages), otherwise)

    def law(self, code: str, year: int, title: TitleLevel | None = None) -> Law:
        """What is in force in `code` for credit year `year`, for a professional with such a title.

        Each time another value: whoever spoils it spoils nobody else's.
        """
        known = self._laws(code, year)
        return evolve(known, tables={**known.tables}, title=title)

    def _read_law(self, code: str, year: int) -> Law:
        pages = self._upwards(code)
        return Law(
            year,
            code,
            _requirement(pages, date(year, 1, 1)),
            _tables(pages),
            presets=frozenset().union(*(page.presets for page in pages)),
            offered=frozenset().union(*(page.offers for page in pages)),
            caps=tuple(cap for page in pages for cap in page.caps if cap.is_in_force(date(year, 1, 1))),
            carries_over=self.carries_over(code),
        )

    def chain(self, code: str, type: str = "") -> tuple[ApprovalStep, ...]:
        """The steps that a declaration passes, in order; of `type`, where a page has a chain of its own for it."""
        return self._said(code, lambda page: page.chains.get(type, page.chain) or None, "chain of approval")

    def closing(self, code: str, year: int) -> date:
        """The last day on which `year` takes declarations."""
        return self.window(code, year).closes_on

    def window(self, code: str, year: int) -> Window:
        """How long `year` takes declarations, and whether decisions after that count."""
        return self._said(code, lambda page: page.closing, "closing day").window(year)

    def appeal(self, code: str) -> Appeal:
        """How long a decision can be appealed, and how long that may take."""
        return self._said(code, lambda page: page.appeal, "time for an appeal")

    def carries_over(self, code: str) -> bool:
        """Whether hours beyond one year's total join the next year's; where no page says so, they don't."""
        said = (page.carries_over for page in self._upwards(code) if page.carries_over is not None)
        return next(said, False)

    def _said(self, code: str, ask: Callable[[Jurisdiction], Said | None], what: str) -> Said:
        for page in self._upwards(code):
            if (said := ask(page)) is not None:
                return said
        raise DefinitionError(f"neither {code} nor any page above it says its {what}")

    def _check(self, page: Jurisdiction) -> None:
        for chain in (page.chain, *page.chains.values()):
            if len(chain) > LONGEST_CHAIN:
                raise DefinitionError(f"{page.label} ({page.code}): a chain has up to {LONGEST_CHAIN} steps")
        passed, above = {page.code}, page.above
        while above is not None:
            if above in passed:
                raise DefinitionError(f"{page.label} ({page.code}) stands below itself")
            if above not in self._pages:
                raise DefinitionError(
                    f"{page.label} ({page.code}) stands below {above!r}, which is not installed"
                )
            passed.add(above)
            above = self._pages[above].above

    def _upwards(self, code: str) -> list[Jurisdiction]:
        pages = [self[code]]
        while (above := pages[-1].above) is not None:
            pages.append(self[above])
        return pages


def _requirement(pages: list[Jurisdiction], day: date) -> Requirement | None:
    """The nearest page that demands anything on that day; of several in force, the one that began last."""
    in_force = ([each for each in page.requirements if each.is_in_force(day)] for page in pages)
    nearest = next((each for each in in_force if each), [])
    return max(nearest, key=lambda requirement: requirement.since or date.min, default=None)


def _tables(pages: list[Jurisdiction]) -> dict[Dated, tuple[Dated, ...]]:
    tables: dict[Dated, tuple[Dated, ...]] = {}
    for page in pages:
        for table, own in page.tables.items():
            tables[table] = (*tables.get(table, ()), *own)
    return tables
