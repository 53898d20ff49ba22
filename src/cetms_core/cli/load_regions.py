"""`cetms regions load`: what is shipped of GB/T 2260 goes into a portal's database."""

from datetime import datetime

import click

from cetms_core import Actor, Cetms, CetmsError
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.opened_store import given_keys
from cetms_core.cli.options import with_help


@click.group()
@with_help
def regions() -> None:
    """区域 / regions"""


@regions.command()
@click.option("--store", required=True, help="数据库地址，例如 sqlite:///cetms.db / address of the database")
@click.option(
    "--jurisdiction", default="410000", show_default=True, help="本系统的地区代码 / the portal's own place"
)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="只导入这一天有效的；不填则连旧代码一起导入 / those in force on this day alone",
)
@with_help
def load(store: str, jurisdiction: str, on: datetime | None) -> None:
    """导入随库的区划；再次导入只更新有变化的 / load the regions that are shipped; again, only what differs"""
    from cetms_core.stores.sql import SqlStore

    day = None if on is None else on.date()
    try:
        cetms = Cetms(installed_plugins(), SqlStore(store, keys=given_keys()), jurisdiction=jurisdiction)
        changed = cetms.perform(Actor.operator(), lambda tx: tx.load_regions(day))
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(f"已导入 {len(changed)} 个区域 / {len(changed)} regions loaded")
