"""`cetms files`: what was uploaded and never declared goes, and nothing that a row points to."""

import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cetms_core import CetmsError, FolderFiles
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.files import Fate, Orphans
from cetms_core.files.s3 import S3Files

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
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="附件的文件夹；不填则在数据库旁边 / of the attachments; beside the database if left out",
)
@click.option(
    "--bucket",
    envvar="CETMS_BUCKET",
    help="附件的存储桶，例如 s3://桶/前缀；也可以放进环境变量 CETMS_BUCKET，密钥只放进 AWS_* / "
    "bucket of the attachments; its keys only in AWS_*",
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
def collect(store: str, folder: Path | None, bucket: str | None, grace: float, dry_run: bool) -> None:
    """收走没有申报用到的附件 / collect attachments that nothing points to

    先移到一边，再过一个宽限期才删除；随时可以中断，再来一次。
    """
    opened = opened_store(store)
    now, seconds = time.time(), grace * 3600
    try:
        place = _place(opened, folder, bucket)
        forgotten = _forget_receipts(opened, now - seconds, dry_run)
        fates = Orphans(place, opened.pointed_digests, now, seconds).collect(dry_run=dry_run)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from None
    finally:
        opened.close()
    for fate in Fate:
        click.echo(f"{WORDS[fate]} {fates[fate]} 个 / {fates[fate]} {fate}")
    click.echo(f"过期的收件回执 {forgotten} 张 / {forgotten} receipts forgotten")


def _place(opened: "SqlStore", folder: Path | None, bucket: str | None) -> FolderFiles | S3Files:
    """Where the attachments are: a folder that is named, else the bucket, else the folder beside the database."""
    if folder is None and bucket:
        return S3Files.at(bucket)
    root = folder or opened.folder
    if root is None or not root.is_dir():
        raise click.ClickException(
            "没有附件的文件夹，请用 --folder 或 --bucket 指明 / no folder of attachments: name it, or the bucket"
        )
    return FolderFiles(root)


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
