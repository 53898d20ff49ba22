"""`cetms ledger reassess`: whom a corrected figure touches, and the corrections that follow."""

from collections.abc import Iterator
from pathlib import Path

import click

from cetms_core import Actor, Cetms, CetmsError, Reassessment
from cetms_core.cli.columns import table, window
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.opened_store import given_keys
from cetms_core.cli.options import with_help

HEADS = (
    ("申报", "类型", "年度", "原为", "现为", "依据"),
    ("declaration", "type", "year", "was", "is", "because"),
)


@click.group()
@with_help
def ledger() -> None:
    """年度学时账 / the account of the year's hours"""


@ledger.command()
@click.option(
    "--database", required=True, help="数据库地址，例如 sqlite:///cetms.db / address of the database"
)
@click.option(
    "--jurisdiction", default="410000", show_default=True, help="本系统的地区代码 / the portal's own place"
)
@click.option("--year", type=int, help="只看这一计入年度 / this credit year alone")
@click.option("--type", "type_", default="", help="只看这一类型 / this type alone")
@click.option("--dry-run", is_flag=True, help="只列出，不更正 / list, and change nothing")
@click.option("--reason", default="", help="更正的理由，记入明细 / why, as the account will say")
@with_help
def reassess(
    database: str, jurisdiction: str, year: int | None, type_: str, dry_run: bool, reason: str
) -> None:
    """按现在的数字重新核算已通过的申报 / reckon approved declarations again by the figures of today"""
    if not dry_run and not reason.strip():
        raise click.UsageError(
            "更正须有理由：--reason；只看用 --dry-run / give a --reason, or look with --dry-run"
        )
    cetms = _opened(database, jurisdiction)
    try:
        found = [*_differing(cetms, year, type_)]
        click.echo("\n".join(table([*HEADS, *map(_line, found)], within=window())))
        corrected = 0 if dry_run else sum(_corrected(cetms, each, reason) for each in found)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(
        f"有变化 {len(found)} 项，已更正 {corrected} 项 / {len(found)} differ, {corrected} corrected",
        err=True,
    )


def _opened(database: str, jurisdiction: str) -> Cetms:
    """The portal's own house; a mistyped file is said so, never made."""
    from cetms_core.stores.sql import SqlStore

    path = database.removeprefix("sqlite:///")
    if path != database and not Path(path).exists():
        raise click.ClickException(f"没有这个数据库文件 / there is no such file: {path}")
    try:
        return Cetms(installed_plugins(), SqlStore(database, keys=given_keys()), jurisdiction=jurisdiction)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault


def _differing(cetms: Cetms, year: int | None, type_: str) -> Iterator[Reassessment]:
    """Page by page, each in a transaction of its own, so that a province's portal goes on meanwhile."""
    after, seen = None, 0
    while True:
        with cetms.transaction(Actor.operator()) as tx:
            page = tx.reassess(year=year, type=type_, after=after)
        yield from page.items
        seen += 1
        click.echo(f"已核对 {seen} 页 / {seen} pages read", err=True)
        if page.after is None:
            return
        after = page.after


def _corrected(cetms: Cetms, each: Reassessment, reason: str) -> bool:
    """Whether it was; what is no longer accepted, or was decided by a reviewer, is left to a reviewer."""
    if each.findings:
        return False
    cetms.perform(Actor.operator(), lambda tx: tx.correct(each, reason))
    return True


def _line(each: Reassessment) -> tuple[str, ...]:
    declared = each.declaration
    now = "—" if each.now is None else str(each.now)
    because = "；".join(
        [
            *(finding.sentence for finding in each.findings),
            *dict.fromkeys(cell.basis for cell in each.changed_rows),
        ]
    )
    return declared.id, declared.type_label, str(declared.year), str(each.worth), now, because
