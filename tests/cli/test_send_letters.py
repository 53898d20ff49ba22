"""`cetms notifications`: what is due is sent to a real mail server, and the program stops when it is asked to."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cetms_core import CetmsError, Letter, OutcomeUnknown, StoreFailed, TryAgain
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import LetterState
from cetms_core.notifications import Tally, deliver
from cetms_core.stores.sql import SqlStore
from tests.cli.running import run
from tests.notifications.peer import Peer, listening


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield store
    store.close()


@pytest.fixture
def url(store: SqlStore, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def peer() -> Iterator[Peer]:
    with listening(Peer()) as peer:
        yield peer


def write(store: SqlStore, *ids: str) -> None:
    with store.session() as session:
        for id in ids:
            to = EmailAddress(f"{id}@example.com")
            session.outbox.add(Letter(id, to, "结果", "您好\n", datetime.now(UTC), kind="declaration_moved"))


def listed(store: SqlStore, state: LetterState) -> list[str]:
    with store.session() as session:
        return [each.letter.id for each in session.outbox.listed(state, after=None, limit=99)]


def send(url: str, peer: Peer, *words: str):
    there = ["--store", url, "--smtp", f"smtp://127.0.0.1:{peer.port}", "--sender", "a@example.cn"]
    return run("notifications", "send", *there, *words)


def test_once_it_sends_what_is_due(store, url, peer):
    write(store, "a", "b")
    said = send(url, peer)

    assert (0, 2) == (said.exit_code, len(peer.taken))
    assert "已发 2，待重试 0，放弃 0" in said.stderr
    assert ["a", "b"] == listed(store, LetterState.SENT)


def test_where_some_did_not_go_it_says_so(store, url, peer):
    peer.recipient = lambda address: {"a": "550 no", "b": "451 later", "c": "250 OK"}[address[0]]
    write(store, "a", "b", "c")
    said = send(url, peer)

    assert 1 == said.exit_code
    assert "已发 1，待重试 1，放弃 1" in said.stderr
    assert [["a"], ["b"], ["c"]] == [
        listed(store, state) for state in (LetterState.GIVEN_UP, LetterState.FAILED, LetterState.SENT)
    ]


def test_what_did_not_go_is_listed_without_its_address_and_put_in_line_again(store, url, peer):
    peer.recipient = lambda _: "550 no"
    write(store, "a", "b")
    send(url, peer)
    said = run("notifications", "list", "--store", url)

    assert "declaration_moved" in said.stdout
    assert "Undeliverable" in said.stdout
    assert "example.com" not in said.stdout
    assert 0 == run("notifications", "retry", "--store", url, "a").exit_code
    assert ["a"] == listed(store, LetterState.WAITING)
    assert "重新排上 1 封" in run("notifications", "retry", "--store", url, "--all").stdout
    peer.recipient = lambda _: "250 OK"
    assert 0 == send(url, peer).exit_code
    assert 2 == len(peer.taken)


def test_what_is_not_there_cannot_be_put_in_line(store, url):
    said = run("notifications", "retry", "--store", url, "nothing")

    assert 1 == said.exit_code
    assert "nothing" in said.stderr
    assert 2 == run("notifications", "retry", "--store", url).exit_code


@pytest.mark.parametrize(("smtp", "sender"), [("http://x", "a@example.cn"), ("smtp://x", "nobody")])
def test_what_is_no_server_or_no_sender_is_refused_before_anything_is_sent(url, smtp, sender):
    said = run("notifications", "send", "--store", url, "--smtp", smtp, "--sender", sender)

    assert 1 == said.exit_code


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_in_a_loop_it_goes_on_until_it_is_asked_to_stop(store, url, peer, number):
    write(store, "a")
    words = ["--store", url, "--sender", "a@example.cn", "--loop", "--every", "0.1"]
    program = [sys.executable, "-m", "cetms_core.cli", "notifications", "send", *words]
    environment = os.environ | {"CETMS_SMTP": f"smtp://127.0.0.1:{peer.port}"}
    with subprocess.Popen(program, env=environment, stderr=subprocess.PIPE) as worker:
        assert peer.wait_for(1)
        write(store, "b")
        assert peer.wait_for(2)
        worker.send_signal(number)
        _, told = worker.communicate(timeout=20)

    assert 0 == worker.returncode
    assert "sent" in told.decode()
    assert ["a", "b"] == listed(store, LetterState.SENT)


@pytest.mark.parametrize("fault", [TryAgain, StoreFailed, OutcomeUnknown])
def test_in_a_loop_it_lives_through_a_store_that_fails_for_a_while_and_says_so(
    store: SqlStore, url: str, peer: Peer, monkeypatch: pytest.MonkeyPatch, fault: type[CetmsError]
) -> None:
    faults = [fault()]

    def failing_once(*given: Any, **more: Any) -> Tally:
        if faults:
            raise faults.pop()
        signal.raise_signal(signal.SIGTERM)
        return deliver(*given, **{**more, "stopped": lambda: bool(peer.taken)})

    monkeypatch.setattr("cetms_core.cli.send_letters.deliver", failing_once)
    write(store, "a")
    said = send(url, peer, "--loop", "--every", "0.1")

    assert (0, 1) == (said.exit_code, len(peer.taken))
    assert f"{fault()} / {fault().in_language('en')}\n" in said.stderr
    assert ["a"] == listed(store, LetterState.SENT)
