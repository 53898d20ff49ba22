"""`cetms files`: what was uploaded and never declared goes, and nothing that a row points to."""

import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cetms_core import CetmsError
from cetms_core.cli.opened_files import NOWHERE, place_of, with_bucket, with_folder
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.files import Fate, Orphans

if TYPE_CHECKING:
    from cetms_core.stores.sql import SqlStore

WORDS = {
    Fate.SET_ASIDE: "移到一边",
    Fate.RESTORED: "放回原处",
    Fate.REMOVED: "删除",
    Fate.UNSENT: "删除没传完的",
}


@click.group()
@with_help
def files() -> None:
    """附件的存放 / where attachments are kept"""


@files.command()
@with_store
@with_folder
@with_bucket
@click.option(
    "--grace",
    type=click.FloatRange(min=1),
    default=48.0,
    show_default=True,
    help="宽限小时数 / hours that a file may wait for its declaration",
)
@click.option("--dry-run", is_flag=True, help="只数，不动 / count, and change nothing")
@with_help
def collect(store: str, folder: Path | None, bucket: str | None, grace: float, dry_run: bool) -> None:
    """收走没有申报用到的附件 / collect attachments that nothing points to

    先移到一边，再过一个宽限期才删除；随时可以中断，再来一次。
    """
    opened = opened_store(store)
    now, seconds = time.time(), grace * 3600
    try:
        place = place_of(opened, folder, bucket)
        if place is None:
            raise click.ClickException(NOWHERE)
        forgotten = _forget_receipts(opened, now - seconds, dry_run)
        fates = Orphans(place, opened.pointed_digests, now, seconds).collect(dry_run=dry_run)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from None
    finally:
        opened.close()
    for fate in Fate:
        click.echo(f"{WORDS[fate]} {fates[fate]} 个 / {fates[fate]} {fate}")
    click.echo(f"过期的收件回执 {forgotten} 张 / {forgotten} receipts forgotten")


class _CountedOnly(Exception):
    """Takes back what was only counted."""


def _forget_receipts(opened: "SqlStore", before: float, dry_run: bool) -> int:
    """How many files nobody declared with in time; from now on nobody can."""
    forgotten = 0
    with suppress(_CountedOnly), opened.session() as session:
        forgotten = session.receipts.sweep(datetime.fromtimestamp(before, UTC))
        if dry_run:
            raise _CountedOnly
    return forgotten
