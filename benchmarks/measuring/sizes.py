"""What a benchmark of growth is told: of which sizes, and whether only a small part is wanted."""

from argparse import ArgumentParser
from collections.abc import Sequence

from attrs import frozen

SIZES = (100_000, 1_000_000)
QUICK = (20_000, 100_000)


@frozen
class Wishes:
    """Sizes in declarations; what is measured quickly is not kept."""

    sizes: Sequence[int]
    quick: bool

    @property
    def rounds(self) -> int:
        return 60 if self.quick else 400


def wishes(description: str | None) -> Wishes:
    """From the command line."""
    options = ArgumentParser(description=description)
    options.add_argument("--quick", action="store_true", help="small towns, few rounds; nothing is kept")
    options.add_argument("--sizes", help="declarations, with commas: 100000,1000000,10000000")
    chosen = options.parse_args()
    sizes = tuple(map(int, chosen.sizes.split(","))) if chosen.sizes else QUICK if chosen.quick else SIZES
    return Wishes(sizes, chosen.quick)
