"""A copy is for its owner's eyes; an erasure asks twice, and says what has to be done first."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core import TryAgain
from cetms_core.commands.own_account.personal_copy import PersonalCopy
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.house import LI, SUN, House, furnished


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def house(url: str) -> House:
    store = SqlStore(url)
    made = furnished(store=store)
    made.approve(made.declare(LI))
    store.close()
    return made


def export(url: str, file: Path, person: str = LI.person_id) -> tuple[int, str]:
    said = run("people", "export", "--store", url, "--person", person, str(file))
    return said.exit_code, said.output


def test_a_copy_is_written_for_its_owners_eyes(house: House, url: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.json"

    assert 0 == export(url, file)[0]
    assert 0o600 == file.stat().st_mode & 0o777
    assert "李明" == json.loads(file.read_text(encoding="utf-8"))["account"]["name"]


def test_no_file_is_written_over(house: House, url: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.json"
    file.write_text("mine")
    code, said = export(url, file)

    assert (1, "mine") == (code, file.read_text())
    assert "已有这个文件" in said


def test_of_nobody_there_is_no_copy_and_no_file(house: House, url: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.json"

    assert 1 == export(url, file, "nobody")[0]
    assert not file.exists()


def test_a_fault_in_the_middle_leaves_nothing_and_the_next_copy_is_whole(
    house: House, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen = tmp_path / "copies", list[int]()
    folder.mkdir()

    def breaking(_: PersonalCopy) -> Iterator[str]:
        yield '{"account": '
        seen.extend(each.stat().st_mode & 0o777 for each in folder.iterdir())
        raise TryAgain

    with monkeypatch.context() as patch:
        patch.setattr(PersonalCopy, "pieces", breaking)
        assert 1 == export(url, folder / "copy.json")[0]
    assert ([0o600], []) == (seen, [*folder.iterdir()])

    assert 0 == export(url, folder / "copy.json")[0]
    assert [folder / "copy.json"] == [*folder.iterdir()]


def test_nor_is_one_that_somebody_made_meanwhile(
    house: House, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "copy.json"

    def slow(_: PersonalCopy) -> Iterator[str]:
        yield "{}"
        file.write_text("mine")

    monkeypatch.setattr(PersonalCopy, "pieces", slow)

    assert 1 == export(url, file)[0]
    assert "mine" == file.read_text()


def test_an_erasure_is_confirmed_and_done(house: House, url: str, tmp_path: Path) -> None:
    words = ("people", "erase", "--store", url, "--person", LI.person_id, "--reason", "本人书面申请")

    assert 1 == run(*words).exit_code
    said = run(*words, "--yes")
    assert (0, "已注销 / erased\n") == (said.exit_code, said.output)
    export(url, tmp_path / "copy.json")
    assert "已注销" == json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))["account"]["name"]


def test_what_has_to_be_done_first_is_said(house: House, url: str) -> None:
    said = run(
        "people", "erase", "--store", url, "--person", SUN.person_id, "--reason", "本人书面申请", "--yes"
    )

    assert 1 == said.exit_code
    assert "请先由系统管理员免去职务" in said.output
