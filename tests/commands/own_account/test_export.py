"""A person's own copy is whole, has nothing of anybody else and no secret, and is built as its schema says."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from cetms_core import NotAllowed, NotFound, Transaction
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.tables import metadata
from tests.commands.own_account.leaving_people import busy, copy_of
from tests.house import (
    ADMINISTRATOR,
    LI,
    OPERATOR,
    SYSTEM,
    WANG,
    House,
    furnished,
)

Copy = Mapping[str, Any]


# ── whole ─────────────────────────────────────────────────────────────────────────────────────────────────

COUNTED: Mapping[str, Callable[[Copy], int]] = {
    "account": lambda copy: bool(copy["account"]),
    "professional": lambda copy: bool(copy["profile"]),
    "appointment": lambda copy: len(copy["offices"]),
    "known_device": lambda copy: len(copy["devices"]),
    "declaration": lambda copy: len(copy["declarations"]),
    "submission": lambda copy: sum(len(each["submissions"]) for each in copy["declarations"]),
    "entry": lambda copy: len(copy["entries"]),
    "petition": lambda copy: len(copy["petitions"]),
    "employment": lambda copy: len(copy["employments"]),
    "relief": lambda copy: len(copy["reliefs"]),
    "loan": lambda copy: len(copy["loans"]),
    "event": lambda copy: len(copy["history"]),
    "letter": lambda copy: len(copy["letters"]),
    "result": lambda copy: len(copy["requests"]),
    "receipt": lambda copy: len(copy["received"]),
}
"""By table, how many of its rows a copy has."""

WITHOUT = {
    "id_number_claim": "the number stands with the account",
    "chain_head": "the end of the history that is there",
    "ticket": "a secret; swept when it has run out",
    "unit_change": "a copy of an entry, until it is folded",
    "training_class": "of the organisation that filed it; each person's part is a declaration",
}
"""Tables with rows that name a person, and why a copy has none of them."""

WHOSE = ("person_id", "about", "petitioner", "lender", "borrower", "holder", "filer", "recipient")
NOT_OF_ONE_PERSON = {
    *("cetms_schema", "region", "region_within", "organisation", "department", "kept_form", "store_secret"),
    *("attempt", "unit_total", "turn", "sealing", "seal_key"),
}


def rows_about(store: SqlStore, table: Any, copy: Copy) -> int:
    """How many rows of a table are this person's."""
    mine = {LI.person_id, copy["account"]["email"], (copy["profile"] or {}).get("email")}
    columns = [column for column in table.c if column.name in WHOSE]
    with store._database.engine.connect() as connection:
        rows = connection.execute(select(*columns)).all()
    return sum(1 for row in rows if mine & {*row})


def test_every_row_of_the_person_is_there_and_a_new_table_is_noticed(tmp_path: Path) -> None:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    house = furnished(store=store)
    busy(house)
    copy_of(house)  # its own line is in the next one
    copy = copy_of(house)

    tables = {table.name for table in metadata.sorted_tables}
    assert tables == {*COUNTED, *WITHOUT, *NOT_OF_ONE_PERSON}
    counted = {name: COUNTED[name](copy) for name in COUNTED}
    # Its own making is written down behind it.
    expected = {name: rows_about(store, metadata.tables[name], copy) for name in COUNTED}
    assert {**expected, "event": expected["event"] - 1} == counted
    empty = {name for name, number in counted.items() if not number}
    assert empty <= {"appointment", "employment"}
    store.close()


# ── who may ───────────────────────────────────────────────────────────────────────────────────────────────


def test_its_making_is_written_down_even_if_the_visit_is_not_kept(house: House) -> None:
    def read_and_fall(tx: Transaction) -> None:
        tx.export(person_id=LI.person_id)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.ask(SYSTEM, read_and_fall)

    (event, *_) = house.ask(LI, lambda tx: tx.audit())
    assert ("person.exported", SYSTEM.person_id) == (event.name, event.actor.person_id)


def test_whoever_is_on_no_rolls_has_a_copy_too(house: House) -> None:
    copy = copy_of(house, ADMINISTRATOR)

    assert copy["profile"] is None
    assert [] == copy["hours_by_year"]
    assert ["单位管理员"] == [each["role"] for each in copy["offices"]]


def test_nobody_else_gets_it(house: House) -> None:
    for actor in (WANG, ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            copy_of(house, actor, person_id=LI.person_id)
    for actor, about in ((OPERATOR, {}), (SYSTEM, {"person_id": "nobody"})):
        with pytest.raises(NotFound):
            copy_of(house, actor, **about)
