"""`cetms doctor` finds what is wrong, says what to do next, and finds nothing where nothing is."""

import io
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from cetms_core.cli import examining
from cetms_core.stores.sql import SqlStore, condition
from cetms_core.testing.stores.samples import letter
from tests.attachments.corpus import png
from tests.cli.running import run
from tests.house import HOSPITAL, House, furnished
from tests.plugins.making import install


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.fixture
def house(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """With one approved declaration, on an SQLite that has no fault of its own."""
    monkeypatch.setattr(condition, "has_safe_log", lambda _: True)
    store = SqlStore(f"sqlite:///{file}")
    house = furnished(store=store)
    house.approve(house.declare())
    house.cetms.deliver_letters()
    yield house
    store.close()


def rules(file: Path, *more: str) -> list[str]:
    """What is found."""
    said = run("doctor", "--store", f"sqlite:///{file}", "--json", *more)
    found = json.loads(said.output)["found"]
    return [each["rule"] for part in found.values() for each in part]


def meddle(file: Path, *statements: str) -> None:
    """As somebody does who has the file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)


def test_where_all_is_well_it_says_so(house: House, file: Path) -> None:
    said = run("doctor", "--store", f"sqlite:///{file}", "--deep")

    assert 0 == said.exit_code, said.output
    assert "数据库 database：好 / well" in said.output
    assert "SQLAlchemy" in said.output
    assert [] == rules(file)


def test_an_old_sqlite_is_a_warning(house: House, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(condition, "has_safe_log", lambda _: False)

    said = run("doctor", "--store", f"sqlite:///{file}")

    assert 0 == said.exit_code
    assert "· SQLite " in said.output


def test_a_file_that_others_can_read(house: House, file: Path) -> None:
    file.chmod(0o644)

    said = run("doctor", "--store", f"sqlite:///{file}")

    assert 1 == said.exit_code
    assert "✗ cetms.db：别人也能读（权限 644），请改为只有主人能读写（chmod 600）" in said.output


def test_a_guard_that_was_taken_down(house: House, file: Path) -> None:
    meddle(file, "DROP TRIGGER entry_update_guard")

    assert ["doctor.guard_missing"] == rules(file)


def test_totals_that_somebody_changed(house: House, file: Path) -> None:
    meddle(file, "UPDATE unit_change SET tenths = tenths + 10")

    said = run("doctor", "--store", f"sqlite:///{file}")

    assert f"2025 年“{HOSPITAL}”在 410105 的合计与账目差 -1 学时" in said.output


def test_a_line_of_the_audit_that_somebody_changed(house: House, file: Path) -> None:
    meddle(
        file,
        "DROP TRIGGER event_update_guard",
        "UPDATE event SET at = at || '' , name = 'x' WHERE sequence = 1",
    )

    assert {"doctor.chain_broken", "doctor.guard_missing"} == {*rules(file)}


def test_a_file_that_is_gone_and_one_that_was_changed(house: House, file: Path) -> None:
    (kept,) = file.with_suffix(".files").glob("??/??/*")
    kept.write_bytes(b"something else")
    assert [] == rules(file)
    assert ["doctor.file_damaged"] == rules(file, "--deep")

    kept.unlink()
    assert ["doctor.file_missing"] == rules(file)


def test_a_file_that_nobody_declared_and_nobody_collected_is_a_warning(house: House, file: Path) -> None:
    house.cetms.receive(io.BytesIO(png()), filename="多余.png")
    for path in file.with_suffix(".files").glob("??/??/*"):
        os.utime(path, (0, 0))

    said = run("doctor", "--store", f"sqlite:///{file}")

    assert 0 == said.exit_code
    assert "· 有 1 个附件过了宽限期也没有申报用到" in said.output


def test_letters_that_do_not_leave(house: House, file: Path) -> None:
    with house.cetms.store.session() as session:
        session.outbox.add(letter("late", written_at=examining.now() - timedelta(hours=5)))

    said = run("doctor", "--store", f"sqlite:///{file}")

    assert "最早的已等了" in said.output
    assert 1 == said.exit_code


def test_a_disk_that_is_nearly_full(house: House, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "LITTLE", 2**60)

    assert ["doctor.little_room"] == rules(file)


def test_a_plugin_that_does_not_load(house: House, file: Path, site: Path) -> None:
    install(site, "lectures", broken="import no_such_module")

    assert ["doctor.plugin_failed"] == rules(file)


def test_nothing_is_changed_by_looking(house: House, file: Path) -> None:
    before = file.read_bytes()
    run("doctor", "--store", f"sqlite:///{file}", "--deep")

    assert before == file.read_bytes()
