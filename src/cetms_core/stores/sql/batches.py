"""A few rows at a time, each few in a transaction of their own: written anew, or let go."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from cetms_core.errors import TryAgain
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.petition_statements import FREE_NUMBER
from cetms_core.stores.sql.prepared import Row
from cetms_core.stores.sql.rewriting import CLAIM_OF, CLAIMS, RAW, Rewriting
from cetms_core.stores.sql.stages import stand
from cetms_core.stores.sql.statements import CLAIM_ANEW

BATCH = 100
"""Rows; so nobody waits for long."""

TRIES = 20
"""Each of them waits for others as long as any writing does."""

Done = TypeVar("Done")

Reached = Sequence[str | int]
"""The key of a row; empty before the first."""


def batches(database: Database, table: Rewriting, past: Reached) -> Iterator[int]:
    """How many rows of each batch were written anew."""
    while batch := tried(database, partial(_batch, table=table, past=past)):
        past, anew = batch
        yield anew


def _batch(line: Line, table: Rewriting, past: Reached) -> tuple[Reached, int] | None:
    """Writes a few rows anew: up to which key, and how many it came to; None if there are no more."""
    line.begin()
    marks = {f"past_{name}": value for name, value in zip(table.keys, past, strict=False)}
    rows = line.read(table.next if past else table.first, {"limit": BATCH, **marks})
    key = line.seals.current
    anew = [row for row in rows if not table.is_settled(row, key)]
    for row in anew:
        _claim(line, table, row)
        line.write(table.change, table.wanted(row))
    if not rows:
        return None
    reached = [rows[-1][name] for name in table.keys]
    stand(line, reached=json.dumps([table.table.name, reached]))
    return reached, len(anew)


def _claim(line: Line, table: Rewriting, row: Row) -> None:
    """By both claims the guards know that the number is the same."""
    if "identity" in table.table.c and row["id_number"]:
        for form in {*line.seals.forms("id_number", row["id_number"]), row[RAW + "identity"]}:
            line.write(CLAIM_ANEW, {"id_number": form, "person_id": row["person_id"]})


def free_claims(database: Database) -> None:
    """Of each number one claim is left, in the form that is written now."""
    past = ""
    while rows := tried(database, partial(_free_batch, past=past)):
        past = rows[-1]["form"]


def _free_batch(line: Line, past: str) -> Sequence[Row]:
    line.begin()
    rows = line.read(CLAIMS, {"past": past, "limit": BATCH})
    for row in rows:
        written = line.seals.forms("id_number", row["id_number"])[0]
        if row["form"] != written and _holds(line, row["person_id"], written):
            line.write(FREE_NUMBER, {"id_number": row["form"], "person_id": row["person_id"]})
    return rows


def _holds(line: Line, person_id: str, form: str) -> bool:
    """Sees to it that a number is claimed in this form, too; False if somebody else has claimed it so."""
    line.write(CLAIM_ANEW, {"id_number": form, "person_id": person_id})
    claim = line.one(CLAIM_OF, {"id_number": form})
    return claim is not None and claim["person_id"] == person_id


def tried(database: Database, work: Callable[[Line], Done]) -> Done:
    """What the work comes to; as long as others keep it from that, it is tried again."""
    for _ in range(TRIES - 1):
        try:
            with Line(database) as line:
                return work(line)
        except TryAgain:
            continue
    with Line(database) as line:
        return work(line)
