"""What one session seals and opens: on its way between the rows of the house and the statements that are sent.

So whoever writes a row, or reads one, knows nothing of keys.
"""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.ciphers import Spoilt, digest, open_sealed, seal
from cetms_core.stores.sql.keyring import Key, Keyring
from cetms_core.stores.sql.personal import MARK, NOTHING, PERSONAL, PLAIN
from cetms_core.stores.sql.prepared import Primitive, Row, Text, Values

NO_KEYS = "fields of this database are sealed, and no keys were given: SqlStore(url, keys=read_keyring(file))"


class Stage(StrEnum):
    """How far a database has come."""

    PLAIN = "plain"
    SEALING = "sealing"
    SEALED = "sealed"
    UNSEALING = "unsealing"


Standing: TypeAlias = tuple[Stage, bool]
"""The stage, and whether rows are being sealed anew."""


class Seals:
    """Seals what a session writes, opens what it reads; without keys, it lets through what is plain."""

    def __init__(self, keyring: Keyring | None, ask: Callable[[], Standing]) -> None:
        self._keyring = keyring
        self._ask = ask
        self._locked = False
        self._known: Standing | None = None

    def forget(self) -> None:
        """What was read before a lock may have changed by then."""
        self._locked = True
        self._known = None

    @property
    def stage(self) -> Stage:
        """Of the database, as this session knows it."""
        return self._standing[0]

    @property
    def moving(self) -> bool:
        """Whether rows are being sealed anew, so that one number may be claimed in several forms."""
        return self._keyring is not None and self._standing[1]

    @property
    def current(self) -> Key | None:
        """By which key whatever is written is sealed; None if it is not.

        Raises:
            CetmsError: if it is to be sealed, and there are no keys.
        """
        self._demand_keys()
        if self._keyring is None or self.stage not in (Stage.SEALING, Stage.SEALED):
            return None
        return self._keyring.current

    @property
    def may_seal(self) -> bool:
        """Whether rows may be sealed, so that their words can't be looked through where they lie."""
        return self._keyring is not None

    def forms(self, of: str, text: str) -> tuple[str, ...]:
        """All in which a text may stand where it is found by; first the one that is written.

        Raises:
            CetmsError: as `current`, for whoever writes.
        """
        self._demand_keys()
        plain = PLAIN + text
        if self._keyring is None or self.stage is Stage.PLAIN:
            return (plain,)
        digests = [digested(key, of, text) for key in self._keyring.keys]
        if self.stage is Stage.SEALED:
            return tuple(digests)
        return (*digests, plain) if self.stage is Stage.SEALING else (plain, *digests)

    def written(self, text: Text, values: Values) -> Values:
        """The values as they are sent.

        Raises:
            CetmsError: as `current`.
            ValueError: if one is longer than its column takes, unsealed.
        """
        current = self.current if text.limits else None
        if current is None:
            return values
        for name, most in text.limits.items():
            value = str(values.get(name) or "")
            if len(value) > most or "\0" in value:
                raise ValueError(f"{text.table}.{name} takes {most} characters, and no NUL")
        sealed = dict(_sealed(current, text.table, values))
        return {**values, **sealed, **dict(beside(current, text.table, values))}

    def opened(self, text: Text, values: Values, row: Row) -> Row:
        """The row as it was written; `values` are those that the statement was sent with.

        Raises:
            CetmsError: if a text does not open: it was changed, or comes from elsewhere, or its key is missing.
        """
        said = [each for each in text.personal if row[each[0]] not in NOTHING]
        sealed = [each for each in said if row[each[0]][0] == MARK]
        if len(sealed) < len(said) and self._keyring is not None and self._standing == (Stage.SEALED, False):
            _, table, column = next(each for each in said if each not in sealed)
            raise CetmsError(f"{table}.{column} holds a text that is not sealed: {REPAIR}")
        return {**row, **dict(self._all_opened(sealed, {**values, **row}, row))} if sealed else row

    def _demand_keys(self) -> None:
        """Sealing may have begun since a process without keys was let in: so whoever writes asks under the lock."""
        if self._keyring is None and self._locked and self.stage is not Stage.PLAIN:
            raise CetmsError(NO_KEYS)

    @property
    def _standing(self) -> Standing:
        if self._known is None:
            self._known = self._ask()
        return self._known

    def _all_opened(
        self, sealed: Iterable[tuple[str, str, str]], known: Row, row: Row
    ) -> Iterator[tuple[str, str]]:
        keys = dict[tuple[str, str], bytes]()
        return (
            (label, self._open(table, column, known, row[label], keys)) for label, table, column in sealed
        )

    def _open(self, table: str, column: str, row: Row, value: str, keys: dict[tuple[str, str], bytes]) -> str:
        if self._keyring is None:
            raise CetmsError(NO_KEYS)
        id, _, sealed = value[len(MARK) :].partition(".")
        key = self._keyring.find(id)
        if key is None:
            raise CetmsError(f"{table}.{column} was sealed by a key that is not there: {id}")
        row_key = keys.get((table, id)) or keys.setdefault((table, id), _row_key(key, table, row))
        try:
            return open_sealed(key.suite, row_key, sealed, column.encode())
        except Spoilt:
            raise CetmsError(f"{table}.{column} does not open: it was changed, or moved here") from None


REPAIR = "somebody wrote without keys; cetms keys rotate seals it"


def digested(key: Key, of: str, text: str) -> str:
    """What an equal text is found by: 192 bits of a keyed hash, which tells nothing without the key."""
    whole = digest(key.suite, key.finding, f"{of}\0{text}".encode())
    return base64.urlsafe_b64encode(whole[:24]).decode()


def is_sealed_by(key: Key, value: Primitive) -> bool:
    """Whether a text was sealed by this key, or says nothing."""
    return value in NOTHING or str(value).startswith(f"{MARK}{key.id}.")


def _sealed(key: Key, table: str, values: Values) -> Iterator[tuple[str, Primitive]]:
    """The personal texts of a row, as they are written."""
    personal = PERSONAL[table]
    row_key = _row_key(key, table, values)
    for name in personal.sealed:
        value = values.get(name)
        if value not in NOTHING:
            yield name, f"{MARK}{key.id}.{seal(key.suite, row_key, str(value), name.encode())}"


def beside(key: Key, table: str, values: Values) -> Iterator[tuple[str, Primitive]]:
    """What stands beside the sealed columns of a row: digests, and what is withheld."""
    personal = PERSONAL[table]
    for name, of in personal.digested.items():
        value = values.get(name)
        if value not in NOTHING:
            text, bar, beside = _parts(of, str(value).removeprefix(PLAIN))
            yield name, f"{digested(key, of, text)}{bar}{beside}"
    yield from ((name, "") for name in personal.withheld if name in values)


def _parts(of: str, text: str) -> tuple[str, str, str]:
    """A number may have a name beside it; an address may have a bar within."""
    return text.partition("|") if of == "id_number" else (text, "", "")


def _row_key(key: Key, table: str, row: Mapping[str, object]) -> bytes:
    # No column holds NUL: so no two rows are called the same.
    called = "\0".join([table, *(str(row[name]) for name in PERSONAL[table].bound_to)])
    return digest(key.suite, key.sealing, called.encode())
