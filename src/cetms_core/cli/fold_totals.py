"""`cetms totals`: what was posted since the last time joins the kept totals; reports are exact before, meanwhile and after."""

import click

from cetms_core import CetmsError
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.contracts import Store
from cetms_core.contracts.retrying import retried

STEP = 500
"""In changes: so many are folded in one transaction; on SQLite others wait that long, some hundredths of a second."""

EVERY = 20
"""So many steps between two words of progress."""


@click.group()
@with_help
def totals() -> None:
    """单位与区域的统计 / the totals of units and regions"""


@totals.command()
@with_store
@click.option(
    "--step",
    type=click.IntRange(1, 10_000),
    default=STEP,
    show_default=True,
    help="每个事务并入多少 / how many in one transaction",
)
@with_help
def fold(store: str, step: int) -> None:
    """把新近的变动并入汇总，统计会更快 / fold what was posted, so that reports are fast again

    随时可以中断，再来一次；两个一起跑也不要紧。统计的数字始终准确。
    """
    opened = opened_store(store)
    folded = steps = 0
    try:
        while number := retried(lambda: folded_once(opened, step)):
            folded, steps = folded + number, steps + 1
            if steps % EVERY == 0:
                click.echo(f"已并入 {folded} 笔 / {folded} folded", err=True)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()
    click.echo(f"并入 {folded} 笔 / {folded} folded")


@totals.command()
@with_store
@with_help
def recount(store: str) -> None:
    """按账目把汇总重新数一遍 / count the totals anew from the account

    `cetms doctor` 说汇总与账目不符时才用；数的时候别人不能写。
    """
    opened = opened_store(store)
    try:
        wrong = len(opened.wrong_totals())
        opened.recount_totals()
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()
    click.echo(f"重新数过了，改正 {wrong} 处 / counted anew, {wrong} put right")


def folded_once(store: Store, step: int) -> int:
    """One transaction: all of it is kept, or nothing."""
    with store.session() as session:
        return session.totals.fold(step)
