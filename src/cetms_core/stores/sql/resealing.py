"""Sealing a database anew while it is in use, or for the first time, or no more: a few rows at a time.

Whoever is stopped halfway goes on where the last few rows were; until the end, what lies there in either form can be read.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.batches import batches, free_claims, tried
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.keyring import Keyring
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.personal import PERSONAL
from cetms_core.stores.sql.rewriting import rewriting
from cetms_core.stores.sql.schema import prepare
from cetms_core.stores.sql.sealing import Stage
from cetms_core.stores.sql.sealing_statements import FORGET_KEY, KNOWN_KEYS
from cetms_core.stores.sql.stages import know_key, stand, standing

Tell = Callable[[str, int], None]
"""Hears of each table, and how many of its rows were written anew."""

TABLES = [name for name, personal in PERSONAL.items() if personal.sealed]


def begin_sealing(url: str, keys: Keyring) -> None:
    """Lets processes with keys in: from here on, what they write is sealed, and what was there is read as before."""
    with _opened(url, keys) as database:
        _turn(database, _to_sealed)


def seal(url: str, keys: Keyring, *, tell: Tell = lambda table, rows: None) -> None:
    """Seals whatever lies in a database, by the current key; what lies there so already stays.

    Raises:
        CetmsError: if a key is missing by which something was sealed before.
    """
    with _opened(url, keys) as database:
        _turn(database, _to_sealed)
        _write_anew(database, tell, Stage.SEALED)


def unseal(url: str, keys: Keyring, *, tell: Tell = lambda table, rows: None) -> None:
    """Opens whatever is sealed, for good: from then on the database does without keys."""
    with _opened(url, keys) as database:
        _turn(database, lambda stage: Stage.UNSEALING)
        _write_anew(database, tell, Stage.PLAIN)


def rotate(url: str, keys: Keyring, *, tell: Tell = lambda table, rows: None) -> None:
    """Seals by the current key what older keys have sealed; from then on the older ones are not needed.

    Raises:
        CetmsError: if nothing is sealed.
    """
    with _opened(url, keys) as database:
        _turn(database, _still_sealed)
        _write_anew(database, tell, Stage.SEALED)


@contextmanager
def _opened(url: str, keys: Keyring) -> Iterator[Database]:
    database = Database(url, busy_timeout=5.0, keyring=keys)
    try:
        prepare(database)
        yield database
    finally:
        database.close()


def _to_sealed(stage: Stage) -> Stage:
    return Stage.SEALED if stage is Stage.SEALED else Stage.SEALING


def _still_sealed(stage: Stage) -> Stage:
    if stage is not Stage.SEALED:
        raise CetmsError("nothing in this database is sealed for good: run cetms keys seal first")
    return stage


def _turn(database: Database, next: Callable[[Stage], Stage]) -> None:
    """Says where it goes, while nobody writes: so whoever writes afterwards knows."""

    def turn(line: Line) -> None:
        line.begin()
        before, keyring = standing(line), _keyring(database)
        stage = next(Stage(before["stage"]))
        know_key(line, keyring)
        goal = f"{stage}:{keyring.current.id}"
        reached = before["reached"] if before["goal"] == goal else ""
        stand(line, stage=stage.value, moving=1, goal=goal, reached=reached)

    tried(database, turn)


def _write_anew(database: Database, tell: Tell, end: Stage) -> None:
    reached = json.loads(tried(database, standing)["reached"] or "[]")
    for name in TABLES[TABLES.index(reached[0]) if reached else 0 :]:
        past = reached[1] if name in reached else ()
        tell(name, sum(batches(database, rewriting(name), past)))
    tried(database, partial(_arrived, end=end))
    free_claims(database)
    tried(database, partial(_finish, end=end))


def _arrived(line: Line, end: Stage) -> None:
    line.begin()
    stand(line, stage=end.value)


def _finish(line: Line, end: Stage) -> None:
    line.begin()
    current = line.seals.current
    for row in line.read(KNOWN_KEYS, {}):
        if current is None or row["id"] != current.id:
            line.write(FORGET_KEY, {"id": row["id"]})
    stand(line, moving=0, goal="", reached="")


def _keyring(database: Database) -> Keyring:
    assert database.keyring is not None
    return database.keyring
