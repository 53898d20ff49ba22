"""A database in use is sealed, sealed anew and opened again; whoever is killed on the way goes on, and nothing is lost."""

import os
import signal
import sqlite3
import warnings
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cetms_core.contracts import Session
from cetms_core.domain.event import ERASED
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.submission import Submission
from cetms_core.errors import CetmsError, TryAgain
from cetms_core.stores.sql import Key, Keyring, SqlStore, batches, resealing
from cetms_core.stores.sql.lent import Own
from cetms_core.stores.sql.personal import MARK, PERSONAL
from cetms_core.stores.sql.rewriting import rewriting
from cetms_core.testing.stores.petitions import petition
from cetms_core.testing.stores.samples import (
    PERSON,
    account,
    entry,
    event,
    keep,
    letter,
    number,
    professional,
    submitted,
)
from cetms_core.testing.stores.sessions import DECLARED, read_everywhere, write_everywhere

OLD = Keyring.new()
NEW = OLD.with_key(Key.new()).turned()
KILLS = 20
PEOPLE = 5
WAYS = {"seal": resealing.seal, "rotate": resealing.rotate, "unseal": resealing.unseal}


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture(autouse=True)
def few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 2)


def furnish(session: Session) -> None:
    """Something in every personal table, of people who are active and of what was decided."""
    write_everywhere(session)
    session.people.replace_professional(professional(state=RegistrationState.ACTIVE, version=2))
    answers = {"id_number": number(9).text, "name": "买买提", "reason": "误"}
    for id, state in (("waits", PetitionState.WAITING), ("refused", PetitionState.REFUSED)):
        session.petitions.add(petition(id, kind=PetitionKind.CORRECTION, answers=answers, state=state))
    for serial in range(2, PEOPLE):
        who = f"{serial:032x}"
        session.people.claim(account(who, serial))
        session.people.add_professional(professional(who, serial), at=letter().written_at)
        declaration = submitted(who, remark=f"备注 {serial}")
        session.declarations.add(declaration)
        session.entries.post(entry(declaration, reason="补记"))
        session.history.add(event(who, reason="材料不清", comments={"title": "写全"}))
    gone = f"{PEOPLE:032x}"
    session.people.claim(account(gone, PEOPLE))
    session.people.add_professional(professional(gone, PEOPLE), at=letter().written_at)
    session.history.add(event(gone, name=ERASED))
    session.dossiers.erase(gone)
    session.outbox.add(letter("after"))
    session.petitions.add(petition("other"))


@pytest.fixture
def plain(url: str) -> str:
    store = SqlStore(url)
    keep(store, furnish)
    store.close()
    return url


@pytest.fixture
def sealed(plain: str) -> str:
    resealing.seal(plain, OLD)
    return plain


def contents(file: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(file) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(raw.execute(f"SELECT * FROM {name}"), key=str) for name in tables}


def ids_of_keys(file: Path) -> set[str]:
    """By which keys anything is sealed; empty for what lies there plain."""
    with sqlite3.connect(file) as raw:
        return {
            text[1:9] if text.startswith(MARK) else ""
            for table, personal in PERSONAL.items()
            for name in personal.sealed
            for (text,) in raw.execute(f"SELECT {name} FROM {table}")
            if text not in (None, "", "{}", "[]")
        }


def seen(url: str, keys: Keyring | None) -> list[str]:
    """What the house reads."""
    store = SqlStore(url, keys=keys)
    try:
        with store.session() as session:
            people = [session.people.claimed_by(number(serial)) for serial in range(1, PEOPLE)]
            petitions = [session.petitions.find(id) for id in ("waits", "refused")]
            return [*map(repr, read_everywhere(session)), repr(people), *map(repr, petitions)]
    finally:
        store.close()


def test_sealing_seals_everything_and_the_house_reads_the_same(plain: str, file: Path) -> None:
    before, told = seen(plain, None), dict[str, int]()
    resealing.seal(plain, OLD, tell=told.__setitem__)

    assert {OLD.current.id} == ids_of_keys(file)
    assert before == seen(plain, OLD)
    assert sum(told.values()) > 15
    assert not [claim for claim in contents(file)["id_number_claim"] if claim[0].startswith("plain:")]


def test_no_byte_is_left_of_what_was_plain(plain: str, file: Path) -> None:
    sought = [
        text.encode() for text in (number(1).text, "13800138000", "li@example.com", "备注 3", "材料不清")
    ]
    assert all(text in file.read_bytes() for text in sought)
    resealing.seal(plain, OLD)

    assert not any(text in file.read_bytes() for text in sought)


def test_again_there_is_nothing_to_do(sealed: str, file: Path) -> None:
    before, told = contents(file), dict[str, int]()
    resealing.seal(sealed, OLD, tell=told.__setitem__)

    assert {0} == {*told.values()}
    assert before == contents(file)


def test_opened_again_it_is_what_it_was(plain: str, file: Path) -> None:
    before = contents(file)
    resealing.seal(plain, OLD)
    assert before != contents(file)
    resealing.unseal(plain, OLD)
    after = contents(file)

    assert [(1, "plain", 0, "", "")] == after.pop("sealing")
    before.pop("sealing")
    assert before == after
    assert seen(plain, None)


def test_rotated_it_needs_the_old_key_no_more(sealed: str, file: Path) -> None:
    before = seen(sealed, OLD)
    resealing.rotate(sealed, NEW)

    assert {NEW.current.id} == ids_of_keys(file)
    assert before == seen(sealed, NEW.without_older())
    with pytest.raises(CetmsError):
        SqlStore(sealed, keys=OLD)


def test_what_is_not_sealed_for_good_is_not_rotated(plain: str) -> None:
    with pytest.raises(CetmsError, match="cetms keys seal first"):
        resealing.rotate(plain, OLD)


def test_whoever_wrote_without_keys_is_sealed_by_a_rotation(sealed: str, file: Path) -> None:
    with sqlite3.connect(file) as raw:
        raw.execute("UPDATE declaration SET remark = '没有密钥'")
    with pytest.raises(CetmsError, match="cetms keys rotate"):
        seen(sealed, OLD)
    resealing.rotate(sealed, OLD)

    assert {OLD.current.id} == ids_of_keys(file)


# ── killed on the way ─────────────────────────────────────────────────────────────────────────────────────


def killed(work: Callable[[], None], at: int) -> bool:
    """Runs it in a child that is killed at its n-th statement; whether it came to that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that a thread holds
        child = os.fork()
    if child == 0:
        sent, send = 0, Own.send

        def counted(self: Own, *statement: Any) -> Any:
            nonlocal sent
            sent += 1
            if sent > at:
                os.kill(os.getpid(), signal.SIGKILL)
            return send(self, *statement)

        Own.send = counted  # type: ignore[method-assign, assignment]
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("way", WAYS)
def test_killed_twenty_times_it_goes_on_and_comes_to_its_end(plain: str, file: Path, way: str) -> None:
    """After each kill the house reads the same, with all keys."""
    chance = Random(way)
    print(f"seed: {way!r}")
    before = seen(plain, None)
    (resealing.begin_sealing if way == "seal" else resealing.seal)(plain, OLD)
    keys = NEW if way == "rotate" else OLD
    work = WAYS[way]

    kills = 0
    for _ in range(KILLS):
        kills += killed(lambda: work(plain, keys), at=chance.randrange(4, 120))
        stage = contents(file)["sealing"][0][1]
        assert before == seen(plain, None if stage == "plain" else keys)
    work(plain, keys)

    assert kills > KILLS / 2
    assert ids_of_keys(file) == ({""} if way == "unseal" else {keys.current.id})
    assert before == seen(plain, None if way == "unseal" else keys.without_older())


def test_resumed_it_does_not_begin_again(sealed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = list[str]()

    def stop(table: str, rows: int) -> None:
        stopped.append(table)
        if table == "declaration":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        resealing.rotate(sealed, NEW, tell=stop)
    resumed = dict[str, int]()
    resealing.rotate(sealed, NEW, tell=resumed.__setitem__)

    assert "account" not in resumed
    assert next(iter(resumed)) == "declaration"


def test_whoever_is_busy_is_waited_for(sealed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals = iter([True, True, False, True] + [False] * 10_000)
    batch = batches._batch

    def sometimes(*given: Any, **named: Any) -> Any:
        if next(refusals):
            raise TryAgain
        return batch(*given, **named)

    monkeypatch.setattr(batches, "_batch", sometimes)
    resealing.rotate(sealed, NEW)
    refusals = iter([True] * batches.TRIES)
    with pytest.raises(TryAgain):
        resealing.rotate(sealed, NEW)


# ── while people go on ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("way", WAYS)
def test_people_sign_in_and_register_between_any_two_tables(plain: str, way: str) -> None:
    """Each finds the account, changes a password, and can't be registered twice."""
    (resealing.begin_sealing if way == "seal" else resealing.seal)(plain, OLD)
    keys = NEW if way == "rotate" else OLD
    portal = SqlStore(plain, keys=keys)
    versions = iter(range(2, 1000))
    newcomers = iter(range(100, 1000))

    def meanwhile(table: str, rows: int) -> None:
        with portal.session() as session:
            known = session.people.claimed_by(number(1))
            assert known is not None
            session.people.replace_account(account(password=f"${table}", version=next(versions)))
        serial = next(newcomers)
        assert keep(portal, lambda session: session.people.claim(account(f"{serial:032x}", serial)))
        assert not keep(portal, lambda session: session.people.claim(account("f" * 32, serial)))
        assert not keep(portal, lambda session: session.people.claim(account("f" * 32, 1)))

    work = WAYS[way]
    work(plain, keys, tell=meanwhile)
    portal.close()

    after = SqlStore(plain, keys=None if way == "unseal" else keys.without_older())
    with after.session() as session:
        assert session.people.claimed_by(number(1)) == session.people.account(PERSON)
        for serial in range(100, next(newcomers)):
            assert session.people.claimed_by(number(serial)) is not None
    after.close()


def test_whoever_is_changed_meanwhile_stays_changed(plain: str) -> None:
    resealing.begin_sealing(plain, OLD)
    portal = SqlStore(plain, keys=OLD)
    keep(portal, lambda session: session.people.replace_account(account(password="$other", version=2)))
    resealing.seal(plain, OLD)

    assert "$other" == getattr(keep(portal, lambda session: session.people.account(PERSON)), "password", "")
    portal.close()


SEALING = {"begin": resealing.begin_sealing, "seal": resealing.seal}
WRITINGS: dict[str, Callable[[Session], object]] = {
    "account": lambda session: session.people.claim(account("f" * 32, 1)),
    "newcomer": lambda session: session.people.claim(account("f" * 32, 99)),
    "password": lambda session: session.people.replace_account(account(password="$", version=2)),
    "event": lambda session: session.history.add(event("f" * 32, reason="材料不清")),
    "letter": lambda session: session.outbox.add(letter("behind")),
}


@pytest.mark.parametrize("begun", SEALING)
@pytest.mark.parametrize("name", WRITINGS)
def test_whoever_came_before_the_keys_writes_nothing_more(
    plain: str, file: Path, begun: str, name: str
) -> None:
    """Also not within a session that has read before; the control: before, it writes."""
    old = SqlStore(plain)
    keep(old, lambda session: session.people.claim(account("e" * 32, 98)))
    with old.session() as session:
        assert session.people.claimed_by(number(98))
        SEALING[begun](plain, OLD)
        before = contents(file)
        with pytest.raises(CetmsError, match="no keys were given"):
            WRITINGS[name](session)
    old.close()

    assert before == contents(file)


def claim_behind(file: Path, who: str, serial: int) -> None:
    """What a process of another release, which knows nothing of sealing, would write."""
    text = number(serial).text
    with sqlite3.connect(file) as raw:
        raw.execute("INSERT INTO id_number_claim VALUES (?, ?)", [f"plain:{text}", who])
        columns = [name for _, name, *_ in raw.execute("PRAGMA table_info(account)")]
        row = dict(zip(columns, raw.execute("SELECT * FROM account LIMIT 1").fetchone(), strict=True))
        row |= {
            "person_id": who,
            "id_number": text,
            "identity": f"plain:{text}",
            "password": "$",
            "email": None,
        }
        marks = ", ".join("?" * len(columns))
        raw.execute(f"INSERT INTO account VALUES ({marks})", [*(row | {"former": "[]"}).values()])


def test_whoever_registers_behind_the_sealing_keeps_the_number(plain: str, file: Path) -> None:
    def register(table: str, rows: int) -> None:
        if table == "account":
            claim_behind(file, "e" * 32, 77)

    resealing.seal(plain, OLD, tell=register)
    store = SqlStore(plain, keys=OLD)
    assert not keep(store, lambda session: session.people.claim(account("f" * 32, 77)))

    resealing.rotate(plain, OLD)
    known = keep(store, lambda session: session.people.claimed_by(number(77)))
    assert known is not None
    assert known.person_id == "e" * 32
    assert not [claim for claim in contents(file)["id_number_claim"] if claim[0].startswith("plain:")]
    store.close()


def test_a_claim_is_left_where_somebody_else_has_the_number_sealed(plain: str, file: Path) -> None:
    portal = list[SqlStore]()

    def register_twice(table: str, rows: int) -> None:
        if table == "account":
            portal.append(SqlStore(plain, keys=OLD))
            assert keep(portal[0], lambda session: session.people.claim(account("f" * 32, 77)))
            with sqlite3.connect(file) as raw:
                raw.execute(
                    "DELETE FROM id_number_claim WHERE id_number LIKE 'plain:%' AND person_id = ?", ["f" * 32]
                )
            claim_behind(file, "e" * 32, 77)

    resealing.seal(plain, OLD, tell=register_twice)
    portal[0].close()
    claims = contents(file)["id_number_claim"]

    assert [f"plain:{number(77).text}"] == [form for form, who in claims if who == "e" * 32]
    assert 1 == len([form for form, who in claims if who == "f" * 32])


# ── the guards ────────────────────────────────────────────────────────────────────────────────────────────

TAMPERING = (
    "UPDATE entry SET tenths = 999, reason = 'x'",
    "UPDATE entry SET reason = 'x', year = 2030",
    "UPDATE event SET name = 'x'",
    "UPDATE submission SET digest = 'x'",
    "UPDATE petition SET state = '已同意', reason = 'x' WHERE id = 'refused'",
    f"UPDATE account SET id_number = '{number(7).text}', identity = 'plain:{number(7).text}'",
    f"UPDATE professional SET identity = 'plain:{number(7).text}' WHERE person_id = '{PERSON}'",
    "UPDATE training_class SET year = 2030",
    "DELETE FROM entry",
    "DELETE FROM event",
)


@pytest.mark.parametrize("statement", TAMPERING)
@pytest.mark.parametrize("moving", [False, True])
def test_the_guards_let_nothing_else_through(sealed: str, file: Path, statement: str, moving: bool) -> None:
    with sqlite3.connect(file, isolation_level=None) as raw:
        raw.execute("UPDATE sealing SET moving = ?", [int(moving)])
        keep_a_submission(sealed)
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)


def keep_a_submission(url: str) -> None:
    handed_in = Submission(
        PERSON, DECLARED.id, 1, 1, {"title": "论坛"}, "备注", "证书.png", "0f" * 32, {}, letter().written_at
    )
    store = SqlStore(url, keys=OLD)
    keep(store, lambda session: session.submissions.add(handed_in))
    store.close()


@pytest.mark.parametrize("table", ["entry", "event", "training_class"])
def test_once_all_is_sealed_the_guards_are_shut(sealed: str, file: Path, table: str) -> None:
    name = PERSONAL[table].sealed[0]
    with sqlite3.connect(file, isolation_level=None) as raw:
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(f"UPDATE {table} SET {name} = {name}")
        raw.execute("UPDATE sealing SET moving = 1")
        assert raw.execute(f"UPDATE {table} SET {name} = {name}").rowcount


def test_every_personal_table_is_rewritten_by_its_key() -> None:
    for name in resealing.TABLES:
        assert rewriting(name).keys == rewriting(name).table.primary_key.columns.keys()
