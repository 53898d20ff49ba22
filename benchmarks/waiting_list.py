"""P7: what waits for an administrator, the first page and one from the middle, in towns of several sizes; and searches.

Beside the store's pages the driver sends the same statement, which goes on from a key and never counts.
Goals: pages grow at most twice from the smallest town to the largest, and take at most twice the driver's time;
a search on indexed filters grows at most three times at p50. The whole queue, with every item's doubts, has no goal.
"""

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring.chart import draw
from benchmarks.measuring.figures import keep
from benchmarks.measuring.ground import raw, town
from benchmarks.measuring.growth import Figures, grown, growth, show
from benchmarks.measuring.sizes import wishes
from benchmarks.measuring.tracing import Statement, send_again, traced
from benchmarks.town.lives import officers, portal
from benchmarks.town.residents import STAFF, counties, resident
from cetms_core import ApprovalStep, Cetms, Declaration
from cetms_core.contracts import Search
from cetms_core.domain.page import Mark
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.rows.primitives import moment

PAGE = 10
"""So many wait in a county of the smallest town, also past the middle; with more, only the pages would grow."""
FIRST, MIDDLE = "第一页 / first page, a county", "中间一页 / a page in the middle"
DRIVER = "驱动读中间一页 / the middle, by the driver"
UNIT, SEARCH = "一个单位的第一页 / first page, a unit", "按索引条件查找 / a search by region, year, type"
QUEUE = "整个待办 / queue of an authority, whole"
GROWTH, SEARCH_GROWTH, OF_DRIVER = 2.0, 3.0, 2.0

Asked = Sequence[Any]


def page(house: Cetms, county: str, after: Mark | None) -> Sequence[Declaration]:
    with house.store.session() as session:
        return session.declarations.waiting(
            ApprovalStep.AUTHORITY, employer="", regions=frozenset({county}), after=after, limit=PAGE
        )


def of_unit(house: Cetms, employer: str) -> Sequence[Declaration]:
    with house.store.session() as session:
        return session.declarations.waiting(
            ApprovalStep.EMPLOYER, employer=employer, regions=frozenset(), after=None, limit=PAGE
        )


def search(house: Cetms, county: str, year: int) -> Sequence[Declaration]:
    wanted = Search(regions=frozenset({county}), year=year, type="academic_conference")
    with house.store.session() as session:
        return session.declarations.search(wanted, after=None, limit=PAGE)


def queue(house: Cetms, place: int) -> object:
    with house.transaction(officers(resident(place * STAFF))[1]) as tx:
        return tx.queue(limit=PAGE)


def middle(driver: Any, county: str) -> Mark | None:
    """Where the middle of a county's list is; found in a way that no page uses."""
    where = "FROM declaration WHERE region = ? AND waits_for = ?"
    values = (county, ApprovalStep.AUTHORITY.value)
    ((number,),) = driver.execute(f"SELECT count(*) {where}", values)
    found = driver.execute(
        f"SELECT waiting_since, id {where} ORDER BY waiting_since, id LIMIT 1 OFFSET ?",
        (*values, number // 2),
    ).fetchall()
    return None if not found else Mark(moment(found[0][0]), found[0][1])


def statement(house: Cetms, county: str, after: Mark | None) -> list[Statement]:
    with traced() as sent:
        page(house, county, after)
    return sent


def questions_of(house: Cetms, driver: Any, size: int, rounds: int) -> dict[str, Asked]:
    there = [county for county in counties() if middle(driver, county)]
    asked = [there[number % len(there)] for number in range(rounds)]
    marks = {county: middle(driver, county) for county in there}
    employers = [resident(number % (size // 1000) * STAFF).employer for number in range(rounds)]
    return {
        FIRST: [partial(page, house, each, None) for each in asked],
        MIDDLE: [partial(page, house, each, marks[each]) for each in asked],
        DRIVER: [partial(send_again, driver, statement(house, each, marks[each])) for each in asked],
        UNIT: [partial(of_unit, house, each) for each in employers],
        SEARCH: [partial(search, house, each, 2016 + at % 10) for at, each in enumerate(asked)],
        QUEUE: [partial(queue, house, number % (size // 1000)) for number in range(rounds)],
    }


def measure(towns: Mapping[int, str], rounds: int) -> Figures:
    with ExitStack() as opened:
        asked: dict[str, dict[int, Asked]] = {}
        for size, url in towns.items():
            house = portal(opened.enter_context(closing(SqlStore(url))))
            driver = opened.enter_context(closing(raw(url)))
            for name, each in questions_of(house, driver, size, rounds).items():
                asked.setdefault(name, {})[size] = each
        return grown(asked)


def judge(figures: Figures) -> None:
    largest = max(figures[MIDDLE], key=int)
    for name, goal in ((FIRST, GROWTH), (MIDDLE, GROWTH), (UNIT, GROWTH), (SEARCH, SEARCH_GROWTH)):
        print(f"{name}: grew {growth(figures[name], 'p50'):.2f} (goal {goal})")
    ratio = figures[MIDDLE][largest]["p50"] / figures[DRIVER][largest]["p50"]
    print(f"the middle: {ratio:.2f} × the driver (goal {OF_DRIVER})")


def main() -> None:
    chosen = wishes(__doc__)
    figures = measure({size: town(size) for size in chosen.sizes}, chosen.rounds // 4)
    show(figures)
    judge(figures)
    if not chosen.quick:
        keep("waiting_list", {"sqlite": figures})
        draw("waiting_list", "待办的一页（SQLite） / One page of what waits", figures)


if __name__ == "__main__":
    main()
