"""`cetms backup` and `cetms restore`: what comes back is what was there, files and all; nothing is overwritten."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.cli import back_up
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.house import LI, House, furnished
from tests.proofs.crashing import surviving
from tests.proofs.crashing.working_day import close, reopened, work
from tests.proofs.quick import make_passwords_quick


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def house(url: str, tmp_path: Path) -> Iterator[House]:
    house = reopened(furnished(store=SqlStore(url)), url, tmp_path / "cetms.files")
    yield house
    close(house)


def answered(house: House) -> list[str]:
    """What six declarations of a working day answered for."""
    heard: list[str] = []
    work(house, heard.append, 0, end=6)
    return heard


def test_what_comes_back_is_what_was_there(house: House, url: str, tmp_path: Path) -> None:
    heard = answered(house)

    saved = run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    back = run("restore", "--from", str(tmp_path / "saved"), "--to", f"sqlite:///{tmp_path}/back.db")

    assert "备份好了，附件 6 个 / backed up, 6 attachments" in saved.output
    assert "恢复好了，附件 6 个 / restored, 6 attachments" in back.output
    again = reopened(house, f"sqlite:///{tmp_path}/back.db", tmp_path / "back.files")
    assert 6 == surviving.is_whole(again, heard)
    close(again)


def test_a_second_backup_carries_what_is_new_alone(house: House, url: str, tmp_path: Path) -> None:
    answered(house)
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    old = {path: path.stat().st_mtime_ns for path in (tmp_path / "saved/cetms.files").glob("??/??/*")}
    work(house, lambda _: None, 6, end=7)

    assert "附件 7 个" in run("backup", "--store", url, "--to", str(tmp_path / "saved")).output

    new = {path: path.stat().st_mtime_ns for path in (tmp_path / "saved/cetms.files").glob("??/??/*")}
    assert 7 == len(new)
    assert old.items() <= new.items()


def test_a_lost_and_a_damaged_file_are_told(house: House, url: str, tmp_path: Path) -> None:
    answered(house)
    lost, damaged, *_ = (tmp_path / "cetms.files").glob("??/??/*")
    lost.unlink()
    damaged.write_bytes(b"something else")

    said = run("backup", "--store", url, "--to", str(tmp_path / "saved"))

    assert 1 == said.exit_code
    assert "有 2 个附件不在或已损坏，请看 cetms doctor / 2 attachments missing or damaged" in said.output


def test_what_is_there_is_never_overwritten(house: House, url: str, tmp_path: Path) -> None:
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    before = (tmp_path / "cetms.db").read_bytes()

    said = run("restore", "--from", str(tmp_path / "saved"), "--to", url)

    assert 1 == said.exit_code
    assert "不会盖掉" in said.output
    assert before == (tmp_path / "cetms.db").read_bytes()


def test_a_backup_that_was_changed_is_not_restored(house: House, url: str, tmp_path: Path) -> None:
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    (kept,) = (tmp_path / "saved").glob("*.db")
    saved = reopened(house, f"sqlite:///{kept}", tmp_path / "saved/cetms.files")
    saved.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {}))
    close(saved)

    said = run("restore", "--from", str(tmp_path / "saved"), "--to", f"sqlite:///{tmp_path}/back.db")

    assert 1 == said.exit_code
    assert "备份被改动过" in said.output
    assert not (tmp_path / "back.db").exists()


def test_a_backup_that_is_stopped_leaves_the_one_before_it(
    house: House, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = answered(house)
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    work(house, lambda _: None, 6, end=8)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    assert back_up.backup.callback is not None
    with monkeypatch.context() as patch:
        patch.setattr(back_up, "carry", stopped)
        with pytest.raises(KeyboardInterrupt):
            back_up.backup.callback(url, None, tmp_path / "saved")

    assert "恢复好了" in run("restore", "--from", str(tmp_path / "saved"), "--to", back(tmp_path)).output
    again = reopened(house, back(tmp_path), tmp_path / "back.files")
    assert 6 == surviving.is_whole(again, heard)
    close(again)


def back(folder: Path) -> str:
    return f"sqlite:///{folder}/back.db"


@pytest.mark.parametrize("left", ["-journal", "-wal", "-shm"])
def test_what_a_dead_database_left_is_not_played_into_the_new_one(
    house: House, url: str, tmp_path: Path, left: str
) -> None:
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    (tmp_path / f"back.db{left}").write_bytes(b"of another")

    said = run("restore", "--from", str(tmp_path / "saved"), "--to", back(tmp_path))

    assert 1 == said.exit_code
    assert f"back.db{left}" in said.output
    assert not (tmp_path / "back.db").exists()


def test_a_half_made_backup_is_not_restored(house: House, url: str, tmp_path: Path) -> None:
    run("backup", "--store", url, "--to", str(tmp_path / "saved"))
    os.remove(tmp_path / "saved/backup.json")

    said = run("restore", "--from", str(tmp_path / "saved"), "--to", f"sqlite:///{tmp_path}/back.db")

    assert "没有完整的备份" in said.output


def test_servers_have_tools_of_their_own() -> None:
    said = run("backup", "--store", "postgresql://localhost/cetms", "--to", "saved")

    assert 1 == said.exit_code
    assert "SQLite alone" in said.output


def test_a_mistyped_file_is_told(tmp_path: Path) -> None:
    said = run("backup", "--store", f"sqlite:///{tmp_path}/nothing.db", "--to", str(tmp_path / "saved"))

    assert "没有这个数据库文件" in said.output
    assert [] == [*tmp_path.iterdir()]
