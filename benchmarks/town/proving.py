"""A town holds what the commands would have written: its rows, taken as moulds again, are those they were cast from."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from random import Random

from attrs import evolve

from benchmarks.town.lives import MOULDS
from benchmarks.town.moulds import Cell, Mould, names_of
from benchmarks.town.pattern import Pattern, moulds_of, pattern
from benchmarks.town.residents import resident
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.tables import metadata

SAMPLE = 50
"""People; a thousand declarations."""

LEFT_OUT = "letter"
"""Those of other years are not in the town."""


def differing(url: str, people: int) -> Sequence[str]:
    """The tables in which somebody of a sample has other rows than the life that they were cast from."""
    town, chance = pattern(), Random(people)
    with closing(SqlStore(url)) as store, store._database.engine.connect() as connection:
        found: set[str] = set()
        for number in sorted(chance.sample(range(people), min(SAMPLE, people))):
            who = resident(number)
            rows = moulds_of(connection, who.email, names_of(who))
            lived = _life(town, number % MOULDS)
            found |= {name for name in lived if _told(rows.get(name, ())) != _told(lived[name])}
    return sorted(found)


def _life(town: Pattern, number: int) -> Mapping[str, Sequence[Mould]]:
    """The moulds of one life, by table."""
    life: dict[str, list[Mould]] = {}
    for tables in town.lives.values():
        for name, lives in tables.items():
            if name != LEFT_OUT:
                life.setdefault(name, []).extend(lives[number])
    return life


def _told(moulds: Sequence[Mould]) -> Sequence[str]:
    """All but what is another's by its nature: names, ids, minutes, and the hashes over them."""
    return sorted(repr(evolve(each, row=_without(each))) for each in moulds)


def _without(each: Mould) -> Sequence[Cell]:
    own = {place for place, _ in (*each.names, *each.ids, *each.times)}
    columns = metadata.tables[each.table].c
    return [
        None if at in own or column.name == "hash" else cell
        for at, (column, cell) in enumerate(zip(columns, each.row, strict=True))
    ]
