"""Builds the town that the benchmarks of stores measure: `--store sqlite:///… --declarations 100000`.

Outside the tree, always the same; interrupted, it goes on where it was; built already, it does nothing.
"""

import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.figures import ROOT
from benchmarks.town.building import build
from benchmarks.town.proving import differing
from benchmarks.town.sites import site

BYTES = 3_920
"""On disk, for one declaration with all that belongs to it."""

MOST = 40 * 10**9
"""Bytes on disk."""


def demand_room(store: str, declarations: int) -> None:
    """Refuses what would not fit, or would lie in the tree."""
    if not store.startswith("sqlite:///"):
        return
    folder = Path(store.removeprefix("sqlite:///")).resolve().parent
    if folder.is_relative_to(ROOT):
        raise SystemExit("not inside the tree: choose a folder elsewhere")
    folder.mkdir(parents=True, exist_ok=True)
    needed = declarations * BYTES
    if needed > MOST or needed > shutil.disk_usage(folder).free:
        raise SystemExit(f"about {needed / 1e9:.0f} GB would be needed, more than may be used, or is free")


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--declarations", type=int, default=100_000)
    options.add_argument(
        "--store", help="sqlite:///file or postgresql://…; a file among the temporary ones otherwise"
    )
    options.add_argument(
        "--prove", action="store_true", help="compare a thousand declarations with what commands write"
    )
    chosen = options.parse_args()
    store = chosen.store or site(chosen.declarations)
    demand_room(store, chosen.declarations)
    began = perf_counter()

    def tell(step: str, upto: int, people: int) -> None:
        print(f"{perf_counter() - began:8.1f} s  {step:<8} {upto:>10,} / {people:,}", flush=True)

    people = build(store, chosen.declarations, tell)
    if chosen.prove and (tables := differing(store, people)):
        raise SystemExit(f"other rows than the commands would have written: {', '.join(tables)}")
    print(f"{people:,} people, {chosen.declarations:,} declarations, {perf_counter() - began:.1f} s: {store}")


if __name__ == "__main__":
    main()
