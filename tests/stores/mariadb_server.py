"""A MariaDB server of the tests' own, from Debian's packages: on a socket, for nobody but us, and gone afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymysql
from attrs import define, field
from sqlalchemy.engine import URL

from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.tables import metadata

PATIENCE = 60
"""In seconds, for a server that starts."""

KEPT = {"cetms_schema", "turn"}
"""What is there from the beginning."""


def programs() -> bool:
    """Whether there are any here."""
    return bool(shutil.which("mariadbd", path=_PATH) and shutil.which("mariadb-install-db", path=_PATH))


_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


@contextmanager
def own() -> Iterator["MariadbServer"]:
    """A server that nobody else has; it may be killed and started again."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="cetms-", dir=memory if os.access(memory, os.W_OK) else None))
    server = MariadbServer(folder)
    try:
        server.initialise()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@define
class MariadbServer:
    """One that runs, or has been killed."""

    folder: Path
    process: subprocess.Popen[bytes] | None = field(init=False, default=None)

    @property
    def url(self) -> URL:
        socket = str(self.folder / "socket")
        return URL.create("mariadb", "root", database="mysql", query={"unix_socket": socket})

    def initialise(self) -> None:
        """The files of an empty server."""
        if as_user():
            shutil.chown(self.folder, "nobody")
        made = [*self._ours, "--auth-root-authentication-method=normal", "--skip-test-db"]
        with (self.folder / "log").open("wb") as log:
            run = [str(shutil.which("mariadb-install-db", path=_PATH)), *made]
            subprocess.run(run, check=True, stdout=log, stderr=log, **as_user())

    def start(self) -> None:
        """And waits until somebody is let in."""
        settings = [f"--socket={self.folder / 'socket'}", "--skip-networking", "--skip-log-bin"]
        run = [str(shutil.which("mariadbd", path=_PATH)), *self._ours, *settings]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(run, stdout=log, stderr=log, **as_user())
        ready(self.url)

    def kill(self) -> None:
        """The whole server is gone, in the middle of whatever it did."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(PATIENCE)

    def stop(self) -> None:
        """The same, in order."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(PATIENCE)

    @property
    def _ours(self) -> list[str]:
        small = ["--innodb-buffer-pool-size=64M", "--innodb-log-file-size=64M", "--max-connections=100"]
        return ["--no-defaults", f"--datadir={self.folder / 'files'}", f"--tmpdir={self.folder}", *small]


@contextmanager
def database(server: URL) -> Iterator[URL]:
    """A database of one's own, which nobody sees afterwards."""
    name = f"cetms_{os.urandom(6).hex()}"
    with connected(server) as connection:
        sent(connection, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
        yield server.set(database=name)
        sent(connection, f"DROP DATABASE {name}")


def connected(url: URL) -> Any:
    """Whoever sends SQL of their own."""
    return pymysql.connect(
        host=url.host or "localhost",
        port=url.port or 3306,
        user=url.username,
        database=url.database,
        unix_socket=url.query.get("unix_socket"),
        autocommit=True,
        connect_timeout=5,
    )


def sent(connection: Any, sql: str) -> Any:
    """All rows of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def emptied(url: URL) -> None:
    """No row is left in the tables but those that are there from the beginning; triggers are not asked."""
    guarded = {each.table for each in refusals() if each.action == "DELETE"}
    names = [name for name in metadata.tables if name not in KEPT]
    with connected(url) as connection:
        sent(connection, "SET foreign_key_checks = 0")
        found = sent(
            connection, " UNION ALL ".join(f"(SELECT '{each}' FROM {each} LIMIT 1)" for each in names)
        )
        for (name,) in found:
            sent(connection, f"TRUNCATE {name}" if name in guarded else f"DELETE FROM {name}")


def ready(url: URL, patience: float = PATIENCE) -> None:
    """Waits until somebody is let in."""
    ends = time.monotonic() + patience
    while not _listens(str(url.query["unix_socket"])):
        if time.monotonic() > ends:
            raise TimeoutError("the server does not listen")
        time.sleep(0.05)
    connected(url).close()


def _listens(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as asking:
        return asking.connect_ex(path) == 0


def as_user() -> dict[str, Any]:
    """Whom the server runs as when we are root."""
    if os.geteuid() != 0:
        return {}
    import pwd

    return {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": [], "cwd": "/"}
