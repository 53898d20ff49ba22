"""P8: the year's report of a province from kept totals, beside the sum over every line by a covering index; the same figures.

The lines lie in a table of their own with unit, year and subject in the index, which is more than the account offers.
Goal: twenty times as fast, by region and by unit. Reported besides: folding, and what changes that are not folded cost.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from platform import machine, python_implementation, python_version
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, text

from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.report import Grouping, Tally
from cetms_core.domain.subject import Subject
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.prepared import Prepared, Values
from cetms_core.stores.sql.report_statements import sums, units
from cetms_core.stores.sql.tables import account, unit_change
from cetms_core.stores.sql.total_statements import KEPT_BY

PROVINCE, YEAR, YEARS = "410000", 2025, range(2016, 2026)
COUNTIES = [f"41{city:02}{county:02}" for city in range(1, 19) for county in range(1, 10)]
TYPES = [f"type_{number}" for number in range(19)]
PEOPLE = 100
"""In a unit."""

A_YEAR = 5
"""So many declarations has each: 250 million of five million people in ten years."""

EACH = A_YEAR * len(YEARS)

BATCH = 5_000
FOLDED = UNFOLDED = 10_000
STEP = 500
GOAL = 20
AMOUNTS = "SUM(tenths), SUM(declarations), SUM(people)"
WITHIN = (
    "FROM line JOIN region_within w ON w.code = line.region WHERE w.outer_code = '410000' AND year = 2025"
)
BY_REGION = f"SELECT region, subject, {AMOUNTS} {WITHIN} GROUP BY region, subject ORDER BY region, subject"
BY_UNIT = (
    f"SELECT region, employer, subject, {AMOUNTS} {WITHIN} "
    "GROUP BY region, employer, subject ORDER BY region, employer, subject"
)

# ── a province ────────────────────────────────────────────────────────────────────────────────────────────


def person(number: int) -> str:
    return UUID(int=Random(number).getrandbits(128), version=4).hex


def changes(count: int, start: int = 0) -> Iterator[dict[str, Any]]:
    """What so many awards change; person by person, as they lie in the table."""
    chance = Random(start)
    for number in range(count):
        of, turn = divmod(number, EACH)
        unit = of // PEOPLE
        yield {
            "person_id": person(of), "id": f"{start + number:032}", "year": YEARS[turn // A_YEAR],
            "region": COUNTIES[unit % len(COUNTIES)], "employer": f"E{unit:08}",
            "type": chance.choice(TYPES), "subject": chance.choice([*Subject][:2]).value,
            "tenths": chance.randrange(10, 900), "declarations": 1, "people": int(not start and turn % A_YEAR == 0),
        }  # fmt: skip


def accounts(count: int) -> Iterator[dict[str, Any]]:
    empty = {column.name: "" for column in account.c if not column.nullable}
    for number in range(count):
        yield {**empty, "person_id": person(number), "version": 1, "former": "[]"}


def filled(connection: Connection, table: Any, rows: Iterator[dict[str, Any]]) -> None:
    while some := list(islice(rows, BATCH)):
        connection.execute(insert(table), some)


def founded(store: SqlStore, count: int) -> None:
    """All but the last FOLDED are folded in one go; those are left to the house."""
    with store.session() as session:
        for code in (PROVINCE, *COUNTIES):
            path = (PROVINCE,) if code == PROVINCE else (PROVINCE, code)
            session.places.add_region(Region(code, code, AdministrativeLevel.COUNTY, path))
    rows = changes(count)
    with written(store) as connection:
        filled(connection, account, accounts(-(-count // EACH)))
        connection.execute(text("CREATE TABLE line AS SELECT * FROM unit_change"))
        filled(connection, unit_change, islice(rows, count - FOLDED))
        connection.execute(text("INSERT INTO line SELECT * FROM unit_change"))
        for kind, names in KEPT_BY.items():
            connection.execute(text(folded_at_once(kind, names)))
        connection.execute(text("DELETE FROM unit_change"))
        filled(connection, unit_change, rows)
        connection.execute(text("INSERT INTO line SELECT * FROM unit_change"))
        covered = "year, region, employer, subject, tenths, declarations, people"
        connection.execute(text(f"CREATE INDEX line_covers ON line ({covered})"))


def folded_at_once(kind: str, names: Sequence[str]) -> str:
    employer, type = (name if name in names else "''" for name in ("employer", "type"))
    return (
        f"INSERT INTO unit_total SELECT region, year, '{kind}', {employer}, {type}, subject, {AMOUNTS} "
        f"FROM unit_change GROUP BY region, year, {', '.join([*names, 'subject'])}"
    )


@contextmanager
def written(store: SqlStore) -> Iterator[Connection]:
    with store._database.engine.connect() as connection:
        connection.execute(text("BEGIN"))
        yield connection
        connection.execute(text("COMMIT"))


def fold(store: SqlStore) -> None:
    while True:
        with store.session() as session:
            if not session.totals.fold(STEP):
                return


# ── both sides ────────────────────────────────────────────────────────────────────────────────────────────


def by_region(store: SqlStore) -> list[Tally]:
    with store.session() as session:
        return list(session.totals.sums(YEAR, Grouping.REGION, region=PROVINCE))


def by_unit(store: SqlStore, limit: int = 10**6) -> list[Tally]:
    with store.session() as session:
        return list(session.totals.units(YEAR, PROVINCE, after=("", ""), limit=limit))


def sent(store: SqlStore, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    connection = store._database.take()
    cursor = connection.cursor()
    cursor.execute(statement, values)
    found = list(cursor.fetchall())
    cursor.close()
    store._database.give_back(connection)
    return found


def agree(store: SqlStore) -> bool:
    """Hours by subject, declarations and people of every region and every unit."""
    for ours, theirs in ((by_region(store), BY_REGION), (by_unit(store), BY_UNIT)):
        lines = sent(store, theirs)
        sums = {(each.region or each.code, *[each.code] * bool(each.region), subject.value): tenths
                for each in ours for subject, tenths in each.by_subject.items()}  # fmt: skip
        if sums != {tuple(line[:-3]): line[-3] for line in lines}:
            return False
        if [sum(line[place] for line in lines) for place in (-2, -1)] != [
            sum(each.declarations for each in ours),
            sum(each.people for each in ours),
        ]:
            return False
    return True


def timed(work: Callable[[], object]) -> float:
    """In milliseconds of the processor, for others work here too."""
    start = process_time()
    work()
    return (process_time() - start) * 1e3


def kept(store: SqlStore, statement: Prepared) -> Callable[[], object]:
    """The house's own statement, sent as the other side's is."""
    asked = statement.on(store._database.engine.dialect)
    page: Values = {"past_region": "", "past_employer": "", "limit": 10**6}
    values = asked.arranged({"year": YEAR, "within": PROVINCE, **page})
    return lambda: sent(store, asked.sql, values)


def measure(store: SqlStore, rounds: int) -> dict[str, float]:
    sides: dict[str, Callable[[], object]] = {
        "by region, kept": kept(store, sums(Grouping.REGION, "region")),
        "by region, line by line": lambda: sent(store, BY_REGION),
        "by unit, kept": kept(store, units()),
        "by unit, line by line": lambda: sent(store, BY_UNIT),
        "by region, as the house hands it out": lambda: by_region(store),
        "by unit, as the house hands it out, a page of 200": lambda: by_unit(store, 200),
    }
    laps = [{name: timed(side) for name, side in sides.items()} for _ in range(rounds)]
    return {name: median(lap[name] for lap in laps) for name in sides}


def report(store: SqlStore, count: int, rounds: int) -> None:
    founded(store, count)
    folding = timed(lambda: fold(store))
    if not agree(store):
        raise SystemExit("the sides disagree, however fast")
    print(f"folding: {FOLDED / folding * 1e3:,.0f} changes a second")
    took = measure(store, rounds)
    for name, taken in took.items():
        print(f"{name}: {taken:.2f} ms")
    for by in ("by region", "by unit"):
        print(f"{by}: {took[f'{by}, line by line'] / took[f'{by}, kept']:.0f} × (goal {GOAL})")
    with written(store) as connection:
        filled(connection, unit_change, changes(UNFOLDED, start=10**9))
    since = median(timed(lambda: by_region(store)) for _ in range(rounds))
    print(f"by region, as the house hands it out, with {UNFOLDED:,} changes not folded: {since:.2f} ms")


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="100,000 declarations")
    options.add_argument("--count", type=int, default=1_000_000, help="how many declarations")
    chosen = options.parse_args()
    count, rounds = (100_000, 5) if chosen.quick else (chosen.count, 11)
    print(
        f"{python_implementation()} {python_version()}, {machine()}; {count:,} declarations of {len(YEARS)} years"
    )
    with TemporaryDirectory() as folder:
        store = SqlStore(f"sqlite:///{Path(folder) / 'report.db'}")
        try:
            report(store, count, rounds)
        finally:
            store.close()


if __name__ == "__main__":
    main()
