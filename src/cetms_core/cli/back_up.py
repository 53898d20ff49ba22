"""`cetms backup` and `cetms restore`: an SQLite file and its attachments, copied while the portal goes on, and back."""

import hashlib
import json
import os
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import click

from cetms_core import CetmsError, FolderFiles
from cetms_core.cli.opened_store import demand_file, opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.files.carrying import Carriage, carry

NEXT, FILES, NOTE = "next.db", "cetms.files", "backup.json"
BEGINNINGS = ["".join(pair) for pair in product("0123456789abcdef", repeat=2)]
"""Of all digests, each with one 256th of them."""

a_folder = click.Path(file_okay=False, path_type=Path)
with_folder = click.option(
    "--folder",
    type=a_folder,
    help="附件的文件夹；不填则在数据库旁边 / of the attachments; beside the database if left out",
)


@click.command()
@with_store
@with_folder
@click.option("--to", "to", required=True, type=a_folder, help="备份到哪个文件夹 / where to")
@with_help
def backup(store: str, folder: Path | None, to: Path) -> None:
    """备份 SQLite 数据库和附件，门户不用停 / back up SQLite and its attachments while in use

    再备份到同一个文件夹，数据库换成新的，附件只抄没有的。
    """
    source = _file(store)
    demand_file(store)
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = to / NEXT
    _copy(source, made)
    carried = _carry(made, folder or source.with_suffix(".files"), to / FILES)
    _finish(made, to)
    whole = _demand_whole(carried)
    click.echo(f"备份好了，附件 {whole} 个 / backed up, {whole} attachments")


@click.command()
@click.option("--from", "source", required=True, type=a_folder, help="备份所在的文件夹 / the backup's folder")
@click.option("--to", "to", required=True, help="恢复成哪个数据库 / as which database: sqlite:///cetms.db")
@with_folder
@with_help
def restore(source: Path, to: str, folder: Path | None) -> None:
    """从备份恢复，已经有的文件不会被盖掉 / restore a backup; what is there is never overwritten

    先核对备份还是不是当时那一份，再抄。
    """
    target = _file(to)
    _demand_free(target)
    kept = _kept(source)
    carried = _carry(kept, source / FILES, folder or target.with_suffix(".files"))
    _copy(kept, target)  # last, so that no portal finds rows whose files are still on their way
    whole = _demand_whole(carried)
    click.echo(f"恢复好了，附件 {whole} 个 / restored, {whole} attachments")


def _finish(made: Path, to: Path) -> None:
    """The new copy takes the place of the old one: its name holds its digest, and the note names it last."""
    digest = _digest(made)
    kept = to / f"{digest[:16]}.db"
    os.replace(made, kept)
    note = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "database": kept.name,
        "sha256": digest,
    }
    beside = to / f"{NOTE}.next"
    with beside.open("w", encoding="utf-8") as file:
        file.write(json.dumps(note, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, to / NOTE)
    for older in to.glob("*.db"):
        if older != kept:
            older.unlink()


def _kept(source: Path) -> Path:
    """The database of a whole backup that nobody changed."""
    if not (source / NOTE).is_file():
        raise click.ClickException(f"这里没有完整的备份 / there is no whole backup here: {source}")
    note = json.loads((source / NOTE).read_text(encoding="utf-8"))
    kept = source / str(note["database"])
    if not kept.is_file() or _digest(kept) != note["sha256"]:
        raise click.ClickException("备份被改动过 / the backup is not what was backed up")
    return kept


def _demand_free(target: Path) -> None:
    """Refuses what is there, and what a dead database left behind: SQLite would play it into the new one."""
    for there in (target, *(target.with_name(target.name + end) for end in ("-journal", "-wal", "-shm"))):
        if there.exists():
            raise click.ClickException(f"已经有这个文件，不会盖掉 / not overwritten, it is there: {there}")


def _file(url: str) -> Path:
    path = url.removeprefix("sqlite:///")
    if path == url:
        raise click.ClickException(
            "这里只备份 SQLite，服务器请用它自己的工具 / SQLite alone is backed up here, servers have tools of their own"
        )
    return Path(path)


def _copy(source: Path, target: Path) -> None:
    from cetms_core.stores.sql.backup import copy

    try:
        with click.progressbar(length=100, label="数据库 / database") as bar:
            copy(source, target, tell=lambda done, total: bar.update(done * 100 // total - bar.pos))
    except CetmsError as fault:
        raise click.ClickException(f"数据库损坏 / {fault}") from fault


def _carry(database: Path, source: Path, target: Path) -> Counter[Carriage]:
    """Of all files that a row of the copy points to; whatever came later is no part of it."""
    with (
        closing(opened_store(f"sqlite:///{database}")) as store,
        click.progressbar(BEGINNINGS, label="附件 / attachments") as beginnings,
    ):
        digests = (digest for each in beginnings for digest in store.pointed_digests(each))
        return carry(digests, FolderFiles(source), FolderFiles(target))


def _demand_whole(carried: Counter[Carriage]) -> int:
    """How many there are, if none is missing."""
    whole = carried[Carriage.CARRIED] + carried[Carriage.THERE]
    if lacking := carried.total() - whole:
        raise click.ClickException(
            f"有 {lacking} 个附件不在或已损坏，请看 cetms doctor / {lacking} attachments missing or damaged"
        )
    return whole


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
