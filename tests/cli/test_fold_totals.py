"""`cetms totals fold` folds what was posted, says how much, and changes no figure."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core import TryAgain
from cetms_core.cli import fold_totals
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.house import LI, PROVINCE, WANG, House, furnished


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def house(url: str) -> Iterator[House]:
    """Two approved declarations."""
    store = SqlStore(url)
    house = furnished(store=store)
    for actor in (LI, WANG):
        house.approve(house.declare(actor))
    yield house
    store.close()


def test_what_was_posted_is_folded_once(house: House, url: str) -> None:
    before = house.ask(PROVINCE, lambda tx: tx.report(2025))

    first, second = (run("totals", "fold", "--store", url) for _ in range(2))

    assert first.exit_code == second.exit_code == 0
    assert "并入 2 笔 / 2 folded" in first.output
    assert "并入 0 笔 / 0 folded" in second.output
    assert before == house.ask(PROVINCE, lambda tx: tx.report(2025))


def test_it_says_how_far_it_is(house: House, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fold_totals, "EVERY", 1)

    assert "已并入 1 笔 / 1 folded" in run("totals", "fold", "--store", url, "--step", "1").output


def test_a_database_that_stays_busy_is_said_so(
    house: House, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> int:
        raise TryAgain

    monkeypatch.setattr(fold_totals, "folded_once", busy)
    said = run("totals", "fold", "--store", url)

    assert said.exit_code == 1
    assert str(TryAgain()) in said.output


def test_a_mistyped_file_is_not_made(tmp_path: Path) -> None:
    assert run("totals", "fold", "--store", f"sqlite:///{tmp_path}/none.db").exit_code == 1
    assert [] == [*tmp_path.iterdir()]
