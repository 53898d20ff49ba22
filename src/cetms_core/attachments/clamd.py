"""ClamAV's daemon, asked over a socket: whether it knows a file as harmful; the file goes there in pieces, under no name."""

import socket
from enum import StrEnum
from typing import BinaryIO

from attrs import frozen

_PIECE = 65_536
_MOST_ANSWER = 4_096
"""In bytes."""


class Scan(StrEnum):
    """What a scanner says of a file."""

    CLEAN = "clean"
    INFECTED = "infected"
    UNKNOWN = "unknown"
    """It is not there, did not answer in time, or would not look at this file."""


@frozen
class Clamd:
    """Where clamd listens: the path of its socket, or host and port.

    It must take files as large as the portal does: `StreamMaxLength`, `MaxFileSize` and `MaxScanSize` in `clamd.conf`.
    """

    address: str | tuple[str, int]
    seconds: float = 30
    """To wait for each answer of the socket."""

    def __call__(self, file: BinaryIO) -> Scan:
        """What clamd knows of it; whatever goes wrong, UNKNOWN."""
        try:
            with self._connected() as line:
                _send(line, file)
                return _meaning(_answer(line))
        except OSError as error:
            return _unknown(type(error).__name__)

    def _connected(self) -> socket.socket:
        if not isinstance(self.address, str):
            return socket.create_connection(self.address, self.seconds)
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(self.seconds)
        try:
            line.connect(self.address)
        except OSError:
            line.close()
            raise
        return line


def _send(line: socket.socket, file: BinaryIO) -> None:
    """INSTREAM: each piece behind its length in four bytes, then a length of nothing."""
    file.seek(0)
    line.sendall(b"zINSTREAM\0")
    while piece := file.read(_PIECE):
        line.sendall(len(piece).to_bytes(4, "big") + piece)
    line.sendall(bytes(4))


def _answer(line: socket.socket) -> bytes:
    """Up to the NUL that ends it."""
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _MOST_ANSWER:
        piece = line.recv(_MOST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer


def _meaning(answer: bytes) -> Scan:
    if answer == b"stream: OK\0":
        return Scan.CLEAN
    if answer.startswith(b"stream: ") and answer.endswith(b" FOUND\0"):
        return Scan.INFECTED
    return _unknown(ascii(answer[:200]))


def _unknown(why: str) -> Scan:
    """Said to whoever runs the portal."""
    import logging

    logging.getLogger("cetms_core.attachments").error("clamd gave no verdict: %s", why)
    return Scan.UNKNOWN
