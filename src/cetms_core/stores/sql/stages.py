"""Whether a database and a keyring belong together: asked before anything else is, and answered plainly.

A key is known again by a word that only its secrets make: so a wrong one is refused at the start, not at the first record.
"""

import base64
from collections.abc import Iterator, Sequence

from sqlalchemy import select

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.ciphers import digest
from cetms_core.stores.sql.keyring import Key, Keyring
from cetms_core.stores.sql.lent import Lender
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.personal import PERSONAL
from cetms_core.stores.sql.prepared import Prepared, Row, Values
from cetms_core.stores.sql.sealing import NO_KEYS, Stage
from cetms_core.stores.sql.sealing_statements import (
    BEGIN_STANDING,
    CHANGE_STANDING,
    KNOW_KEY,
    KNOWN_KEYS,
    STANDING,
)
from cetms_core.stores.sql.tables import metadata

NOT_BEGUN = "nothing in this database is sealed: run cetms keys seal, or leave the keys out"
WRONG = "these keys don't go with this database: "

ANY = [Prepared(select(*metadata.tables[name].primary_key.columns).limit(1)) for name in PERSONAL]


def demand_fitting(lender: Lender) -> None:
    """Refuses a sealed database without its keys, wrong keys, and keys for a database that is not sealed.

    An empty database is sealed from its first row on.

    Raises:
        CetmsError: with what to do.
    """
    keyring = lender.keyring
    with Line(lender) as line:
        stage = standing(line)["stage"]
        if keyring is None:
            if stage != Stage.PLAIN:
                raise CetmsError(NO_KEYS)
            return
        if stage != Stage.PLAIN and keyring.current.id in _known(line, keyring):
            return
    with Line(lender) as line:
        line.begin()
        if standing(line)["stage"] == Stage.PLAIN:
            _seal_if_empty(line)
        know_key(line, keyring)


def standing(line: Line) -> Row:
    """How far the database has come."""
    row = line.one(STANDING, {"one": 1})
    return row or {"one": 1, "stage": Stage.PLAIN.value, "moving": 0, "goal": "", "reached": ""}


def stand(line: Line, **changed: str | int) -> None:
    """Keeps how far it has come."""
    row: Values = {**standing(line), **changed}
    line.write(BEGIN_STANDING, row)
    line.write(CHANGE_STANDING, row)
    line.seals.forget()


def know_key(line: Line, keyring: Keyring) -> None:
    """Remembers the current key; if it is another than before, rows are to be sealed anew."""
    before = _known(line, keyring)
    if keyring.current.id not in before:
        line.write(KNOW_KEY, {"id": keyring.current.id, "proof": _word(keyring.current)})
        if before:
            stand(line, moving=1)


def _known(line: Line, keyring: Keyring) -> set[str]:
    """The keys by which this database was sealed; they are all there, and none is another by the same name."""
    rows = line.read(KNOWN_KEYS, {})
    for fault in _faults(keyring, rows):
        raise CetmsError(WRONG + fault)
    return {row["id"] for row in rows}


def _faults(keyring: Keyring, rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        key = keyring.find(row["id"])
        if key is None:
            yield f"the key {row['id']} is missing"
        elif _word(key) != row["proof"]:
            yield f"the key {row['id']} is another one of that name"


def _seal_if_empty(line: Line) -> None:
    if any(line.one(statement, {}) for statement in ANY):
        raise CetmsError(NOT_BEGUN)
    stand(line, stage=Stage.SEALED.value)


def _word(key: Key) -> str:
    """What only this key could have said."""
    said = (
        digest(key.suite, secret, f"word\0{key.id}".encode())[:24] for secret in (key.sealing, key.finding)
    )
    return base64.urlsafe_b64encode(b"".join(said)).decode()
