"""`cetms keys new | use | drop`: the file of keys, whose secrets are never shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cetms_core import CetmsError
from cetms_core.cli.options import with_help

SUITES = {"aes": "AES", "sm": "SM"}

key_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command()
@key_file
@click.option(
    "--suite",
    type=click.Choice([*SUITES]),
    default="aes",
    show_default=True,
    help="aes：AES-256-GCM 和 HMAC-SHA-256；sm：国密 SM4-GCM 和 HMAC-SM3 / which ciphers",
)
@with_help
def new(file: Path, suite: str) -> None:
    """新建密钥文件，或添一把备用的 / make a file of keys, or add one that only opens yet

    文件只有自己读得到。请另存一份：密钥丢了，加密的内容谁也读不出来。
    """
    from cetms_core.stores.sql import Key, Keyring, Suite, read_keyring, write_keyring

    with spoken():
        key = Key.new(Suite[SUITES[suite]])
        there = file.exists()
        write_keyring(file, read_keyring(file).with_key(key) if there else Keyring((key,)))
    said = "添了备用的密钥 / added a key that opens" if there else "新建了密钥 / made a key"
    click.echo(f"{said}: {key.id}")


@click.command()
@key_file
@with_help
def use(file: Path) -> None:
    """改用最后添的那把来加密；所有进程都读到过它之后再用 / seal by the key that was added last"""
    from cetms_core.stores.sql import read_keyring, write_keyring

    with spoken():
        turned = read_keyring(file).turned()
        write_keyring(file, turned)
    click.echo(f"现在用 / now current: {turned.current.id}")


@click.command()
@key_file
@with_help
def drop(file: Path) -> None:
    """只留现在用的那把；先运行 cetms keys rotate / keep the current key alone, after cetms keys rotate"""
    from cetms_core.stores.sql import read_keyring, write_keyring

    with spoken():
        left = read_keyring(file).without_older()
        write_keyring(file, left)
    click.echo(f"只留 / left: {left.current.id}")


@contextmanager
def spoken() -> Iterator[None]:
    """What was wrong is said in a sentence."""
    try:
        yield
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
