"""A sealed text opens in its own row and column, by its own key, and nowhere else; numbers are found all the same."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve

from cetms_core.contracts import Search
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.page import Mark
from cetms_core.errors import CetmsError
from cetms_core.stores.sql import Key, Keyring, SqlStore, declarations
from cetms_core.stores.sql.personal import MARK, PERSONAL
from cetms_core.stores.sql.sealing import Seals
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import (
    NOW,
    OTHER,
    PERSON,
    account,
    draft,
    enrolled,
    keep,
    letter,
    number,
    submitted,
)
from cetms_core.testing.stores.sessions import write_everywhere

REMARK = "身份证在我手里"
KEYS = Keyring.new()


@pytest.fixture
def store(file: Path) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{file}", keys=KEYS)
    enrolled(store)
    enrolled(store, OTHER, 2)
    yield store
    store.close()


def added(store: SqlStore, declaration: Declaration) -> str:
    keep(store, lambda session: session.declarations.add(declaration))
    return declaration.id


def found(store: SqlStore, id: str) -> Declaration | None:
    return keep(store, lambda session: session.declarations.find(id))


def test_whatever_says_something_is_sealed(store: SqlStore, raw: sqlite3.Connection) -> None:
    added(store, submitted(remark=REMARK))
    keep(store, lambda session: session.outbox.add(letter()))
    seen = 0
    for table, personal in PERSONAL.items():
        for name in personal.sealed:
            for (text,) in raw.execute(f"SELECT {name} FROM {table}"):
                assert text in (None, "", "{}", "[]") or text.startswith(MARK), (table, name)
                seen += str(text).startswith(MARK)
    assert seen > 20


def test_nothing_is_looked_through_where_it_lies(store: SqlStore, raw: sqlite3.Connection) -> None:
    added(store, submitted(remark=REMARK))

    assert [("",)] == raw.execute("SELECT words FROM declaration").fetchall()


@pytest.mark.parametrize("person", [PERSON, OTHER])
def test_what_is_moved_to_another_row_does_not_open(
    store: SqlStore, raw: sqlite3.Connection, person: str
) -> None:
    one, two = added(store, draft(remark=REMARK)), added(store, draft(person, remark="别的"))
    (sealed,) = raw.execute("SELECT remark FROM declaration WHERE id = ?", [one]).fetchone()
    raw.execute("UPDATE declaration SET remark = ? WHERE id = ?", [sealed, two])

    assert REMARK == getattr(found(store, one), "remark", None)
    with pytest.raises(CetmsError, match=r"declaration\.remark does not open") as refused:
        found(store, two)
    assert REMARK not in str(refused.value)


def test_what_is_moved_to_another_column_does_not_open(store: SqlStore, raw: sqlite3.Connection) -> None:
    one = added(store, draft(remark=REMARK))
    raw.execute("UPDATE declaration SET reason = remark")
    with pytest.raises(CetmsError, match=r"declaration\.reason does not open"):
        found(store, one)


def test_what_was_changed_does_not_open(store: SqlStore, raw: sqlite3.Connection) -> None:
    one = added(store, draft(remark=REMARK))
    raw.execute("UPDATE declaration SET remark = substr(remark, 1, 30) || 'AAAA' || substr(remark, 35)")
    with pytest.raises(CetmsError, match="does not open"):
        found(store, one)


def test_what_was_sealed_by_a_key_that_is_not_there_says_so(store: SqlStore, raw: sqlite3.Connection) -> None:
    one = added(store, draft(remark=REMARK))
    raw.execute(f"UPDATE declaration SET remark = '{MARK}00000000' || substr(remark, 10)")
    with pytest.raises(CetmsError, match="by a key that is not there: 00000000"):
        found(store, one)


def test_a_plain_text_among_sealed_ones_is_refused(store: SqlStore, raw: sqlite3.Connection) -> None:
    one = added(store, draft(remark=REMARK))
    raw.execute("UPDATE declaration SET remark = '学时翻倍'")
    with pytest.raises(CetmsError, match="not sealed"):
        found(store, one)


def test_whoever_came_before_the_keys_reads_nothing_sealed(tmp_path: Path) -> None:
    """The control: it reads what is not sealed."""
    plain = SqlStore(f"sqlite:///{tmp_path}/plain.db")
    enrolled(plain)
    one = added(plain, draft(remark=REMARK))
    assert REMARK == getattr(found(plain, one), "remark", None)

    with sqlite3.connect(tmp_path / "plain.db") as raw:
        raw.execute(f"UPDATE declaration SET remark = '{MARK}0a0b0c0d.AAAA'")
    with pytest.raises(CetmsError, match="no keys were given"):
        found(plain, one)
    plain.close()


@pytest.mark.parametrize("remark", ["字" * 1001, "a\0b"])
def test_what_its_column_would_not_take_unsealed_is_not_taken_sealed(store: SqlStore, remark: str) -> None:
    added(store, draft(remark="字" * 1000))
    with pytest.raises(ValueError, match=r"declaration\.remark"):
        added(store, draft(remark=remark))


def test_one_number_comes_to_one_account(store: SqlStore) -> None:
    again = keep(store, lambda session: session.people.claim(account("third", 1)))
    holder = keep(store, lambda session: session.people.claimed_by(number(1)))

    assert not again
    assert holder == account()


def test_two_registrations_of_one_number_come_to_one_account_while_keys_change(file: Path) -> None:
    """One process seals by the old key and knows the new one; the other is a step further."""
    early = Keyring.new().with_key(Key.new())
    stores = [SqlStore(f"sqlite:///{file}", keys=keys) for keys in (early, early.turned())]
    for serial in range(5):
        outcomes = race(
            *(partial(claimed, store, serial, who) for who, store in zip("ab", stores, strict=True))
        )

        assert [False, True] == sorted(outcomes)
        assert 1 == len({holder(store, serial) for store in stores})
    for store in stores:
        store.close()


def test_claimed_in_one_form_alone_it_would_come_to_two(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control."""
    forms = Seals.forms
    monkeypatch.setattr(Seals, "forms", lambda self, of, text: forms(self, of, text)[:1])
    early = Keyring.new().with_key(Key.new())
    for keys in (early, early.turned()):
        store = SqlStore(f"sqlite:///{file}", keys=keys)
        assert claimed(store, 1, keys.current.id)
        store.close()


def claimed(store: SqlStore, serial: int, who: str) -> bool:
    return keep(store, lambda session: session.people.claim(account(f"{serial}{who}", serial)))


def holder(store: SqlStore, serial: int) -> str:
    found = keep(store, lambda session: session.people.claimed_by(number(serial)))
    assert found is not None
    return found.person_id


def test_letters_are_counted_by_the_address_they_went_to(store: SqlStore) -> None:
    address, other = EmailAddress("li@example.com"), EmailAddress("no@example.com")
    keep(store, lambda session: session.outbox.add(letter()))
    keep(store, lambda session: session.outbox.sent(letter(), NOW))
    since = NOW - timedelta(days=1)

    assert (1, NOW) == keep(store, lambda session: session.outbox.sent_to(letter().to, since=since))
    assert (0, None) == keep(store, lambda session: session.outbox.sent_to(other, since=since))
    assert address != other


def test_a_search_reads_through_what_is_sealed_page_by_page(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declarations, "READ_THROUGH", 3)
    for day in range(10):
        remark = REMARK if day % 4 == 0 else "没有"
        added(store, submitted(remark=remark, created_at=NOW + timedelta(days=day)))
    search = Search(person_id=PERSON, text="在我手里")

    def asked(after: Mark | None, limit: int) -> list[Declaration]:
        return [*keep(store, lambda session: session.declarations.search(search, after=after, limit=limit))]

    everything = asked(None, 50)
    first = asked(None, 2)
    rest = asked(Mark(first[-1].created_at, first[-1].id), 2)
    assert 3 == len(everything)
    assert everything == first + rest
    assert [] == [
        *keep(
            store,
            lambda session: session.declarations.search(evolve(search, text="无此"), after=None, limit=9),
        )
    ]


def test_what_everybody_writes_is_read_back(file: Path) -> None:
    store = SqlStore(f"sqlite:///{file}", keys=Keyring.new())
    keep(store, write_everywhere)
    secret = keep(store, lambda session: session.attempts.secret())

    assert 64 == len(secret)
    store.close()
