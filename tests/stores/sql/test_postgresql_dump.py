"""The recipe of `docs/reference/backup.md` for PostgreSQL, step by step as it stands there."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore
from tests.house import furnished
from tests.proofs.crashing import surviving
from tests.proofs.crashing.working_day import close, reopened, work
from tests.proofs.quick import make_passwords_quick
from tests.stores import server

PAGE = Path(__file__).parents[3] / "docs/reference/backup.md"


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Iterator[server.Server]:
    make_passwords_quick(monkeypatch)
    programs = server.programs()
    if programs is None or not (programs / "pg_dump").exists():
        pytest.skip("THE RECIPE FOR POSTGRESQL IS NOT PROVED HERE: no pg_dump")
    with server.own() as started:
        yield started


def recipe() -> list[str]:
    """The commands of the page, one a line."""
    (block,) = re.findall(r"```console\n(\$ pg_dump.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [line.removeprefix("$ ") for line in block.splitlines()]


def test_the_recipe_brings_everything_back(own: server.Server, tmp_path: Path) -> None:
    with server.connected(own.url) as raw:
        raw.execute("CREATE DATABASE cetms ENCODING 'UTF8' TEMPLATE template0")
    empty = furnished(store=SqlStore(_named(own, "cetms")))
    close(empty)
    house = reopened(empty, _named(own, "cetms"), tmp_path / "附件")
    heard: list[str] = []
    work(house, heard.append, 0, end=6)
    close(house)

    for line in recipe():
        _run(line, own, tmp_path)

    back = reopened(house, _named(own, "cetms_back"), tmp_path / "恢复/附件")
    assert 6 == surviving.is_whole(back, heard)
    close(back)


def _named(own: server.Server, name: str) -> str:
    return own.url.set(database=name).render_as_string(hide_password=False)


def _run(line: str, own: server.Server, folder: Path) -> None:
    program, *words = shlex.split(line)
    path = own.programs / program
    environment = {"PGHOST": str(own.folder), "PGUSER": "cetms", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    told = [str(path) if path.exists() else program, *words]
    subprocess.run(told, cwd=folder, env=environment, check=True)
