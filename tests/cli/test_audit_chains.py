"""`cetms audit` on a database of its own: untouched it agrees, and whatever was done to it is named."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cetms_core import TryAgain
from cetms_core.audit import read_anchors, read_proof
from cetms_core.cli import audit_chains
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.house import LI, House, furnished

DAY = "2025-06-30"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    made = furnished(store=store)
    made.clock.now = datetime(2025, 6, 30, 4, tzinfo=UTC)
    made.approve(made.declare())
    yield made
    store.close()


@pytest.fixture
def url(house: House, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


def tamper(folder: Path, *statements: str) -> None:
    raw = sqlite3.connect(folder / "cetms.db", isolation_level=None)
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        raw.execute(statement)
    raw.close()


def publish(folder: Path, url: str) -> Path:
    file = folder / "anchors.txt"
    file.write_text(run("audit", "root", "--store", url, "--day", DAY).stdout, encoding="utf-8")
    return file


def test_what_nobody_touched_is_whole(url):
    said = run("audit", "verify", "--store", url)

    assert (0, "") == (said.exit_code, said.stdout)
    assert "0 处断裂" in said.stderr


def test_the_first_broken_line_of_each_chain_is_named(url, tmp_path):
    tamper(tmp_path, "UPDATE event SET reason = 'x' WHERE sequence = 2")
    said = run("audit", "verify", "--store", url)

    assert 1 == said.exit_code
    assert f"{LI.person_id}  第 2 行与它的散列值不符" in said.stdout
    assert 1 == run("audit", "verify", "--store", url, "--about", LI.person_id).exit_code
    assert 0 == run("audit", "verify", "--store", url, "--about", "410000").exit_code


def test_the_root_of_a_day_stays_the_same_when_more_happens_later(house, url, tmp_path):
    anchors = publish(tmp_path, url)
    house.clock.move(days=1)
    house.declare(answers={"title": "二"} | {"scope": "全国", "ended_on": "2025-05-01", "paper_length": 0})

    (published,) = read_anchors(anchors.read_text(encoding="utf-8"))
    assert date(2025, 6, 30) == published.day
    assert anchors.read_text(encoding="utf-8") == run("audit", "root", "--store", url, "--day", DAY).stdout
    assert 0 == run("audit", "verify", "--store", url, "--anchors", str(anchors)).exit_code


def test_a_tail_that_was_cut_with_its_head_moved_is_found_by_the_published_root_alone(url, tmp_path):
    anchors = publish(tmp_path, url)
    tamper(
        tmp_path,
        f"DELETE FROM event WHERE about = '{LI.person_id}' AND sequence = 3",
        "UPDATE chain_head SET sequence = 2, hash ="
        f" (SELECT hash FROM event WHERE about = '{LI.person_id}' AND sequence = 2) WHERE about = '{LI.person_id}'",
    )

    assert 0 == run("audit", "verify", "--store", url).exit_code
    said = run("audit", "verify", "--store", url, "--anchors", str(anchors))
    assert 1 == said.exit_code
    assert "2025-06-30 的根与公布的不同" in said.stdout


def test_a_root_of_broken_chains_is_printed_and_said_to_be(url, tmp_path):
    tamper(tmp_path, "UPDATE event SET reason = 'x' WHERE sequence = 2")
    said = run("audit", "root", "--store", url, "--day", DAY)

    assert 1 == said.exit_code
    assert read_anchors(said.stdout.splitlines()[-1])


def test_a_day_that_is_not_over_has_no_root(url):
    for command in (["root"], ["proof", "--about", "x"]):
        said = run("audit", *command, "--store", url, "--day", "2999-01-01")
        assert 1 == said.exit_code
        assert "还没有过完" in said.stderr


def test_a_proof_holds_against_the_published_root_and_no_other(url, tmp_path):
    anchors, proof = publish(tmp_path, url), tmp_path / "proof.json"
    said = run("audit", "proof", "--store", url, "--day", DAY, "--about", LI.person_id)
    proof.write_text(said.stdout, encoding="utf-8")

    assert 3 == read_proof(said.stdout).head.sequence
    assert anchors.read_text(encoding="utf-8") == said.stderr
    held = run("audit", "check", str(proof), "--anchors", str(anchors))
    anchors.write_text(f"2025-06-30 1 {'0f' * 32}\n", encoding="utf-8")
    denied = run("audit", "check", str(proof), "--anchors", str(anchors))
    assert [(0, "相合"), (1, "不合")] == [(each.exit_code, each.stdout[:2]) for each in (held, denied)]


def test_whoever_was_not_there_has_no_proof(url):
    said = run("audit", "proof", "--store", url, "--day", DAY, "--about", "nobody")

    assert 1 == said.exit_code
    assert "还没有“nobody”的记录" in said.stderr


def test_files_that_are_none_are_said_to_be(url, tmp_path):
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("x", encoding="utf-8")

    assert "第 1 行" in run("audit", "verify", "--store", url, "--anchors", str(wrong)).stderr
    assert "不是" in run("audit", "check", str(wrong), "--anchors", str(wrong)).stderr


def test_a_store_that_stays_busy_is_said_so(url, monkeypatch):
    monkeypatch.setattr("cetms_core.contracts.retrying.FIRST_PAUSE", 0)
    monkeypatch.setattr("cetms_core.stores.sql.history.SqlHistory.heads", busy(TryAgain))

    assert 1 == run("audit", "verify", "--store", url).exit_code


def busy(error):
    def heads(*_, **__):
        raise error

    return heads


def test_progress_is_told_every_few_pages(url, monkeypatch):
    monkeypatch.setattr(audit_chains, "EVERY", 1)
    monkeypatch.setattr("cetms_core.commands.reading.LONGEST_PAGE", 3)

    assert "已核验 1 页" in run("audit", "verify", "--store", url).stderr


def test_before_anything_happened_the_root_is_that_of_nothing(url):
    said = run("audit", "root", "--store", url, "--day", "1990-01-01")

    assert (0, "1990-01-01 0 e3b0c442") == (said.exit_code, said.stdout[:21])
