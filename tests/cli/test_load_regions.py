"""`cetms regions load` on a database of its own."""

from cetms_core.catalogues import shipped_regions
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run


def test_it_loads_once_and_then_only_what_differs(tmp_path):
    url = f"sqlite:///{tmp_path}/cetms.db"

    assert "已导入 590 个区域" in run("regions", "load", "--store", url).stdout
    assert "已导入 0 个区域" in run("regions", "load", "--store", url).stdout
    store = SqlStore(url)
    with store.session() as session:
        assert [*shipped_regions()] == [session.places.region(each.code) for each in shipped_regions()]
    store.close()


def test_those_of_a_day_alone(tmp_path):
    said = run("regions", "load", "--store", f"sqlite:///{tmp_path}/cetms.db", "--on", "2026-01-01")

    assert "已导入 581 个区域" in said.stdout


def test_a_database_that_nobody_knows_is_said_so():
    said = run("regions", "load", "--store", "x")

    assert 1 == said.exit_code
    assert "Traceback" not in said.output
