"""Opening and closing a desk: what is kept, what must survive a refusal, and whom to tell afterwards."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Protocol

from cetms_core.accounts import Links, PasswordRules, SignInRules
from cetms_core.commands.desk import BEIJING, Desk
from cetms_core.commands.directory import OwnDirectory
from cetms_core.contracts import Captcha, Clock, Directory, Files, Session, Store
from cetms_core.contracts.retrying import kept_at_once
from cetms_core.domain.actor import Actor
from cetms_core.domain.event import Event
from cetms_core.domain.retention import Retention
from cetms_core.errors import CetmsError
from cetms_core.plugins import Plugins


class House(Protocol):
    """What a desk is furnished with; `Cetms` is it."""

    plugins: Plugins
    store: Store
    jurisdiction: str
    clock: Clock
    captcha: Captcha | None
    sign_in: SignInRules
    passwords: PasswordRules
    retention: Retention
    links: Links | None
    directory: Directory | None
    undo_within: timedelta

    def kept_files(self) -> Files: ...


class Counter:
    """One desk at a time."""

    def __init__(self, house: House, actor: Actor) -> None:
        self._house = house
        self._actor = actor
        self._visit: AbstractContextManager[Desk] | None = None
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The open desk.

        Raises:
            CetmsError: outside the block.
        """
        if self._desk is None:
            raise CetmsError("a transaction works inside its block: with cetms.transaction(actor) as tx")
        return self._desk

    def open(self) -> None:
        """Opens a session; nothing is begun.

        Raises:
            CetmsError: if it is open already.
        """
        if self._desk is not None:
            raise CetmsError("this transaction is open already: ask cetms.transaction(actor) for another")
        self._visit = _visit(self._house, self._actor)
        self._desk = self._visit.__enter__()

    def close(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keeps all or nothing, writes down what survives a refusal, then tells whoever listens."""
        assert self._visit is not None
        self._desk = None
        self._visit.__exit__(kind, error, trace)


@contextmanager
def _visit(house: House, actor: Actor) -> Iterator[Desk]:
    now, survivors, counted = house.clock(), list[Event](), list[Callable[[Session], None]]()
    try:
        with house.store.session() as session:
            desk = Desk(
                actor=actor,
                session=session,
                plugins=house.plugins,
                home=house.jurisdiction,
                now=now,
                directory=_own(session, now) if house.directory is None else house.directory,
                captcha=house.captcha,
                files=house.kept_files,
                apart=partial(kept_at_once, house.store, apart=True, looks=True),
                counted=counted,
                undo_within=house.undo_within,
                sign_in_rules=house.sign_in,
                password_rules=house.passwords,
                retention=house.retention,
                links=house.links,
                survivors=survivors,
            )
            yield desk
            _write_down(session, survivors)
    except BaseException:
        _write_down_apart(house, survivors, counted)
        raise
    for tell in desk.after_commit:
        house.store.after_commit(tell)


def _own(session: Session, now: datetime) -> Directory:
    return OwnDirectory(session, now.astimezone(BEIJING).date())


def _write_down(session: Session, events: list[Event]) -> None:
    for event in events:
        session.history.add(event)


def _write_down_apart(house: House, events: list[Event], counted: list[Callable[[Session], None]]) -> None:
    """In a short transaction of its own: nothing else of the visit is kept."""
    if events or counted:

        def write(session: Session) -> None:
            _write_down(session, events)
            for count_again in counted:
                count_again(session)

        kept_at_once(house.store, write, apart=True)
