"""`cetms people`: a person's own copy of everything, and the erasure of an identity."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from cetms_core import Actor, Cetms, CetmsError
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help

with_person = click.option("--person", required=True, help="哪个人的编号 / the person's id")
with_jurisdiction = click.option(
    "--jurisdiction", default="410000", show_default=True, help="本系统的地区代码 / the portal's own place"
)


@click.group()
@with_help
def people() -> None:
    """个人信息的复制与注销 / a person's own copy, and erasure"""


@people.command()
@with_store
@with_person
@with_jurisdiction
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@with_help
def export(store: str, person: str, jurisdiction: str, file: Path) -> None:
    """把一人的全部信息写到一个新文件里 / everything kept of a person, into a new file

    文件只有它的主人能读；已有的文件不会被改写。
    """
    opened = opened_store(store)
    cetms = Cetms(installed_plugins(), opened, jurisdiction=jurisdiction)
    try:
        with cetms.transaction(Actor.operator()) as tx:
            pieces = tx.export(person_id=person).pieces()
            with _whole(file) as out:
                out.writelines(pieces)
    except FileExistsError as fault:
        raise click.ClickException(
            f"已有这个文件，请另取一个名字 / this file is there already: {file}"
        ) from fault
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()
    click.echo(f"已写到 {file} / written", err=True)


@people.command()
@with_store
@with_person
@click.option("--reason", required=True, help="理由，记入留痕，不要写人名 / why; it stays, so name nobody")
@click.confirmation_option(
    prompt="注销后不能恢复，确定吗 / this can't be taken back; go on?", help="不再询问 / don't ask"
)
@with_help
def erase(store: str, person: str, reason: str) -> None:
    """注销一人的身份，学时和留痕不变 / erase who somebody is; hours and history stay"""
    opened = opened_store(store)
    cetms = Cetms(installed_plugins(), opened, jurisdiction="100000")
    try:
        cetms.perform(Actor.operator(), lambda tx: tx.erase(person, reason))
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()
    click.echo("已注销 / erased", err=True)


@contextmanager
def _whole(file: Path) -> Iterator[TextIO]:
    """A new file for its owner's eyes: whole after the block, or not there at all."""
    _demand_free(file)
    beside = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
    try:
        private = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(private, "w", encoding="utf-8") as out:
            yield out
            out.flush()
            os.fsync(private)
        _demand_free(file)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _demand_free(file: Path) -> None:
    if os.path.lexists(file):
        raise FileExistsError(file)
