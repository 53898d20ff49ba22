"""`cetms db`: which version there is, whether it is ours, and the way there, said in sentences."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.schema import VERSION
from tests.cli.running import run
from tests.stores.sql import older


@pytest.fixture
def url(tmp_path: Path) -> str:
    """As version 3 left it."""
    url = f"sqlite:///{tmp_path}/cetms.db"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        older.leave(connection, 3)
    engine.dispose()
    return url


def test_the_version_is_told(url: str) -> None:
    assert (
        f"数据库 / database: 第 3 版 / version 3\n本库 / this release: 第 {VERSION} 版 / version {VERSION}\n"
        == run("db", "current", "--store", url).output
    )


def test_what_is_not_ours_is_told_with_the_way_out(url: str) -> None:
    said = run("db", "check", "--store", url)

    assert 1 == said.exit_code
    assert f"version: 3, and not {VERSION}" in said.output
    assert "cetms db upgrade" in said.output


def test_it_goes_up_and_is_ours_then(url: str) -> None:
    said = run("db", "upgrade", "--store", url)

    assert 0 == said.exit_code, said.output
    assert "完成 / done: 4: Totals of units" in said.output
    assert 0 == run("db", "check", "--store", url).exit_code
    with closing(SqlStore(url)) as store:
        assert [] == store.wrong_totals()


def test_where_nothing_is_to_be_done_it_says_so(url: str) -> None:
    run("db", "upgrade", "--store", url)

    assert (
        "数据库的表就是这一版的 / the tables are those of this release\n"
        == run("db", "upgrade", "--store", url).output
    )


def test_a_database_without_tables_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()

    said = run("db", "current", "--store", f"sqlite:///{tmp_path}/empty.db")

    assert "还没有表 / no tables yet" in said.output
    assert 1 == run("db", "upgrade", "--store", f"sqlite:///{tmp_path}/empty.db").exit_code


def test_a_mistyped_file_is_told(tmp_path: Path) -> None:
    said = run("db", "current", "--store", f"sqlite:///{tmp_path}/nothing.db")

    assert "没有这个数据库文件" in said.output
