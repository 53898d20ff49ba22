"""P5: one durable approval, the last of its chain, beside the raw driver sending the very same statements; and 100 in a batch.

Three copies of one town: on the first the statements are written down, on the second the library approves,
on the third the driver alone sends what was written down. The two take turns, item by item.
Goals: 0.7 of the raw driver's rate, on SQLite and on PostgreSQL; in a batch of 100, four times the rate of singles.
"""

import sys
from argparse import ArgumentParser
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.approvals import Due, approve, due, due_to_one, opened, statements_of
from benchmarks.measuring.figures import keep
from benchmarks.measuring.ground import copies, raw, served, served_copies, served_town, town
from benchmarks.measuring.sides import in_turn, timed
from benchmarks.measuring.tracing import send_again, traced
from cetms_core import Cetms

GOAL, BATCH_GOAL = 0.7, 4.0
BATCH = 100


def measure(urls: list[str], singles: int) -> dict[str, float]:
    """Rates by the second, and their ratios."""
    first, second, third = urls
    with opened(first) as house:
        items = due(house, singles)
        batch = due_to_one(house, BATCH, besides=items)
        traces = statements_of(house, items)
        with traced() as batch_trace:
            decide(house, batch)
    with opened(second) as house, closing(raw(third)) as connection:
        for warm in range(10):
            approve(house, items[warm])
            send_again(connection, traces[warm])
        took = in_turn(
            {
                "library": [partial(approve, house, each) for each in items[10:]],
                "driver": [partial(send_again, connection, each) for each in traces[10:]],
            }
        )
        together = timed(lambda: decide(house, batch)) / BATCH
        alone = timed(lambda: send_again(connection, batch_trace)) / BATCH
    return {
        "statements": len(traces[-1]),
        "library_a_second": 1e6 / took["library"].p50,
        "driver_a_second": 1e6 / took["driver"].p50,
        "of_the_driver": took["driver"].p50 / took["library"].p50,
        "batch_a_second": 1e6 / together,
        "batch_of_singles": took["library"].p50 / together,
        "batch_statements": len(batch_trace) / BATCH,
        "batch_of_the_drivers_singles": took["driver"].p50 / alone,
    }


def decide(house: Cetms, items: list[Due]) -> None:
    """All of one authority's in one transaction."""
    with house.transaction(items[0].actor) as tx:
        outcomes = tx.decide_many([each.item for each in items])
    assert all(each.error is None for each in outcomes)


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a fifth of the approvals; nothing is kept")
    quick = options.parse_args().quick
    singles, declarations = (60, 20_000) if quick else (310, 100_000)
    figures = {
        "declarations": declarations,
        **on_sqlite(declarations, singles),
        **on_postgresql(declarations, singles),
    }
    show(figures)
    if not quick:
        keep("approving", figures)


def on_sqlite(declarations: int, singles: int) -> dict[str, dict[str, float]]:
    with copies(town(declarations), 3) as urls:
        return {"sqlite": measure(urls, singles)}


def on_postgresql(declarations: int, singles: int) -> dict[str, dict[str, float]]:
    with served() as url, served_town(url, declarations) as own, served_copies(url, own, 3) as urls:
        return {"postgresql": measure(urls, singles)}


def show(figures: dict[str, Any]) -> None:
    print(f"\n{figures['declarations']:,} declarations; approvals a second")
    for engine in ("sqlite", "postgresql"):
        found = figures[engine]
        print(
            f"{engine:<11} library {found['library_a_second']:7.0f}   driver {found['driver_a_second']:7.0f}   "
            f"{found['of_the_driver']:.2f} of the driver (goal {GOAL})   "
            f"in a batch {found['batch_a_second']:7.0f}, {found['batch_of_singles']:.1f} × singles (goal {BATCH_GOAL:g}; "
            f"the driver's own {found['batch_of_the_drivers_singles']:.1f} ×)   "
            f"{found['statements']} statements"
        )


if __name__ == "__main__":
    main()
