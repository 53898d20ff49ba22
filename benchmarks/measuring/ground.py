"""Towns to measure on: built where they are missing, copied where they are to be changed."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
from sqlalchemy.engine import URL, make_url

from benchmarks.town.building import build
from benchmarks.town.sites import site
from cetms_core.stores.sql.sqlite import settings
from tests.stores import server

DURABLE = ("max_connections=100", "listen_addresses=", "shared_buffers=1GB", "max_wal_size=8GB")
"""What was answered for outlives a crash; only as much memory as a small server has."""


def told(step: str, upto: int, people: int) -> None:
    print(f"\r  building: {step} {upto:,} / {people:,}   ", end="", flush=True)


def town(declarations: int) -> str:
    """The address of a town on SQLite, built if it is not there."""
    build(site(declarations), declarations, told)
    return site(declarations)


@contextmanager
def copies(url: str, number: int) -> Iterator[list[str]]:
    """Some of the same town, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="cetms-") as folder:
        made = [Path(folder) / f"{each}.db" for each in range(number)]
        for each in made:
            shutil.copyfile(url.removeprefix("sqlite:///"), each)
        yield [f"sqlite:///{each}" for each in made]


@contextmanager
def served() -> Iterator[URL]:
    """The address of a server that keeps what it answers for."""
    with patch.object(server, "HURRIED", DURABLE), server.running() as url:
        yield url


@contextmanager
def served_town(url: URL, declarations: int) -> Iterator[str]:
    """A town on a server."""
    with server.database(url) as own:
        address = own.render_as_string(hide_password=False)
        build(address, declarations, told)
        yield address


@contextmanager
def served_copies(url: URL, town: str, number: int) -> Iterator[list[str]]:
    """Some of the same, on the server; nobody may be in the town meanwhile."""
    template = make_url(town).database
    names = [f"copy_{os.urandom(4).hex()}" for _ in range(number)]
    with server.connected(url) as connection:
        for name in names:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield [make_url(town).set(database=name).render_as_string(hide_password=False) for name in names]
    with server.connected(url) as connection:
        for name in names:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def raw(url: str) -> Any:
    """A connection of the driver itself, set as the library sets its own."""
    if not url.startswith("sqlite"):
        return psycopg.connect(url, autocommit=True)
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    for name, value in settings(sqlite3.sqlite_version_info, on_disk=True).items():
        connection.execute(f"PRAGMA {name} = {value}")
    return connection


def pinned(connection: Any = None) -> None:
    """Keeps our process, and the server's for a connection, on one core: otherwise the scheduler is measured."""
    if hasattr(os, "sched_setaffinity"):
        core = {max(os.sched_getaffinity(0))}
        os.sched_setaffinity(0, core)
        if isinstance(connection, psycopg.Connection):
            os.sched_setaffinity(connection.info.backend_pid, core)
