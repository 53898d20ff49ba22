"""`cetms doctor`: whether an installation is well, and for whatever is not, what to do next."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from platform import python_version

import click

from cetms_core import Finding
from cetms_core.cli.examining import (
    broken_chains,
    late_letters,
    little_room,
    lost_files,
    now,
    orphans,
    plugin_faults,
)
from cetms_core.cli.legible import json_text
from cetms_core.cli.opened_files import place_of, with_bucket, with_folder
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import as_json, with_help

PACKAGES = ("cetms", "attrs", "cattrs", "SQLAlchemy", "pluggy", "email-validator")

Found = Mapping[str, Sequence[Finding]]
"""What was found in each part that was looked at."""


@click.command()
@with_store
@with_folder
@with_bucket
@click.option("--deep", is_flag=True, help="逐个读附件，核对内容 / read each attachment, too")
@as_json
@with_help
def doctor(store: str, folder: Path | None, bucket: str | None, deep: bool, as_json: bool) -> None:
    """体检：哪里不好，接着怎么办 / a check-up: what is wrong, and what to do next

    有毛病，退出码为 1；只有提醒，为 0。
    """
    found = examined(store, folder, bucket, deep=deep)
    click.echo(json_text(plain(found)) if as_json else "\n".join(told(found)))
    raise SystemExit(any(each.is_error for findings in found.values() for each in findings))


def examined(url: str, folder: Path | None, bucket: str | None, *, deep: bool) -> Found:
    """Part by part, the database first; attachments only where it is known where they are."""
    with closing(opened_store(url)) as store:
        files = place_of(store, folder, bucket)
        parts: dict[str, Iterator[Finding]] = {
            "database": iter(store.condition()),
            "audit": broken_chains(store),
            "letters": late_letters(store, now()),
            "plugins": plugin_faults(),
            "disk": little_room(folder or store.folder),
        }
        if files is not None:
            parts["attachments"] = chain(lost_files(store, files, deep=deep), orphans(store, files))
        return {part: [*findings] for part, findings in parts.items()}


def versions() -> dict[str, str]:
    """Of what all of it runs on."""
    return {"Python": python_version(), **{name: version(name) for name in PACKAGES}}


NAMES = {
    "database": "数据库 database",
    "audit": "留痕 audit",
    "attachments": "附件 attachments",
    "letters": "邮件 letters",
    "plugins": "插件 plugins",
    "disk": "磁盘 disk",
}


def told(found: Found) -> Iterator[str]:
    """For a person: each part, and below it what is wrong."""
    yield "，".join(f"{name} {number}" for name, number in versions().items())
    for part, findings in found.items():
        faults = sum(each.is_error for each in findings)
        yield f"{NAMES[part]}：" + (f"{faults} 处毛病 / {faults} faults" if faults else "好 / well")
        yield from (f"  {'✗' if each.is_error else '·'} {each.sentence}" for each in findings)


def plain(found: Found) -> dict[str, object]:
    """For a program."""
    listed = {
        part: [{"rule": each.rule, "severity": each.severity, "sentence": each.sentence} for each in findings]
        for part, findings in found.items()
    }
    return {"versions": versions(), "found": listed}
