"""A Galera cluster of the tests' own, by the example's program; gone afterwards."""

import importlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from cetms_core.stores.sql import SqlStore

EXAMPLES = Path(__file__).parents[2] / "examples/cluster"


def example(name: str) -> Any:
    """The program that people start by hand, and which finds what it needs beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(EXAMPLES)
        return importlib.import_module(name)


@contextmanager
def own(galera: Any) -> Iterator[Any]:
    """Three nodes; in memory, if there is a place for files there."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with galera.running(Path(tempfile.mkdtemp(prefix="cetms-", dir=memory))) as cluster:
        yield cluster


def emptied(cluster: Any) -> list[str]:
    """The addresses of a new database, one by each node."""
    name = f"cetms_{uuid4().hex}"
    cluster.ask(0, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    return [cluster.address(number, name) for number in range(3)]


def opened(addresses: list[str]) -> list[SqlStore]:
    """One store by each node; the first one makes the tables."""
    return [SqlStore(each) for each in addresses]
