"""Every place that comes with the library: the nation, Henan and Pingdingshan, and those beside the types."""

from cetms_core import Dated, Jurisdictions, Subject, TitleLevel
from cetms_core.jurisdictions import HENAN, NATION, PINGDINGSHAN
from cetms_types.jurisdictions import JURISDICTIONS

PLACES = Jurisdictions([NATION, HENAN, PINGDINGSHAN, *JURISDICTIONS])


def demanded(place: str, year: int, title: TitleLevel | None = None) -> list[str]:
    """What the year demands in all, then of public, professional and elective subjects."""
    law = PLACES.law(place, year, title)
    return [str(law.required(subject)) for subject in (None, *Subject)]


def figures(place: str, year: int, table: Dated) -> dict[object, list[str]]:
    """What a table says there, as people write it."""
    return {key: [str(each) for each in row] for key, row in PLACES.law(place, year)[table].items()}


def sources(place: str, year: int, table: Dated) -> set[tuple[object, ...]]:
    """Clause, sureness and start of everything that it says there."""
    cells = (cell for row in PLACES.law(place, year)[table].values() for each in row for cell in each.sources)
    return {(cell.basis, cell.confidence, cell.since) for cell in cells}
