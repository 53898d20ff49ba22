"""P10: one to sixteen writers on PostgreSQL, each in a process of its own, beside the driver with the same statements.

Each number of writers has two copies of the town: on one the library approves, on the other the driver sends what was traced.
Goal: 0.8 of the driver's scaling, and not a tenth of an hour too much in any account.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.approvals import Due, approve, due, opened, statements_of
from benchmarks.measuring.figures import keep
from benchmarks.measuring.ground import raw, served, served_copies, served_town
from benchmarks.measuring.tracing import Statement, send_again

GOAL = 0.8
WRITERS = (1, 2, 4, 8, 16)
WARM = 6
"""Approvals of each writer before the clock runs: so many until the driver has prepared its statements."""

SUM = "SELECT count(*), sum(tenths) FROM entry"


def library(url: str, items: Sequence[Due], ready: Any, begin: Any) -> None:
    with opened(url) as house:
        for each in items[:WARM]:
            approve(house, each)
        ready.release()
        begin.wait()
        for each in items[WARM:]:
            approve(house, each)


def driver(url: str, traces: Sequence[list[Statement]], ready: Any, begin: Any) -> None:
    with closing(raw(url)) as connection:
        for each in traces[:WARM]:
            send_again(connection, each)
        ready.release()
        begin.wait()
        for each in traces[WARM:]:
            send_again(connection, each)


def rate(work: Any, url: str, shares: Sequence[Any]) -> float:
    """Approvals a second, from the moment when all have come until the last has done its share."""
    context = get_context("fork")
    ready, begin = context.Semaphore(0), context.Event()
    processes = [context.Process(target=work, args=(url, share, ready, begin)) for share in shares]
    for each in processes:
        each.start()
    for _ in processes:
        ready.acquire()
    begun = perf_counter()
    begin.set()
    for each in processes:
        each.join()
    taken = perf_counter() - begun
    if any(each.exitcode for each in processes):
        raise SystemExit("a writer failed")
    return sum(len(share) - WARM for share in shares) / taken


def shared(items: Sequence[Any], number: int) -> list[Sequence[Any]]:
    """One share for each writer."""
    return [items[at::number] for at in range(number)]


def sum_of(url: str) -> object:
    with closing(raw(url)) as connection:
        return connection.execute(SUM).fetchone()


def measure(url: Any, town: str, approvals: int) -> dict[str, dict[str, float]]:
    with served_copies(url, town, 1) as (traced_on,), opened(traced_on) as house:
        items = due(house, approvals)
        traces = statements_of(house, items)
        expected = sum_of(traced_on)
    figures = {}
    for number in WRITERS:
        with served_copies(url, town, 2) as (first, second):
            ours = rate(library, first, shared(items, number))
            theirs = rate(driver, second, shared(traces, number))
            if not sum_of(first) == sum_of(second) == expected:
                raise SystemExit("the accounts differ, however fast")
        figures[str(number)] = {"library": ours, "driver": theirs}
    return figures


def show(figures: dict[str, dict[str, float]]) -> None:
    alone = figures["1"]
    print(
        "\nwriters   library a second   driver a second   scaling of both, and of the library to the driver's"
    )
    for number, each in figures.items():
        ours, theirs = (each[side] / alone[side] for side in ("library", "driver"))
        line = f"{number:>7}{each['library']:>19,.0f}{each['driver']:>18,.0f}{ours:>10.2f}{theirs:>8.2f}{ours / theirs:>8.2f}"
        print(f"{line} (goal {GOAL})")
    print("the accounts are the same to the tenth of an hour")


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="fewer approvals; nothing is kept")
    quick = options.parse_args().quick
    declarations, approvals = (20_000, 160) if quick else (100_000, 640)
    with served() as url, served_town(url, declarations) as own:
        figures = measure(url, own, approvals)
    show(figures)
    if not quick:
        keep("writers", {"declarations": declarations, "approvals": approvals, "postgresql": figures})


if __name__ == "__main__":
    main()
