"""What the proofs share: chance that can be had again, and both kinds of store."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.contracts import Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.proofs.quick import make_passwords_quick


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """By the seed of this run, which is told when something fails; so a failed proof can be run again as it was."""
    return random.Random(request.config.option.hypothesis_seed)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Empty, and of each kind once."""
    if request.param == "memory":
        yield MemoryStore()
        return
    kept = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield kept
    kept.close()


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)
