"""Opening and closing a desk: what is kept, what must survive a refusal, and whom to tell afterwards."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING

from cetms_core.commands.desk import Desk
from cetms_core.commands.directory import OwnDirectory
from cetms_core.contracts import Session
from cetms_core.domain.actor import Actor
from cetms_core.errors import CetmsError

if TYPE_CHECKING:
    from cetms_core.transaction.cetms import Cetms


class Counter:
    """One desk, opened once."""

    def __init__(self, house: "Cetms", actor: Actor) -> None:
        self._house = house
        self._actor = actor
        self._block: AbstractContextManager[Session] | None = None
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
        """Opens a session; nothing is begun."""
        self._block = self._house.store.session()
        session = self._block.__enter__()
        self._desk = Desk(
            actor=self._actor,
            session=session,
            plugins=self._house.plugins,
            home=self._house.jurisdiction,
            now=self._house.clock(),
            directory=self._house.directory or OwnDirectory(session),
            captcha=self._house.captcha,
            files=self._house.kept_files,
        )

    def close(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keeps all or nothing, writes down what survives a refusal, then tells whoever listens."""
        desk, block = self.desk, self._block
        assert block is not None
        self._desk = None
        try:
            block.__exit__(kind, error, trace)
        finally:
            self._keep_survivors(desk)
        if kind is None:
            for tell in desk.after_commit:
                tell()

    def _keep_survivors(self, desk: Desk) -> None:
        if desk.survivors:
            with self._house.store.session() as session:
                for event in desk.survivors:
                    session.history.add(event)
