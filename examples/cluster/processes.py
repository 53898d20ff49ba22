"""Servers as processes of this machine: on free ports, as somebody who is not root, started, waited for, and ended."""

import contextlib
import os
import shutil
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 90
"""In seconds, for a server that starts or ends."""


def as_user() -> dict[str, Any]:
    """Whom a server runs as when we are root."""
    if os.geteuid() != 0:
        return {"start_new_session": True}
    import pwd

    group = pwd.getpwnam("nobody").pw_gid
    return {"user": "nobody", "group": group, "extra_groups": [], "cwd": "/", "start_new_session": True}


def own(folder: Path) -> None:
    """Servers will not run as root."""
    if "user" in as_user():
        for each in [folder, *folder.rglob("*")]:
            shutil.chown(each, "nobody")


def free_ports(number: int) -> list[int]:
    """So many that nobody listens on."""
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(number)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def end(pid: int, how: signal.Signals) -> None:
    """Sends a process this signal, and waits until it is gone."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, how)
        wait(lambda: not _lives(pid), f"process {pid} does not end")


def _lives(pid: int) -> bool:
    """Whether it does something still; what ended and waits for its parent does not."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def wait(done: Callable[[], bool], otherwise: str) -> None:
    """Until it is so; then this is said, and all is over."""
    ends = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > ends:
            raise SystemExit(otherwise)
        time.sleep(0.1)
