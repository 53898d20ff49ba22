"""`cetms files`: what was uploaded and never declared goes, and nothing that a row points to."""

import time
from pathlib import Path

import click

from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.files.orphans import Fate, Orphans

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
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="附件的文件夹；不填则在数据库旁边 / of the attachments; beside the database if left out",
)
@click.option(
    "--grace",
    type=click.FloatRange(min=1),
    default=48.0,
    show_default=True,
    help="宽限小时数 / hours that a file may wait for its declaration",
)
@click.option("--dry-run", is_flag=True, help="只数，不动 / count, and change nothing")
@with_help
def collect(store: str, folder: Path | None, grace: float, dry_run: bool) -> None:
    """收走没有申报用到的附件 / collect attachments that nothing points to

    先移到一边，再过一个宽限期才删除；随时可以中断，再来一次。
    """
    opened = opened_store(store)
    root = folder or opened.folder
    if root is None or not root.is_dir():
        opened.close()
        raise click.ClickException("没有附件的文件夹，请用 --folder 指明 / no folder of attachments: name it")
    orphans = Orphans(root, opened.pointed_digests, time.time(), grace * 3600)
    fates = orphans.collect(dry_run=dry_run)
    opened.close()
    for fate in Fate:
        click.echo(f"{WORDS[fate]} {fates[fate]} 个 / {fates[fate]} {fate}")
