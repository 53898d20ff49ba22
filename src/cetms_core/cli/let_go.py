"""`cetms retention`: what has been kept as long as it need be goes, in small batches."""

from collections.abc import Iterator

import click

from cetms_core import Actor, Cetms, CetmsError
from cetms_core.cli.columns import table, window
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.domain.retention import RETENTION, Passing

LABELS = {
    Passing.RESULTS: "重复请求的答复",
    Passing.LETTERS: "已发送或已放弃的邮件",
    Passing.ATTEMPTS: "登录尝试的次数",
    Passing.TICKETS: "过期的验证码和重设链接",
    Passing.DEVICES: "记住的设备",
    Passing.DRAFTS: "从未提交的草稿",
    Passing.REGISTRATIONS: "未通过或已撤回的注册",
    Passing.PETITIONS: "未同意或已撤回的新增单位申请",
}


@click.group()
@with_help
def retention() -> None:
    """保存期限 / how long things are kept"""


@retention.command()
@with_help
def show() -> None:
    """每一项保存多久，依据是什么 / how long each is kept, and who says so"""
    heads = (("名称", "是什么", "天数", "依据"), ("name", "what", "days", "because"))
    lines = (
        (each.value, LABELS[each], str(RETENTION.of(each).time.days), RETENTION.of(each).basis)
        for each in Passing
    )
    click.echo("\n".join(table([*heads, *lines], within=window())))


@retention.command()
@with_store
@click.option("--dry-run", is_flag=True, help="只数，不动 / count, and change nothing")
@click.option(
    "--batch", type=click.IntRange(1, 200), default=200, show_default=True, help="一批多少 / in a batch"
)
@with_help
def apply(store: str, dry_run: bool, batch: int) -> None:
    """清理过了保存期的 / let go of what has been kept long enough

    一批一个事务；随时可以中断，再来一次。学时明细、留痕和已办结的申报从不清理。
    """
    opened = opened_store(store)
    cetms = Cetms(installed_plugins(), opened, jurisdiction="100000")
    try:
        for passing in Passing:
            number = sum(_batches(cetms, passing, dry_run, batch))
            click.echo(f"{LABELS[passing]} {number} 项 / {number} {passing}")
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()


def _batches(cetms: Cetms, passing: Passing, dry_run: bool, batch: int) -> Iterator[int]:
    after: str | None = ""
    while after is not None:
        let_go = cetms.perform(
            Actor.operator(),
            lambda tx: tx.apply_retention(passing, dry_run=dry_run, after=after or "", limit=batch),  # noqa: B023
        )
        yield let_go.number
        after = let_go.after
