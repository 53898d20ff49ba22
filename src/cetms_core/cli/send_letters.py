"""`cetms notifications`: sending what waits in the outbox, seeing what does not go, and trying it once more."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event

import click

from cetms_core import CetmsError, OutcomeUnknown, StoreFailed, TryAgain
from cetms_core.cli.columns import table, window
from cetms_core.cli.opened_store import opened_store, with_store
from cetms_core.cli.options import with_help
from cetms_core.contracts import Mailer, Store
from cetms_core.domain.letter import LetterState, Mailing
from cetms_core.notifications import Tally, deliver

HEADS = ("编号 id", "类别 kind", "状态 state", "次数 tries", "下次 due", "原因 error")
STATES = {"waiting": LetterState.WAITING, "failed": LetterState.FAILED, "given-up": LetterState.GIVEN_UP}
"""What can be listed, by its name at the prompt."""

MOST = 1000
"""Letters in one round of `--once`, and in one list."""


@click.group()
@with_help
def notifications() -> None:
    """待发的邮件 / letters on their way"""


@notifications.command()
@with_store
@click.option(
    "--smtp",
    required=True,
    envvar="CETMS_SMTP",
    help="邮件服务器，例如 smtp+starttls://用户:密码@主机:587；含密码的放进环境变量 CETMS_SMTP"
    " / mail server; with a password, in the environment",
)
@click.option("--sender", required=True, help="发信人，例如 no-reply@example.cn / who sends")
@click.option("--once/--loop", default=True, help="发完就停，或一直发 / once, or without end")
@click.option(
    "--every",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    help="间隔秒数 / seconds between",
)
@with_help
def send(store: str, smtp: str, sender: str, once: bool, every: float) -> None:
    """发出到时的邮件；收到 SIGTERM 或 Ctrl-C，发完手上这一封就停 / send what is due

    --once 时有没发出的，退出码为 1；被要求停下，退出码为 0。
    """
    from cetms_core.notifications.smtp import SmtpMailer

    opened = opened_store(store)
    try:
        mailer = SmtpMailer.at(smtp, sender=sender)
        with _stopping() as stop:
            failed = _round(opened, mailer, stop) if once else _rounds(opened, mailer, stop, every)
    except CetmsError as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        opened.close()
    raise SystemExit(1 if failed and not stop.is_set() else 0)


@notifications.command("list")
@with_store
@click.option(
    "--state",
    type=click.Choice([*STATES]),
    default="given-up",
    show_default=True,
    help="哪一种 / in which state",
)
@with_help
def listed(store: str, state: str) -> None:
    """列出没有发出的邮件，不显示收信人 / letters that did not go, without their addresses"""
    opened = opened_store(store)
    with opened.session() as session:
        found = session.outbox.listed(STATES[state], after=None, limit=MOST)
    opened.close()
    click.echo("\n".join(table([HEADS, *map(_line, found)], within=window())))


@notifications.command()
@with_store
@click.argument("ids", nargs=-1)
@click.option("--all", "every_one", is_flag=True, help="已放弃的全部 / all that were given up")
@with_help
def retry(store: str, ids: tuple[str, ...], every_one: bool) -> None:
    """把没有发出的邮件重新排上 / put letters back in line

    有找不到的，退出码为 1。
    """
    if bool(ids) == every_one:
        raise click.UsageError("请给出编号，或用 --all / name letters, or say --all")
    opened = opened_store(store)
    with opened.session() as session:
        given_up = session.outbox.listed(LetterState.GIVEN_UP, after=None, limit=MOST) if every_one else ()
        wanted = ids or tuple(each.letter.id for each in given_up)
        missing = [id for id in wanted if not session.outbox.retried(id, datetime.now(UTC))]
    opened.close()
    click.echo(f"重新排上 {len(wanted) - len(missing)} 封 / {len(wanted) - len(missing)} in line again")
    for id in missing:
        click.echo(f"没有待发的这一封 / no such letter to be sent: {id}", err=True)
    raise SystemExit(1 if missing else 0)


def _round(store: Store, mailer: Mailer, stop: Event) -> bool:
    """Whether some letter did not go."""
    tally = deliver(store, mailer, clock=_now, limit=MOST, stopped=stop.is_set)
    click.echo(_told(tally), err=True)
    return bool(tally.postponed or tally.given_up)


def _rounds(store: Store, mailer: Mailer, stop: Event, every: float) -> bool:
    while not stop.is_set():
        stop.wait(0 if _some_went(store, mailer, stop) else every)
    return False


def _some_went(store: Store, mailer: Mailer, stop: Event) -> bool:
    """Whether one did; a store that fails for a while is said so, and waited for."""
    try:
        tally = deliver(store, mailer, clock=_now, stopped=stop.is_set)
    except (TryAgain, StoreFailed, OutcomeUnknown) as fault:
        click.echo(f"{fault} / {fault.in_language('en')}", err=True)
        return False
    if tally.tried:
        click.echo(_told(tally), err=True)
    return tally.sent > 0


@contextmanager
def _stopping() -> Iterator[Event]:
    """Set when somebody asks the program to stop; asked a second time, it stops at once."""
    stop = Event()

    def ask(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, action in before.items():
            signal.signal(number, action)


def _told(tally: Tally) -> str:
    return (
        f"已发 {tally.sent}，待重试 {tally.postponed}，放弃 {tally.given_up}"
        f" / {tally.sent} sent, {tally.postponed} postponed, {tally.given_up} given up"
    )


def _line(mailing: Mailing) -> tuple[str, ...]:
    due = "—" if mailing.due_at is None else mailing.due_at.isoformat(timespec="seconds")
    letter = mailing.letter
    return letter.id, letter.kind, mailing.state.value, str(mailing.attempts), due, mailing.error or "—"


def _now() -> datetime:
    return datetime.now(UTC)
