"""Everything has its line; a dry run changes nothing; batches go on until nothing is left."""

from pathlib import Path

import pytest

from cetms_core.cli.let_go import LABELS
from cetms_core.domain.retention import Passing
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.house import LI, furnished


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Three answers, long past their day."""
    address = f"sqlite:///{tmp_path}/cetms.db"
    store = SqlStore(address)
    house = furnished(store=store)
    for key in "abc":
        house.cetms.perform(LI, lambda tx: tx.profile().person_id, key=key)
    store.close()
    return address


def test_each_is_shown_with_its_time_and_its_source() -> None:
    shown = run("retention", "show").output

    assert {*LABELS} == {*Passing}
    for label in LABELS.values():
        assert label in shown


def test_a_dry_run_counts_and_changes_nothing(url: str) -> None:
    for _ in range(2):
        assert (
            "重复请求的答复 3 项 / 3 results" in run("retention", "apply", "--store", url, "--dry-run").output
        )


def test_in_small_batches_everything_goes(url: str) -> None:
    words = ("retention", "apply", "--store", url, "--batch", "2")

    assert "重复请求的答复 3 项 / 3 results" in run(*words).output
    assert "重复请求的答复 0 项 / 0 results" in run(*words).output


def test_a_store_that_fails_says_why(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from cetms_core import Cetms, CetmsError

    def fails(*_: object, **__: object) -> None:
        raise CetmsError("no more room")

    monkeypatch.setattr(Cetms, "perform", fails)
    said = run("retention", "apply", "--store", url)

    assert 1 == said.exit_code
    assert "no more room" in said.output
