"""All that is MariaDB's own, by PyMySQL; on one node and on a Galera cluster alike.

READ COMMITTED, and rows that are changed instead of locked: a cluster's nodes do not see each other's locks, but of two
who changed one row the second is refused at its commit. So whoever writes changes the row of its turn first.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from math import ceil
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.guards import Refusal
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.turns import is_for_all, stripes

if TYPE_CHECKING:
    from pymysql import Connection

CONNECTIONS = 5
"""Kept open; as many again may join them for a while."""

STRICT = "STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT"
"""Nothing is cut off, rounded or guessed; and `||` joins texts, as everywhere else."""

_BUSY = {
    1213,  # deadlock; on a cluster: another node changed the same row first
    1205,  # waited too long for a row
    1020,  # the row was changed since it was read
    1047,  # this node is not, or not yet, part of the cluster
    1290,  # read only: the primary is another one now
    1836,  # the same
    1040,  # too many connections
    1203,  # the same, of one user
    1317,  # somebody interrupted it
    1412,  # somebody made tables meanwhile
}
_LOST = {0, 1053, 1927, 2003, 2006, 2013, 2014, 2055, 4031}
_FOUND_ROWS = 2
"""The protocol's flag: an UPDATE counts what it found, and not only what it changed."""

_FULL = {1021, 1114}
_BROKEN = {1026, 1030, 1180}
_TAKEN = 1062
_REFUSED = 4025
"""What a CHECK comes to as well."""


class Mariadb:
    """A server or a cluster's node, over a pool of connections; nothing lies in a file of ours."""

    begin = "START TRANSACTION"
    file = None
    shared = False
    many_writers = True
    keeps_tables = False
    cluster = (
        "SELECT COUNT(*) FROM information_schema.global_variables "
        "WHERE variable_name = 'WSREP_ON' AND variable_value = 'ON'"
    )
    durability = (
        ("innodb_flush_log_at_trx_commit", "SELECT @@innodb_flush_log_at_trx_commit", "1"),
        ("innodb_doublewrite", "SELECT @@innodb_doublewrite", "1"),
    )
    guards = (
        "SELECT trigger_name, CONCAT('DROP TRIGGER ', trigger_name) FROM information_schema.triggers "
        "WHERE trigger_schema = DATABASE() AND trigger_name REGEXP '_(update|delete)_guard$'"
    )

    def __init__(self, url: URL, busy_timeout: float) -> None:
        if find_spec("pymysql") is None:
            raise CetmsError("MariaDB needs its driver: pip install 'cetms[mariadb]'")
        self._url = url.set(drivername="mariadb+pymysql").update_query_dict({"charset": "utf8mb4"})
        self._patience = busy_timeout

    def open(self) -> Engine:
        """An engine on whose connections nothing begins by itself, and nobody waits without end."""
        from cetms_core.stores.sql import pymysql_values

        engine = create_engine(
            self._url,
            paramstyle="format",
            isolation_level="AUTOCOMMIT",
            pool_size=CONNECTIONS,
            max_overflow=CONNECTIONS,
            pool_timeout=self._patience,
            connect_args={"connect_timeout": max(2, ceil(self._patience)), **pymysql_values.ARGUMENTS},
        )
        event.listen(engine, "connect", self._settle, insert=True)
        return engine

    def making(self) -> Iterator[tuple[str, tuple[Primitive, ...]]]:
        """Of two who make the tables on one node, one waits; between nodes there are claims."""
        yield "SELECT GET_LOCK(CONCAT(DATABASE(), '.cetms'), %s)", (ceil(self._patience),)

    def locks(self, *whose: str) -> Iterator[tuple[str, tuple[Primitive, ...]]]:
        """What a writing changes first: every stripe, or those of the names."""
        if is_for_all(whose):
            yield "UPDATE turn SET taken = 1 - taken ORDER BY stripe", ()
            return
        for stripe in stripes(whose):
            yield "UPDATE turn SET taken = 1 - taken WHERE stripe = %s", (stripe,)

    def is_busy(self, error: BaseException) -> bool:
        """Whether nothing was done that another try could not do."""
        return _code(error) in _BUSY or self.is_lost(error)

    def is_lost(self, error: BaseException) -> bool:
        """Whether the connection is gone."""
        return _code(error) in _LOST

    def is_taken(self, error: BaseException) -> bool:
        """Whether the key of a new row was there already."""
        return _code(error) == _TAKEN

    def is_full(self, error: BaseException) -> bool:
        """Whether there is no more room on the server's disk."""
        return _code(error) in _FULL

    def is_broken(self, error: BaseException) -> bool:
        """Whether the server's disk fails."""
        return _code(error) in _BROKEN

    def hush(self, error: BaseException) -> None:
        """Keeps the number and what stands before the first quotation: that may be a row, or our own statement."""
        if _code(error) > 0 and len(error.args) > 1:
            error.args = (error.args[0], str(error.args[1]).partition("'")[0].strip())

    def guard(self, refusal: Refusal) -> Iterator[str]:
        """What makes the database refuse it; a second row under one key is refused by the key itself."""
        if refusal.action == "INSERT":
            return
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {refusal.name} BEFORE {refusal.action} ON {refusal.table} FOR EACH ROW "
            f"BEGIN IF {refusal.when} THEN SIGNAL SQLSTATE '45000' "
            f"SET MYSQL_ERRNO = {_REFUSED}, MESSAGE_TEXT = '{refusal.why}'; END IF; END"
        )

    def demand_joinable(self, driver: Any, ask: Callable[[str], Primitive]) -> None:
        """In a transaction, and READ COMMITTED: what is read after the turn must not be older than the turn."""
        if driver.get_autocommit() and not ask("SELECT @@in_transaction"):
            raise CetmsError(
                "no transaction has begun on this connection: begin one first, then SqlStore.within"
            )
        if ask("SELECT @@tx_isolation") != "READ-COMMITTED":
            raise CetmsError(
                "SqlStore.within needs READ COMMITTED: what is decided must be read after the lock"
            )
        if "STRICT_" not in str(ask("SELECT @@sql_mode")):
            raise CetmsError(
                "SqlStore.within needs a strict sql_mode: otherwise what is too long is cut off in silence"
            )
        if not driver.client_flag & _FOUND_ROWS:
            raise CetmsError(
                "SqlStore.within needs rows that stay the same to be counted, too: "
                "pymysql.connect(…, client_flag=CLIENT.FOUND_ROWS)"
            )

    def file_of(self, ask: Callable[[str], Primitive]) -> None:
        """None: it lies on the server."""

    def plain_cursor(self, driver: "Connection[Any]") -> Any:
        """A cursor whose rows are tuples."""
        from cetms_core.stores.sql import pymysql_values

        return pymysql_values.SoundCursor(driver)

    def demand_sound(self, values: Iterable[Primitive]) -> None:
        """What our own cursors refuse."""
        from cetms_core.stores.sql import pymysql_values

        pymysql_values.demand_sound(values)

    def _settle(self, connection: "Connection[Any]", _: object) -> None:
        if "MariaDB" not in connection.get_server_info():  # type: ignore[no-untyped-call]
            raise CetmsError("this server is no MariaDB, and was never tried")
        with connection.cursor() as cursor:
            if not cursor.execute(
                "SHOW VARIABLES WHERE variable_name = 'character_set_database' AND value = 'utf8mb4'"
            ):
                raise CetmsError("this database can't keep every name: create it with CHARACTER SET utf8mb4")
            cursor.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
            cursor.execute("SET SESSION sql_mode = %s", (STRICT,))
            cursor.execute("SET SESSION innodb_lock_wait_timeout = %s", (max(1, ceil(self._patience)),))
            if cursor.execute("SHOW VARIABLES LIKE 'wsrep_sync_wait'"):
                cursor.execute(_FRESH)


_FRESH = "SET SESSION wsrep_sync_wait = 1"
"""On a cluster: whoever reads waits for what other nodes have committed; else a reading may be older than its writing."""


def _code(error: BaseException) -> int:
    code = error.args[0] if error.args else -1
    return code if isinstance(code, int) and type(error).__module__.startswith("pymysql") else -1
