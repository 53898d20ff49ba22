"""区域: what is shipped of GB/T 2260, Henan down to its counties and development zones, the others down to their cities.

Where the figures come from, and of which day, stands at the head of `regions.csv`.
"""

from collections.abc import Iterator
from datetime import date

from cetms_core.domain.places import AdministrativeLevel, Region


def shipped_regions(on: date | None = None) -> tuple[Region, ...]:
    """Those in force on a day, or all that ever were since 2012; whatever lies above comes first."""
    return tuple(region for region in _regions() if on is None or region.in_force(on))


def _regions() -> Iterator[Region]:
    paths: dict[str, tuple[str, ...]] = {"": ()}
    for code, name, level, above, since, until in _rows():
        paths[code] = (*paths[above], code)
        yield Region(code, name, AdministrativeLevel(level), paths[code], _day(since), _day(until))


def _rows() -> Iterator[list[str]]:
    """The table without its remarks and its head."""
    from importlib.resources import files

    lines = files(__package__).joinpath("regions.csv").read_text(encoding="utf-8").splitlines()
    _, *rows = (line.split(",") for line in lines if not line.startswith("#"))
    yield from rows


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
