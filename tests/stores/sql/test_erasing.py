"""After an erasure no byte of the file knows the person; and the guards let exactly that through."""

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.domain.event import ERASED, Event
from cetms_core.stores.sql import SqlStore, sqlite
from cetms_core.stores.sql.erasing import BLANKS
from cetms_core.stores.sql.personal import PERSONAL
from tests.attachments.corpus import jpeg
from tests.commands.own_account.leaving_people import REASON, REMARK, TITLE, busy, leave, wait
from tests.house import LI, SYSTEM, House, conference, furnished, id_number, mobile

WRITTEN = (REASON, REMARK, TITLE, id_number(1), mobile(1), "p1@example.com", "李明", "的证书.jpg")
"""What anybody wrote of the person, or about."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.fixture(autouse=True)
def never_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody pulls the plug here."""
    kept = sqlite.settings
    monkeypatch.setattr(
        sqlite, "settings", lambda *version, **where: {**kept(*version, **where), "synchronous": "off"}
    )


@pytest.fixture
def house(file: Path) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{file}")
    made = furnished(store=store)
    scan = made.cetms.receive(io.BytesIO(jpeg()), filename="李明的证书.jpg")
    made.scan = scan
    busy(made)
    for number in range(40):  # so that pages split and are freed
        draft = made.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference(f"{TITLE}{number}"), attachment=scan))  # noqa: B023 # fmt: skip
        made.ask(LI, lambda tx: tx.redraft(draft.id, conference(TITLE * 5)))  # noqa: B023
    made.cetms.deliver_letters()
    wait(made)
    yield made
    store.close()


def found(file: Path) -> set[str]:
    """What of it stands in the file, or beside it."""
    raw = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*") if each.is_file())
    return {text for text in WRITTEN if text.encode() in raw}


def test_no_byte_of_the_file_knows_the_person(house: House, file: Path) -> None:
    before = found(file)
    leave(house)
    house.cetms.store.close()  # type: ignore[attr-defined]

    assert {*WRITTEN} == before
    assert set() == found(file)


def test_without_secure_delete_something_is_left(
    file: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The control."""
    kept = sqlite.settings
    monkeypatch.setattr(
        sqlite, "settings", lambda *version, **where: {**kept(*version, **where), "secure_delete": "off"}
    )
    house: House = request.getfixturevalue("house")
    leave(house)
    house.cetms.store.close()  # type: ignore[attr-defined]

    assert found(file)


# ── the guards ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def raw(house: House, file: Path) -> Iterator[sqlite3.Connection]:
    """Whoever sends SQL of their own."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=1)
    yield connection
    connection.close()


OWNERS = {"event": "about", "petition": "about", "loan": "borrower"}
GUARDED = [each.name for each in BLANKS if each.name not in ("declaration", "loan")]


def blanking(table: str, person_id: str) -> str:
    """What the store sends, as somebody else would write it."""
    (blank,) = (values for each, values in BLANKS.items() if each.name == table)
    values = ", ".join(
        f"{name} = {'NULL' if value is None else repr(value)}" for name, value in blank.items()
    )
    return f"UPDATE {table} SET {values} WHERE {OWNERS.get(table, 'person_id')} = '{person_id}'"


@pytest.mark.parametrize("table", GUARDED)
def test_while_the_chain_does_not_say_so_nobody_is_erased(
    house: House, raw: sqlite3.Connection, table: str
) -> None:
    before = raw.execute(f"SELECT * FROM {table}").fetchall()
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(blanking(table, LI.person_id))

    assert before == raw.execute(f"SELECT * FROM {table}").fetchall()


BESIDES = {
    "event": "before = 'x'",
    "petition": "state = '已撤回'",
    "relief": "exempt = 0",
    "submission": "round = round + 7",
    "account": "person_id = 'x'",
    "professional": "employer = 'x'",
}
"""What somebody would like to change along with it."""


@pytest.mark.parametrize("table", GUARDED)
def test_once_it_does_a_row_becomes_exactly_what_an_erasure_leaves(
    house: House, raw: sqlite3.Connection, table: str
) -> None:
    """So that whoever can write the line into the chain gains nothing but what an erasure does."""
    said = Event(LI.person_id, "identity", ERASED, SYSTEM, house.clock.now)
    with house.cetms.store.session() as session:
        session.history.add(said)

    blanked = blanking(table, LI.person_id)
    for forged in (
        blanked.replace(" WHERE", f", {BESIDES[table]} WHERE", 1),
        blanked.replace("''", "'x'", 1),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(forged)

    assert (
        0
        < raw.execute(
            blanked.replace("WHERE", "WHERE sequence = 1 AND" if table == "event" else "WHERE")
        ).rowcount
    )


def test_whoever_is_erased_stays_so(house: House, raw: sqlite3.Connection) -> None:
    leave(house)

    for forged in (
        "UPDATE professional SET name = '王五' WHERE state = '已注销'",
        "UPDATE professional SET state = '已通过' WHERE state = '已注销'",
        "DELETE FROM professional WHERE state = '已注销'",
        "UPDATE event SET reason = '别的理由' WHERE words <> ''",
        "UPDATE submission SET remark = 'x' WHERE remark = ''",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(forged)


def test_whatever_is_blanked_is_a_column() -> None:
    assert not [
        (table.name, name) for table, blank in BLANKS.items() for name in blank if name not in table.c
    ]


# ── complete ──────────────────────────────────────────────────────────────────────────────────────────────

DROPPED = {"id_number_claim", "letter", "result"}
"""Whose rows of the person go altogether."""

STAYS = {
    ("professional", "sex"): "years and reports rest on it, and it names nobody",
    ("entry", "reason"): "the account is only added to",
    ("training_class", "answers"): "of the organisation that filed it",
    ("training_class", "attachment_filename"): "of the organisation that filed it",
    ("store_secret", "value"): "of the house",
}


def test_every_personal_column_is_blanked_or_there_is_a_reason() -> None:
    blanked = {(table.name, name) for table, blank in BLANKS.items() for name in blank}
    personal = {
        (table, name)
        for table, each in PERSONAL.items()
        for name in (*each.sealed, *each.digested, *each.withheld)
        if table not in DROPPED
    }

    assert personal - blanked == {*STAYS}
