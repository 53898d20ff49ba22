"""The process apart limits itself before it reads, and says one verdict."""

import io
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cetms_core.attachments import child
from cetms_core.attachments.verdict import read
from cetms_core.domain.attachment import MediaType
from tests.attachments.corpus import jpeg

MIB = 1024 * 1024
KINDS = [resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE]


def limited(then: str) -> subprocess.CompletedProcess[str]:
    """What becomes of a process that limits itself to 256 MiB and a second, and then does this."""
    script = f"from cetms_core.attachments.child import limit\nlimit({256 * MIB}, 1)\n{then}"
    environment = {"PYTHONPATH": ":".join(sys.path)}
    return subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)


def test_it_says_its_verdict(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "received"
    path.write_bytes(jpeg())
    done = []
    monkeypatch.setattr(child, "limit", lambda *limits: done.append(limits))
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(["证书.jpg", len(jpeg())])))
    child.main([str(os.open(path, os.O_RDONLY)), "1000", "7"])

    assert MediaType.JPEG == read(capsys.readouterr().out)
    assert [(1000, 7)] == done


def test_it_limits_itself_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", set_to.__setitem__)
    child.limit(1000, 7)

    assert dict(zip(KINDS, [(1000, 1000), (7, 7), (0, 0), (0, 0)], strict=True)) == set_to


def test_within_its_limits_it_works() -> None:
    assert "fine\n" == limited("bytearray(50 * 1024**2); print('fine')").stdout


def test_it_gets_no_more_memory() -> None:
    assert "MemoryError" in limited("bytearray(300 * 1024**2)").stderr


def test_it_gets_no_more_time() -> None:
    assert limited("while True: pass").returncode in (-signal.SIGXCPU, -signal.SIGKILL)


def test_it_writes_to_no_file(tmp_path: Path) -> None:
    path = tmp_path / "received"
    path.write_bytes(b"before")
    limited(f"open({str(path)!r}, 'r+').write('after!')")

    assert b"before" == path.read_bytes()
