import click
import pytest

from cetms_core.cli.opened_store import opened_store
from cetms_core.stores.sql import SqlStore


def test_a_file_that_is_there_is_opened(tmp_path):
    url = f"sqlite:///{tmp_path}/cetms.db"
    SqlStore(url).close()

    opened_store(url).close()


@pytest.mark.parametrize("url", ["sqlite:///{folder}/mistyped.db", "mysql://host/db", "no address"])
def test_anything_else_is_said_so_and_not_made(tmp_path, url):
    with pytest.raises(click.ClickException):
        opened_store(url.format(folder=tmp_path))
    assert [] == [*tmp_path.iterdir()]
