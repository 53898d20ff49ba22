"""The store that a command works on: a mistyped file is said so, never made."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cetms_core import CetmsError
from cetms_core.cli.environment import KEYS, key_file

if TYPE_CHECKING:
    from cetms_core.stores.sql import Keyring, SqlStore

with_store = click.option(
    "--store", "store", required=True, help="数据库地址，例如 sqlite:///cetms.db / address of the database"
)


def opened_store(url: str) -> "SqlStore":
    """The store at this address.

    Raises:
        click.ClickException: if there is none, or it can't be opened.
    """
    from cetms_core.stores.sql import SqlStore

    demand_file(url)
    try:
        return SqlStore(url, keys=given_keys())
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault


def given_keys() -> "Keyring | None":
    """The keys of the file that the environment names; None if it names none.

    Raises:
        CetmsError: if there are none in it.
    """
    from cetms_core.stores.sql import read_keyring

    file = key_file(os.environ)
    return None if file is None else read_keyring(file)


def demanded_keys() -> "Keyring":
    """The same, where nothing goes without them."""
    keys = given_keys()
    if keys is None:
        raise click.ClickException(f"请用环境变量 {KEYS} 指明密钥文件 / name the file of keys in {KEYS}")
    return keys


def demand_file(url: str) -> None:
    """Refuses the address of a file that is not there.

    Raises:
        click.ClickException: if it is not.
    """
    path = url.removeprefix("sqlite:///")
    if path != url and not Path(path).exists():
        raise click.ClickException(f"没有这个数据库文件 / there is no such file: {path}")
