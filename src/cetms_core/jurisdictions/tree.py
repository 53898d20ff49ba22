"""The tree of jurisdictions, and the law that it gives for one place and year."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.errors import DefinitionError
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.law import Dated, Law, Requirement

Said = TypeVar("Said")


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

    def __getitem__(self, code: str) -> Jurisdiction:
        """The page `code`.

        Raises:
            DefinitionError: if it is not installed.
        """
        if code not in self._pages:
            raise DefinitionError(f"no jurisdiction {code!r}; installed: {', '.join(self._pages)}")
        return self._pages[code]

    def __iter__(self) -> Iterator[Jurisdiction]:
        return iter(self._pages.values())

    def nearest(self, path: tuple[str, ...], otherwise: str) -> str:
        """The code of the page nearest to a region, whose `path` runs from the nation down to it."""
        return next((code for code in reversed(path) if code in self._pages), otherwise)

    def law(self, code: str, year: int) -> Law:
        """What is in force in `code` for credit year `year`."""
        return Law(year, code, self._requirement(code, year), self._tables(code))

    def chain(self, code: str) -> tuple[ApprovalStep, ...]:
        """The steps that a declaration passes, in order."""
        return self._said(code, lambda page: page.chain or None, "chain of approval")

    def closing(self, code: str, year: int) -> date:
        """The last day on which `year` takes declarations."""
        return self._said(code, lambda page: page.closing, "closing day").of(year)

    def _tables(self, code: str) -> dict[Dated, tuple[Dated, ...]]:
        tables: dict[Dated, tuple[Dated, ...]] = {}
        for page in self._upwards(code):
            for table, own in page.tables.items():
                tables[table] = (*tables.get(table, ()), own)
        return tables

    def _requirement(self, code: str, year: int) -> Requirement | None:
        pages = self._upwards(code)
        return next(
            (found for page in pages if (found := _in_force(page.requirements, date(year, 1, 1)))), None
        )

    def _said(self, code: str, ask: Callable[[Jurisdiction], Said | None], what: str) -> Said:
        for page in self._upwards(code):
            if (said := ask(page)) is not None:
                return said
        raise DefinitionError(f"neither {code} nor any page above it says its {what}")

    def _check(self, page: Jurisdiction) -> None:
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


def _in_force(requirements: tuple[Requirement, ...], day: date) -> Requirement | None:
    begun = [requirement for requirement in requirements if requirement.since <= day]
    return max(begun, key=lambda requirement: requirement.since, default=None)
