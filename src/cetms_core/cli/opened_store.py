"""The store that a command works on: a mistyped file is said so, never made."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cetms_core import CetmsError

if TYPE_CHECKING:
    from cetms_core.stores.sql import SqlStore

with_store = click.option(
    "--store", "store", required=True, help="数据库地址，例如 sqlite:///cetms.db / address of the database"
)


def opened_store(url: str) -> "SqlStore":
    """The store at this address.

    Raises:
        click.ClickException: if there is none, or it can't be opened.
    """
    from cetms_core.stores.sql import SqlStore

    path = url.removeprefix("sqlite:///")
    if path != url and not Path(path).exists():
        raise click.ClickException(f"没有这个数据库文件 / there is no such file: {path}")
    try:
        return SqlStore(url)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
