"""P4: how much of the raw driver's speed storing declarations in bulk keeps, and in how much memory.

The same rows go into the same table with the same indexes and checks, in turn: by `declarations.add_many`, and by
the driver alone, from tuples that were made before. Making rows from declarations is measured apart.
Goals: storing 0.9 of `executemany` on SQLite and of COPY on PostgreSQL; with the making 0.5; a million in 200 MiB.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import evolve

from benchmarks.measuring.figures import keep
from benchmarks.measuring.ground import copies, raw, served, served_copies, served_town, town
from benchmarks.measuring.sides import timed
from benchmarks.town.residents import person_id
from cetms_core import Declaration
from cetms_core.domain.declaration import new_declaration_id
from cetms_core.stores.sql import SqlStore, statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Values
from cetms_core.stores.sql.rows.declarations import declaration_values

STORING, WHOLE, MEMORY = 0.9, 0.5, 200
TOWN = 20_000
PEOPLE = TOWN // 20
MILLION = 1_000_000


def declarations(like: Declaration, number: int) -> Iterator[Declaration]:
    """New ones, one person's after the other's, like one that is kept."""
    for at in range(number):
        person = person_id("person", at % PEOPLE)
        yield evolve(like, person_id=person, id=new_declaration_id(person))


def kept(store: SqlStore) -> Declaration:
    with store.session() as session:
        return session.declarations.of_person(person_id("person", 0), 2020)[0]


def add(store: SqlStore, new: Iterable[Declaration]) -> None:
    with store.session() as session:
        session.declarations.add_many(new)


def write(store: SqlStore, rows: Iterable[Values]) -> None:
    with Line(store._database) as line:
        line.write_many(statements.ADD_DECLARATION, rows)


def send(connection: Any, sql: str, rows: Sequence[Sequence[object]]) -> None:
    """The driver alone, in its quickest way."""
    cursor = connection.cursor()
    cursor.execute("BEGIN")
    if hasattr(cursor, "copy"):
        target = sql.removeprefix("INSERT INTO ").partition(" VALUES ")[0]
        with cursor.copy(f"COPY {target} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        cursor.executemany(sql, rows)
    cursor.execute("COMMIT")


def measure(urls: Sequence[str], number: int, rounds: int) -> dict[str, float]:
    """Medians of the rounds, and what they come to."""
    with closing(SqlStore(urls[0])) as store, closing(raw(urls[1])) as connection:
        laps = [lap(store, connection, number) for _ in range(rounds)]
    making, storing, whole, driver = (median(each[at] for each in laps) for at in range(4))
    return {
        "rows": number,
        "rows_a_second": number / whole * 1e6,
        "driver_rows_a_second": number / driver * 1e6,
        "making_share": making / whole,
        "storing_of_the_driver": driver / storing,
        "whole_of_the_driver": driver / whole,
    }


def lap(store: SqlStore, connection: Any, number: int) -> tuple[float, float, float, float]:
    """Microseconds: of making rows, of storing them, of both at once, and of the driver."""
    like = kept(store)
    text = statements.ADD_DECLARATION.on(store._database.engine.dialect)
    new, others = ([*declarations(like, number)] for _ in range(2))
    rows: list[Values] = []
    making = timed(lambda: rows.extend(map(declaration_values, new)))
    tuples = [text.arranged(each) for each in rows]
    storing = timed(lambda: write(store, rows))
    driver = timed(lambda: send(connection, text.sql, tuples))
    return making, storing, timed(lambda: add(store, others)), driver


def memory(url: str) -> float:
    """MiB by which a process grows that adds a million."""
    context = get_context("fork")
    told = context.SimpleQueue()
    child = context.Process(target=_grown, args=(url, told))
    child.start()
    child.join()
    return told.get()


def _grown(url: str, told: Any) -> None:
    with closing(SqlStore(url)) as store:
        add(store, declarations(kept(store), 1_000))
        before = getrusage(RUSAGE_SELF).ru_maxrss
        add(store, declarations(kept(store), MILLION))
    told.put((getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024)


def show(engine: str, found: dict[str, float]) -> None:
    print(
        f"{engine:<11}{found['rows_a_second']:>10,.0f} declarations a second, driver {found['driver_rows_a_second']:,.0f}; "
        f"storing {found['storing_of_the_driver']:.2f} of it (goal {STORING}), with the making of rows "
        f"{found['whole_of_the_driver']:.2f} (goal {WHOLE}), which takes {found['making_share']:.0%} of the time"
    )


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a tenth of the rows; nothing is kept")
    quick = options.parse_args().quick
    number, rounds = (5_000, 3) if quick else (40_000, 5)
    figures: dict[str, Any] = {}
    with copies(town(TOWN), 2) as urls:
        figures["sqlite"] = measure(urls, number, rounds)
        print()
        show("sqlite", figures["sqlite"])
        if not quick:
            figures["a_million_mib"] = memory(urls[0])
            print(f"a million more: {figures['a_million_mib']:.0f} MiB (goal {MEMORY})")
    with served() as url, served_town(url, TOWN) as own, served_copies(url, own, 2) as urls:
        figures["postgresql"] = measure(urls, number, rounds)
        print()
        show("postgresql", figures["postgresql"])
    if not quick:
        keep("bulk", figures)


if __name__ == "__main__":
    main()
