"""`cetms audit`: whether the history was changed, the root of a day, and one person's proof of it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from cetms_core import Actor, Cetms, CetmsError, Finding
from cetms_core.audit import Anchor, Head, Tree, anchor, leaf_of, prove, read_anchors, read_proof
from cetms_core.audit.day import BEIJING
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.commands import CheckedChain
from cetms_core.wording import sentence

EVERY = 10
"""So many pages between two words of progress."""

file_of_anchors = click.Path(exists=True, dir_okay=False, path_type=Path)
with_day = click.option(
    "--day", required=True, type=click.DateTime(["%Y-%m-%d"]), help="哪一天，例如 2025-06-01 / which day"
)


@click.group()
@with_help
def audit() -> None:
    """留痕的核验与公布 / verifying and publishing the history"""


@audit.command()
@with_store
@click.option("--about", help="只看这一人或单位 / this person or organisation alone")
@click.option("--anchors", type=file_of_anchors, help="公布过的根，一天一行 / the published roots")
@with_help
def verify(store: str, about: str | None, anchors: Path | None) -> None:
    """逐链核验，每链说出第一处断裂 / walk every chain and name its first broken line

    有断裂，退出码为 1。
    """
    published = () if anchors is None or about else _read(anchors)
    trees = [Tree() for _ in published]
    chains = lines = faults = 0
    for each in _checked(store, about, [each.day for each in published]):
        chains, lines = chains + 1, lines + each.length
        faults += _said(each.about, each.fault)
        _grow(trees, each.heads)
    faults += sum(_said("—", _difference(*pair)) for pair in zip(published, trees, strict=True))
    click.echo(
        f"{chains} 条链，{lines} 行，{faults} 处断裂 / {chains} chains, {lines} lines, {faults} broken",
        err=True,
    )
    raise SystemExit(1 if faults else 0)


@audit.command()
@with_store
@with_day
@with_help
def root(store: str, day: datetime) -> None:
    """一天的根，可以公布 / the root of a day, to be published

    链有断裂，仍给出根，退出码为 1。
    """
    _demand_over(day.date())
    tree, faults = Tree(), 0
    for each in _checked(store, None, [day.date()]):
        faults += _said(each.about, each.fault)
        _grow([tree], each.heads)
    click.echo(str(Anchor(day.date(), tree.size, tree.root)))
    raise SystemExit(1 if faults else 0)


@audit.command()
@with_store
@with_day
@click.option("--about", required=True, help="哪个人或单位 / which person or organisation")
@with_help
def proof(store: str, day: datetime, about: str) -> None:
    """一人的证明：公布的根包括他的记录 / that the published root covers one person's history"""
    _demand_over(day.date())
    heads = [head for each in _checked(store, None, [day.date()]) for head in each.heads if head is not None]
    found = prove(day.date(), heads, about)
    if found is None:
        raise click.ClickException(sentence("audit.not_begun", day=day.date(), about=about))
    click.echo(str(found))
    click.echo(str(anchor(day.date(), heads)), err=True)


@audit.command()
@click.argument("file", type=file_of_anchors)
@click.option(
    "--anchors", required=True, type=file_of_anchors, help="公布过的根，一天一行 / the published roots"
)
@with_help
def check(file: Path, anchors: Path) -> None:
    """证明与公布的根合不合 / whether a proof leads to a published root

    不合，退出码为 1。
    """
    try:
        kept = read_proof(file.read_text(encoding="utf-8"))
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    holds = any(kept.holds(each) for each in _read(anchors))
    click.echo("相合 / it does" if holds else "不合 / it does not")
    raise SystemExit(0 if holds else 1)


def _checked(store: str, about: str | None, days: Sequence[date]) -> Iterator[CheckedChain]:
    """Page by page, each in a transaction of its own, so that a province's portal goes on meanwhile."""
    opened = opened_store(store)
    cetms = Cetms(installed_plugins(), opened, jurisdiction="100000")
    after, pages = None, 0
    try:
        while True:
            page = cetms.perform(Actor.operator(), lambda tx: tx.check_audit(about, days=days, after=after))  # noqa: B023
            yield from page.items
            after, pages = page.after, pages + 1
            if after is None:
                return
            if pages % EVERY == 0:
                click.echo(f"已核验 {pages} 页 / {pages} pages verified", err=True)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()


def _grow(trees: Sequence[Tree], heads: Sequence[Head | None]) -> None:
    for tree, head in zip(trees, heads, strict=True):
        if head is not None:
            tree.add(leaf_of(head))


def _difference(published: Anchor, tree: Tree) -> Finding | None:
    if (published.chains, published.root) == (tree.size, tree.root):
        return None
    return Finding("audit.day_differs", values={"day": published.day})


def _said(about: str, fault: Finding | None) -> int:
    """How many faults that is."""
    if fault is None:
        return 0
    click.echo(f"{about}  {fault.sentence}")
    return 1


def _read(anchors: Path) -> tuple[Anchor, ...]:
    try:
        return read_anchors(anchors.read_text(encoding="utf-8"))
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault


def _demand_over(day: date) -> None:
    if datetime.now(BEIJING).date() < day + timedelta(days=1):
        raise click.ClickException(sentence("audit.day_not_over", day=day))
