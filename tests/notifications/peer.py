"""A real mail server on loopback that refuses, hangs up or says nothing when it is told to."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

Say = Callable[[Envelope], str | None]
"""What the server answers to a mail; None if it hangs up."""

TAKEN = "250 OK"


class Peer:
    """Keeps what it took; `recipient` and `mail` say what it answers."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.recipients: list[str] = []
        self.recipient: Callable[[str], str] = lambda _: TAKEN
        self.mail: Say = lambda _: TAKEN
        self.port = 0
        self._arrived = Condition()

    def wait_for(self, letters: int) -> bool:
        """Whether so many were taken, at the latest after twenty seconds."""
        with self._arrived:
            return self._arrived.wait_for(lambda: len(self.taken) >= letters, timeout=20)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.recipient(address)
        if answer == TAKEN:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        answer = self.mail(envelope)
        if answer is None:
            server.transport.abort()
            await asyncio.sleep(0)
            return TAKEN
        if answer == TAKEN:
            self.taken.append(bytes(envelope.original_content or b""))
            self.recipients.extend(envelope.rcpt_tos)
            with self._arrived:
                self._arrived.notify_all()
        return answer


class AtAFreePort(Controller):
    """Asks itself where it listens before it is called up."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def listening(peer: Peer, **settings: Any) -> Iterator[Peer]:
    """The server, at a free port of this machine."""
    settings = {"enable_SMTPUTF8": False, **settings}
    controller = AtAFreePort(peer, hostname="127.0.0.1", port=0, **settings)
    controller.start()
    try:
        peer.port = controller.port
        yield peer
    finally:
        controller.stop()
