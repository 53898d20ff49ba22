"""`cetms ledger reassess` on a database of its own, with one figure corrected between award and today."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.cli import reassess_ledger
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.commands.correcting.test_reassess import with_figure
from tests.house import ADMINISTRATOR, CITY, LI, House, conference, furnished


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    made = furnished(store=store)
    made.cetms.plugins = with_figure(12)
    made.approve(made.declare(answers=conference()))
    monkeypatch.setattr(reassess_ledger, "installed_plugins", lambda: with_figure(10))
    yield made
    store.close()


@pytest.fixture
def database(house: House, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


def test_a_dry_run_lists_and_changes_nothing(house, database):
    said = run("ledger", "reassess", "--database", database, "--dry-run")

    assert 0 == said.exit_code
    assert ["学术会议", "2025", "20", "18", "勘误"] == said.stdout.split()[-5:]
    assert "有变化 1 项，已更正 0 项" in said.stderr
    assert 20 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total


def test_with_a_reason_it_posts_the_corrections(house, database):
    said = run("ledger", "reassess", "--database", database, "--reason", "豫人社勘误")

    assert "有变化 1 项，已更正 1 项" in said.stderr
    assert 18 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total
    assert "有变化 0 项" in run("ledger", "reassess", "--database", database, "--dry-run").stderr


def test_another_year_or_type_is_left_alone(house, database):
    for words in (("--year", "2024"), ("--type", "patent")):
        said = run("ledger", "reassess", "--database", database, "--dry-run", *words)
        assert "有变化 0 项" in said.stderr


def test_what_is_accepted_no_more_is_listed_and_left_to_a_reviewer(house, database, monkeypatch):
    from tests.commands.correcting.test_reassess import evolve_without

    monkeypatch.setattr(reassess_ledger, "installed_plugins", lambda: evolve_without("academic_conference"))
    said = run("ledger", "reassess", "--database", database, "--reason", "豫人社勘误")

    assert "没有安装" in said.stdout
    assert "有变化 1 项，已更正 0 项" in said.stderr


def test_what_a_reviewer_credited_as_declared_is_listed_and_left_alone(house, database):
    waiting = house.declare(answers=conference(title="嵩山论坛"))
    house.cetms.plugins = with_figure(10)
    for reviewer in (ADMINISTRATOR, CITY):
        house.ask(reviewer, lambda tx: tx.approve(tx.declaration(waiting.id), as_declared=True))
    said = run("ledger", "reassess", "--database", database, "--reason", "豫人社勘误")

    assert "审核人已确认按申报时的学时计入" in "".join(said.stdout.split())
    assert "有变化 2 项，已更正 1 项" in said.stderr
    assert 38 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total


def test_without_a_reason_it_corrects_nothing(database):
    said = run("ledger", "reassess", "--database", database)

    assert 2 == said.exit_code
    assert "--reason" in said.stderr


def test_a_mistyped_file_is_told_and_not_made(tmp_path):
    said = run("ledger", "reassess", "--database", f"sqlite:///{tmp_path}/other.db", "--dry-run")

    assert 1 == said.exit_code
    assert "没有这个数据库文件" in said.stderr
    assert [] == [*tmp_path.iterdir()]


def test_an_address_of_nothing_is_told_without_repeating_it():
    said = run("ledger", "reassess", "--database", "geheim", "--dry-run")

    assert 1 == said.exit_code
    assert "geheim" not in said.stderr
