"""Two or more sides in one run, in turn, so that whatever else the machine does meets them all."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from statistics import quantiles
from time import perf_counter
from typing import TypeVar

from attrs import frozen

Work = Callable[[], object]
Name = TypeVar("Name", bound=Hashable)


@frozen
class Taken:
    """How long one side took, in microseconds."""

    p50: float
    p99: float


def in_turn(sides: Mapping[Name, Sequence[Work]]) -> dict[Name, Taken]:
    """Each side's first piece of work, then each side's second, and so on; the order turns round each time."""
    taken: dict[Name, list[float]] = {name: [] for name in sides}
    names = [*sides]
    for lap in range(min(map(len, sides.values()))):
        for name in names if lap % 2 else reversed(names):
            taken[name].append(timed(sides[name][lap]))
    return {name: summed_up(each) for name, each in taken.items()}


def timed(work: Work) -> float:
    """Microseconds."""
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1e6


def summed_up(taken: Sequence[float]) -> Taken:
    """The median, and what all but one in a hundred stay below."""
    cuts = quantiles(taken, n=100, method="inclusive")
    return Taken(cuts[49], cuts[98])
