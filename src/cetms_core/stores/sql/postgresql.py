"""All that is PostgreSQL's own, by psycopg 3.

READ COMMITTED, and locks instead of luck: whoever writes what is one person's, or another name's, holds that name and
shares the lock on the house; whoever names nobody holds the house alone.
So two reviewers of two people never wait for each other, and no cap is reckoned from lines that change meanwhile.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.guards import Refusal
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.turns import is_for_all, stripes

if TYPE_CHECKING:
    from psycopg import Connection

HOUSE = 0x6365746D
"""Key of the lock on the house as a whole: `cetm` in ASCII, and below 2**31."""

STRIPES = 2**20
"""So many that two names hardly ever meet in one."""

MANY = 300
"""Of more names than these the locks would fill the server's table of locks; the house is one lock."""

CONNECTIONS = 5
"""Kept open; as many again may join them for a while."""

_FRESH = ("read committed", "read uncommitted")
_BUSY = {
    "40001",  # serialization failure
    "40P01",  # deadlock
    "55P03",  # lock_timeout
    "25P02",  # something failed before, and nobody gave up
    "25006",  # read only: the primary is another one now
    "53300",  # too many connections
    "57P03",  # it is starting
}
_LOST = {"57P01", "57P02"}
_TAKEN = "23505"


class Postgresql:
    """A server, over a pool of connections; nothing lies in a file of ours."""

    begin = "BEGIN ISOLATION LEVEL READ COMMITTED"
    file = None
    durability = (
        ("fsync", "SHOW fsync", "on"),
        ("full_page_writes", "SHOW full_page_writes", "on"),
    )
    shared = False
    many_writers = keeps_tables = True
    cluster = ""

    guards = (
        "SELECT proname, 'DROP FUNCTION ' || oid::regprocedure || ' CASCADE' FROM pg_proc "
        "WHERE pronamespace = current_schema()::regnamespace AND proname ~ '_(update|delete)_guard(_of_all)?$'"
    )

    def __init__(self, url: URL, busy_timeout: float) -> None:
        if find_spec("psycopg") is None:
            raise CetmsError("PostgreSQL needs its driver: pip install 'cetms[postgresql]'")
        self._url = url.set(drivername="postgresql+psycopg")
        self._patience = busy_timeout

    def open(self) -> Engine:
        """An engine on whose connections nothing begins by itself, and nobody waits without end."""
        engine = create_engine(
            self._url,
            paramstyle="format",
            isolation_level="AUTOCOMMIT",
            pool_size=CONNECTIONS,
            max_overflow=CONNECTIONS,
            pool_timeout=self._patience,
            connect_args={"client_encoding": "utf8", "connect_timeout": max(2, int(self._patience))},
        )
        event.listen(engine, "connect", self._settle)
        return engine

    def locks(self, *whose: str) -> Iterator[tuple[str, tuple[int, ...]]]:
        """What a writing holds until its end: the house, or its share of it and then a stripe for each name."""
        if is_for_all(whose) or len(whose) > MANY:
            yield "SELECT pg_advisory_xact_lock(%s)", (HOUSE,)
            return
        wanted = stripes(whose, STRIPES)
        own = ", pg_advisory_xact_lock(%s::integer, %s::integer)" * len(wanted)  # taken from left to right
        values = (value for stripe in wanted for value in (HOUSE, stripe))
        yield f"SELECT pg_advisory_xact_lock_shared(%s){own}", (HOUSE, *values)

    def making(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The house."""
        return self.locks()

    def is_busy(self, error: BaseException) -> bool:
        """Whether nothing was done that another try could not do."""
        return _state(error) in _BUSY or self.is_lost(error)

    def is_lost(self, error: BaseException) -> bool:
        """Whether the connection is gone."""
        state = _state(error)
        return (
            state in _LOST
            or state.startswith("08")
            or (not state and type(error).__name__ == "OperationalError")
        )

    def is_taken(self, error: BaseException) -> bool:
        """Whether the key of a new row was there already."""
        return _state(error) == _TAKEN

    def is_full(self, error: BaseException) -> bool:
        """Whether there is no more room on the server's disk."""
        return _state(error) == "53100"

    def is_broken(self, error: BaseException) -> bool:
        """Whether the server's disk fails."""
        return _state(error) == "58030"

    def hush(self, error: BaseException) -> None:
        """Keeps the first sentence: the details show the row that was refused, whole."""
        first = getattr(getattr(error, "diag", None), "message_primary", None)
        if first:
            error.args = (first,)

    def guard(self, refusal: Refusal) -> Iterator[str]:
        """What makes the database refuse it; a second row under one key is refused by the key itself."""
        if refusal.action == "INSERT":
            return
        name, table = refusal.name, refusal.table
        yield _function(name, f"IF {refusal.when} THEN {_raise(refusal)} END IF; RETURN COALESCE(NEW, OLD);")
        yield f"CREATE TRIGGER {name} BEFORE {refusal.action} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        if refusal.action == "DELETE":  # whoever empties the table would ask no row
            yield _function(f"{name}_of_all", f"{_raise(refusal)} RETURN NULL;")
            yield (
                f"CREATE TRIGGER {name}_of_all BEFORE TRUNCATE ON {table} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_of_all()"
            )

    def demand_joinable(self, driver: Any, ask: Callable[[str], Primitive]) -> None:
        """In a transaction, and READ COMMITTED: what is read after the lock must not be older than the lock."""
        if driver.autocommit and not driver.info.transaction_status:
            raise CetmsError(
                "no transaction has begun on this connection: begin one first, then SqlStore.within"
            )
        if ask("SHOW transaction_isolation") not in _FRESH:
            raise CetmsError(
                "SqlStore.within needs READ COMMITTED: what is decided must be read after the lock"
            )

    def file_of(self, ask: Callable[[str], Primitive]) -> None:
        """None: it lies on the server."""

    def plain_cursor(self, driver: "Connection[Any]") -> Any:
        """A cursor of psycopg's own kind."""
        from psycopg.rows import tuple_row

        return driver.cursor(row_factory=tuple_row)

    def demand_sound(self, values: Iterable[Primitive]) -> None:
        """What `psycopg_values` refuses, on connections that are not taught."""
        from cetms_core.stores.sql import psycopg_values

        psycopg_values.demand_sound(values)

    def _settle(self, connection: "Connection[Any]", _: object) -> None:
        from cetms_core.stores.sql import psycopg_values

        if connection.info.parameter_status("server_encoding") != "UTF8":
            raise CetmsError("this database can't keep every name: create it with ENCODING 'UTF8'")
        psycopg_values.teach(connection)
        most = max(1, round(self._patience * 1000))  # 0 would be without end
        connection.execute("SELECT set_config('lock_timeout', %s, false)", [f"{most}ms"])
        connection.execute(_DURABLE)


_DURABLE = (
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
)
"""What was answered for must outlive a crash; a stricter setting of the server's is left as it is."""


def _state(error: BaseException) -> str:
    return getattr(error, "sqlstate", None) or ""


def _function(name: str, body: str) -> str:
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"


def _raise(refusal: Refusal) -> str:
    return f"RAISE EXCEPTION '{refusal.why}' USING ERRCODE = 'integrity_constraint_violation';"
