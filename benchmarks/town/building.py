"""Building a town in a store, step by step, or going on where somebody was interrupted."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

from benchmarks.town.casting import Rows, people, places, totals
from benchmarks.town.lives import EACH_YEAR, YEARS
from benchmarks.town.loading import READY, loading
from benchmarks.town.pattern import PEOPLE, Pattern, pattern
from cetms_core.stores.sql import SqlStore

DECLARATIONS = EACH_YEAR * len(YEARS)
"""Of one person."""

AT_ONCE = {PEOPLE: 4_000}
"""People in one step; in a single year there is less of each."""

Told = Callable[[str, int, int], None]
"""Hears the step, and how many people of how many it has come to."""

Step = tuple[str, int, Callable[[], Rows]]


def build(url: str, declarations: int, tell: Told = lambda *_: None) -> int:
    """How many people live there; nothing is done if they do already.

    Raises:
        ValueError: if there is another number of them, or no whole number of people makes so many declarations.
    """
    residents, rest = divmod(declarations, DECLARATIONS)
    if rest:
        raise ValueError(f"each person declares {DECLARATIONS} times: choose a multiple of that")
    with closing(SqlStore(url)):
        store = loading(url)
    step, upto = store.reached()
    if step == READY and upto != residents:
        raise ValueError(f"another town is there, of {upto:,} people")
    if step != READY:
        store.begin()
        for name, number, rows in _left(_steps(pattern(), residents), (step, upto)):
            store.step(name, number, rows())
            tell(name, number, residents)
        tell("indexes", 0, residents)
        store.end()
        loading(url).step(READY, residents, ())
    return residents


def _steps(town: Pattern, residents: int) -> Iterator[Step]:
    yield "places", residents, partial(places, town, residents)
    yield "totals", residents, partial(totals, town, residents)
    for year, tables in town.lives.items():
        size = AT_ONCE.get(year, 20_000)
        for start in range(0, residents, size):
            upto = min(start + size, residents)
            yield str(year), upto, partial(people, tables, range(start, upto))


def _left(steps: Iterator[Step], reached: tuple[str, int]) -> Iterator[Step]:
    """Those that come after the one that was reached."""
    if reached[0]:
        for name, number, _ in steps:
            if (name, number) == reached:
                break
    return steps
