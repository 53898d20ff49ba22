"""Three MariaDB nodes of one Galera cluster on this machine: `galera.py start FOLDER`, `galera.py stop FOLDER`.

Each node keeps everything; they listen on loopback only, without passwords, so this is for trying out and for tests.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from processes import as_user, end, free_ports, own, wait  # type: ignore[import-not-found]

NODES = 3
LIBRARIES = ("/usr/lib/galera/libgalera_smm.so", "/usr/lib64/galera-4/libgalera_smm.so")
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
SMALL = (
    "--innodb-buffer-pool-size=64M",
    "--innodb-log-file-size=64M",
    "--innodb-autoinc-lock-mode=2",
    "--innodb-flush-log-at-trx-commit=2",  # the other nodes have it by then
    "--binlog-format=ROW",
    "--max-connections=100",
)


def lacking() -> list[str]:
    """The Debian packages that are not here."""
    needed = {"mariadbd": "mariadb-server", "mariadb-install-db": "mariadb-server", "rsync": "rsync"}
    found = {package for program, package in needed.items() if not shutil.which(program, path=PATH)}
    if not any(Path(each).exists() for each in LIBRARIES):
        found.add("galera-4")
    return sorted(found)


class Cluster:
    """Nodes 0, 1 and 2; each lies in a folder of its own, with its process id and its log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._started: list[subprocess.Popen[bytes]] = []

    @classmethod
    def made(cls, folder: Path) -> "Cluster":
        """The files of nodes that know of each other and of nothing else yet."""
        folder.mkdir(parents=True, exist_ok=True)
        ports = free_ports(4 * NODES)
        (folder / "ports").write_text(" ".join(map(str, ports)))
        cluster = cls(folder)
        first = cluster.node(0) / "files"
        for number in range(NODES):
            cluster.node(number).mkdir(exist_ok=True)
        own(folder)
        made = [f"--datadir={first}", "--auth-root-authentication-method=normal", "--skip-test-db"]
        _run(["mariadb-install-db", "--no-defaults", *made], cluster.node(0) / "log")
        for number in range(1, NODES):
            shutil.copytree(first, cluster.node(number) / "files")
        own(folder)
        return cluster

    def start(self) -> None:
        """All nodes; ends when each of them lets somebody in and has all that the others have."""
        for number in range(NODES):
            self.join(number, first=number == 0)

    def join(self, number: int, *, first: bool = False) -> None:
        """One node, which fetches from the others what it missed."""
        node = self.node(number)
        with (node / "log").open("ab") as log:
            process = subprocess.Popen(self._command(number, first), stdout=log, stderr=log, **as_user())
        self._started.append(process)
        (node / "pid").write_text(str(process.pid))
        wait(lambda: self._is_synced(number), f"node {number} does not join: see {node / 'log'}")

    def kill(self, number: int) -> None:
        """One node is gone, in the middle of whatever it did."""
        end(int((self.node(number) / "pid").read_text()), signal.SIGKILL)

    def stop(self) -> None:
        """All nodes; the first one last, so that it can begin the next time."""
        for number in reversed(range(NODES)):
            pid = self.node(number) / "pid"
            if pid.exists():
                end(int(pid.read_text()), signal.SIGTERM)
                pid.unlink()
        for process in self._started:
            process.wait()

    def address(self, number: int, database: str) -> str:
        """Where a node is asked."""
        return f"mariadb://root@127.0.0.1:{self._ports[4 * number]}/{database}"

    def ask(self, number: int, sql: str) -> str:
        """What a node answers to the command line's own client."""
        asked = [
            "mariadb",
            "--no-defaults",
            "-h127.0.0.1",
            f"-P{self._ports[4 * number]}",
            "-uroot",
            "-N",
            "-B",
        ]
        return subprocess.run([*asked, "-e", sql], capture_output=True, text=True, check=True).stdout

    def node(self, number: int) -> Path:
        """Where it lies."""
        return self.folder / f"node{number}"

    @property
    def _ports(self) -> list[int]:
        return [int(each) for each in (self.folder / "ports").read_text().split()]

    def _command(self, number: int, first: bool) -> list[str]:
        node, ports = self.node(number), self._ports
        port, group, state, increments = ports[4 * number : 4 * number + 4]
        peers = ",".join(f"127.0.0.1:{each}" for each in ports[1::4])
        library = next(each for each in LIBRARIES if Path(each).exists())
        options = (
            f"base_host=127.0.0.1;base_port={group};ist.recv_addr=127.0.0.1:{increments};gcache.size=32M"
        )
        return [
            str(shutil.which("mariadbd", path=PATH)),
            "--no-defaults",
            *SMALL,
            *(f"--datadir={node / 'files'}", f"--socket={node / 'socket'}", f"--tmpdir={node}"),
            *("--bind-address=127.0.0.1", f"--port={port}"),
            *("--wsrep-on=ON", f"--wsrep-provider={library}", f"--wsrep-node-name=node{number}"),
            *(f"--wsrep-cluster-address=gcomm://{'' if first else peers}", "--wsrep-cluster-name=cetms"),
            *("--wsrep-node-address=127.0.0.1", f"--wsrep-provider-options={options}"),
            *("--wsrep-sst-method=rsync", f"--wsrep-sst-receive-address=127.0.0.1:{state}"),
        ]

    def _is_synced(self, number: int) -> bool:
        with contextlib.suppress(subprocess.CalledProcessError):
            return "Synced" in self.ask(number, "SHOW STATUS LIKE 'wsrep_local_state_comment'")
        return False


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A cluster that is gone afterwards, with all that it kept."""
    cluster = Cluster.made(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str], log: Path) -> None:
    program = str(shutil.which(command[0], path=PATH))
    with log.open("ab") as output:
        subprocess.run([program, *command[1:]], check=True, stdout=output, stderr=output, **as_user())


def main(what: str, folder: str) -> None:
    """Starts them and prints their addresses, or stops them; what they keep stays in the folder."""
    place = Path(folder).absolute()
    if missing := lacking():
        raise SystemExit(f"先安装 install first: apt-get install {' '.join(missing)}")
    if what == "stop":
        Cluster(place).stop()
        return
    cluster = Cluster(place) if (place / "ports").exists() else Cluster.made(place)
    cluster.start()
    cluster.ask(0, "CREATE DATABASE IF NOT EXISTS cetms CHARACTER SET utf8mb4")
    print(*(cluster.address(number, "cetms") for number in range(NODES)), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
