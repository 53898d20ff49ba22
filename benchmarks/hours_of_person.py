"""P6: a person's hours by year, in towns of several sizes, beside the driver sending the same statement; rows in memory.

SQLite at every size, PostgreSQL at the smallest two with client and server on one core.
Goals: p50 and p99 at the largest size 1.5 times those at the smallest; the store's answer 2 (p50) and 3.5 (p99) times the driver's.
The whole command, which also asks for the person, the years and the law, is measured beside it, without a goal.
"""

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.chart import draw
from benchmarks.measuring.figures import keep
from benchmarks.measuring.ground import pinned, raw, served, served_town, town
from benchmarks.measuring.growth import Figures, grown, growth, show
from benchmarks.measuring.sizes import Wishes, wishes
from benchmarks.measuring.tracing import Statement, send_again, traced
from benchmarks.town.building import DECLARATIONS
from benchmarks.town.lives import portal
from benchmarks.town.residents import person_id
from cetms_core import Actor, Cetms, Role
from cetms_core.stores.sql import SqlStore

STORE, DRIVER = "由库查询 / by the store", "由驱动直接查询 / by the driver"
COMMAND = "整个命令 / hours_by_year"
GROWTH, OF_DRIVER = 1.5, {"p50": 2.0, "p99": 3.5}


def totals(house: Cetms, person: str) -> object:
    with house.store.session() as session:
        return session.entries.totals(person)


def command(house: Cetms, person: str) -> object:
    with house.transaction(Actor(person, Role.PROFESSIONAL)) as tx:
        return tx.hours_by_year()


def statement(house: Cetms, person: str) -> list[Statement]:
    with traced() as sent:
        totals(house, person)
    return sent


def measure(towns: Mapping[int, str], rounds: int) -> Figures:
    """Both sides in every town."""
    with ExitStack() as opened:
        questions: dict[str, dict[int, Sequence[Any]]] = {STORE: {}, DRIVER: {}, COMMAND: {}}
        for size, url in towns.items():
            house = portal(opened.enter_context(closing(SqlStore(url))))
            driver = opened.enter_context(closing(raw(url)))
            people = some_people(size, rounds)
            questions[STORE][size] = [partial(totals, house, each) for each in people]
            questions[DRIVER][size] = [partial(send_again, driver, statement(house, each)) for each in people]
            questions[COMMAND][size] = [partial(command, house, each) for each in people]
            pin(house, driver)
        return grown(questions)


def pin(house: Cetms, driver: Any) -> None:
    """All of it on one core, the server's side too."""
    pinned(driver)
    engine = house.store._database.engine  # type: ignore[attr-defined]
    with closing(engine.raw_connection()) as connection:
        pinned(connection.driver_connection)


def some_people(size: int, number: int) -> list[str]:
    """From everywhere in the town."""
    chance = Random(size)
    return [person_id("person", chance.randrange(size // DECLARATIONS)) for _ in range(number)]


def on_postgresql(chosen: Wishes) -> Figures:
    with served() as url, ExitStack() as built:
        towns = {size: built.enter_context(served_town(url, size)) for size in chosen.sizes[:1]}
        return measure(towns, chosen.rounds)


def judge(figures: Figures) -> None:
    for of, goal in OF_DRIVER.items():
        largest = max(figures[STORE], key=int)
        ratio = figures[STORE][largest][of] / figures[DRIVER][largest][of]
        print(
            f"{of}: grew {growth(figures[STORE], of):.2f} (goal {GROWTH}); {ratio:.2f} × the driver (goal {goal})"
        )


def main() -> None:
    chosen = wishes(__doc__)
    sqlite = measure({size: town(size) for size in chosen.sizes}, chosen.rounds)
    show(sqlite)
    judge(sqlite)
    postgresql = on_postgresql(chosen)
    show(postgresql)
    judge(postgresql)
    if not chosen.quick:
        keep("hours_of_person", {"sqlite": sqlite, "postgresql": postgresql})
        draw("hours_of_person", "一个人的历年学时（SQLite） / One person's hours by year", sqlite)


if __name__ == "__main__":
    main()
