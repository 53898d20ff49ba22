"""clamd's answers mean clean, infected or unknown, and whatever goes wrong means unknown."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from cetms_core.attachments import Clamd, Scan
from tests.attachments.corpus import jpeg, segment
from tests.attachments.daemon import MARK, clamd


@pytest.fixture(scope="module")
def daemon() -> Iterator[str]:
    with TemporaryDirectory() as folder, clamd(Path(folder)) as address:
        yield address


def infected() -> bytes:
    """A sound picture whose remark holds what the signature knows."""
    return jpeg(extra=segment(0xFE, MARK))


# ── Debian's own ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("contents", [jpeg(), b"", bytes(200_000)])
def test_what_it_does_not_know_is_clean(daemon: str, contents: bytes) -> None:
    assert Scan.CLEAN is Clamd(daemon)(BytesIO(contents))


@pytest.mark.parametrize("contents", [infected(), bytes(70_000) + MARK, bytes(65_530) + MARK])
def test_what_it_knows_is_infected_wherever_it_stands(daemon: str, contents: bytes) -> None:
    file = BytesIO(contents)
    file.seek(5)

    assert Scan.INFECTED is Clamd(daemon)(file)


def test_what_is_larger_than_it_takes_is_unknown(daemon: str, caplog: pytest.LogCaptureFixture) -> None:
    assert Scan.UNKNOWN is Clamd(daemon)(BytesIO(bytes(3_000_000)))
    assert "clamd gave no verdict" in caplog.text


# ── one of ours, that answers as it likes ─────────────────────────────────────────────────────────────────


@contextmanager
def answering(*pieces: bytes) -> Iterator[tuple[str, int]]:
    """A listener that reads everything, and then says these."""
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        line, _ = listener.accept()
        with line:
            received = b""
            while not received.endswith(bytes(4)):
                received += line.recv(65_536)
            for piece in pieces:
                line.sendall(piece)

    thread = Thread(target=answer)
    thread.start()
    try:
        yield listener.getsockname()
    finally:
        thread.join()
        listener.close()


@pytest.mark.parametrize(
    ("pieces", "scan"),
    [
        ((b"stream: OK\0",), Scan.CLEAN),
        ((b"stream: O", b"K\0"), Scan.CLEAN),
        ((b"stream: Win.Test.EICAR_HDB-1 FOUND\0",), Scan.INFECTED),
        ((b"stream: OK",), Scan.UNKNOWN),
        ((b"INSTREAM size limit exceeded. ERROR\0",), Scan.UNKNOWN),
        ((b"stream: Can't allocate memory ERROR\0",), Scan.UNKNOWN),
        ((b"UNKNOWN COMMAND\0",), Scan.UNKNOWN),
        ((b"x" * 9_000,), Scan.UNKNOWN),
        ((b"",), Scan.UNKNOWN),
        ((), Scan.UNKNOWN),
    ],
)
def test_only_a_whole_answer_is_an_answer(pieces: tuple[bytes, ...], scan: Scan) -> None:
    with answering(*pieces) as address:
        assert scan is Clamd(address)(BytesIO(b"contents"))


def test_nobody_there_is_unknown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        gone = listener.getsockname()

    assert Scan.UNKNOWN is Clamd(str(tmp_path / "socket"))(BytesIO())
    assert Scan.UNKNOWN is Clamd(gone)(BytesIO())
    assert ["clamd gave no verdict: FileNotFoundError", "clamd gave no verdict: ConnectionRefusedError"] == [
        record.getMessage() for record in caplog.records
    ]


def test_silence_is_unknown() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert Scan.UNKNOWN is Clamd(silent.getsockname(), seconds=0.05)(BytesIO(os.urandom(9)))
