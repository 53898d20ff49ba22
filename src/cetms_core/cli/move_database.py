"""`cetms db`: whether the tables are those of this release, and the way there with every row."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from cetms_core import CetmsError
from cetms_core.cli.opened_store import demand_file, with_store
from cetms_core.cli.options import with_help

SAME = "数据库的表就是这一版的 / the tables are those of this release"


@click.group()
@with_help
def db() -> None:
    """数据库的表是哪一版 / which release's tables there are"""


@db.command()
@with_store
@with_help
def current(store: str) -> None:
    """数据库是第几版 / the version of the tables that are there"""
    with moving(store) as url:
        from cetms_core.stores.sql.moving import current as version_at
        from cetms_core.stores.sql.schema import VERSION

        version = version_at(url)
        there = "还没有表 / no tables yet" if version is None else f"第 {version} 版 / version {version}"
        click.echo(f"数据库 / database: {there}\n本库 / this release: 第 {VERSION} 版 / version {VERSION}")


@db.command()
@with_store
@with_help
def check(store: str) -> None:
    """表和防护是否与这一版一致 / whether tables and guards are those of this release

    不一致，逐条列出，退出码是 1。
    """
    with moving(store) as url:
        from cetms_core.stores.sql.moving import differences

        found = differences(url)
    for each in found:
        click.echo(each)
    if found:
        raise click.ClickException("不一致，请看 cetms db upgrade / not the same: see cetms db upgrade")
    click.echo(SAME)


@db.command()
@with_store
@with_help
def upgrade(store: str) -> None:
    """把表升到这一版，行都带上 / bring the tables to this release, with every row

    先停下门户，先做备份（cetms backup）。
    中途断了，SQLite 和 PostgreSQL 一步也没有走；再来一次就是。
    """
    with moving(store) as url:
        from cetms_core.stores.sql.moving import upgrade as move

        move(url, tell=lambda step: click.echo(f"完成 / done: {step}"))
    click.echo(SAME)


@contextmanager
def moving(store: str) -> Iterator[str]:
    """The address, if there is something; and a sentence in place of a traceback."""
    demand_file(store)
    try:
        yield store
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
