"""What no table holds: a plugin that changes what it is given, says something else each time, is slow, or reaches for the store."""

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import pytest

from cetms_core import Cetms, Hours, IdNumber, ItemKind, Plugins, Transaction, load_plugins
from cetms_core.commands.desk import Desk
from cetms_core.intake.plugin import alarm
from cetms_core.stores.memory import MemorySession, MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.store import SqlSession
from tests.house import ADMINISTRATOR, CITY, LI, WANG, WEI, House, furnished
from tests.plugins.making import install, on_the_path, plugin
from tests.plugins.misbehaving import deep
from tests.plugins.moody import WORDS, Mood, with_mood

UNAVAILABLE = [("type.unavailable", None)]


@pytest.fixture
def mood() -> Mood:
    return Mood()


@pytest.fixture(params=["memory", "sqlite"])
def house(request: pytest.FixtureRequest, tmp_path: Path, mood: Mood) -> Iterator[House]:
    store = MemoryStore() if request.param == "memory" else SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}")
    yield furnished(store=store, plugins=with_mood(mood))
    if isinstance(store, SqlStore):
        store.close()


def drafted(house: House, words: dict[str, object] = WORDS):
    return house.ask(LI, lambda tx: tx.draft("moody", 2025, words, attachment=house.scan))


def sent_back(house: House):
    waiting = house.declare(WANG, WORDS, type="moody")
    return house.ask(ADMINISTRATOR, lambda tx: tx.send_back(waiting, {"": "请核对"}))


# ── it fails while it is imported ─────────────────────────────────────────────────────────────────────────

IMPORTS = {
    "raise ValueError": "ValueError",
    "import no_such_module": "ModuleNotFoundError",
    "raise SystemExit(3)": "SystemExit",
    "class Stop(BaseException): ...\nraise Stop": "Stop",
    "match = 3 print": "SyntaxError",
    "from cetms_core import no_such_word": "ImportError",
    "from cetms_core import education_type\n@education_type(colour='red')\nclass A: ...": "TypeError",
    "from cetms_core import education_type\n"
    "@education_type(code='a', label='甲', since=2012, basis='某条')\nclass A: ...": "DefinitionError",
}


@pytest.mark.parametrize(("source", "kind"), IMPORTS.items(), ids=IMPORTS.values())
def test_one_that_can_not_be_imported_is_reported_and_the_others_work(tmp_path, monkeypatch, source, kind):
    with on_the_path(tmp_path, monkeypatch):
        install(tmp_path, "lectures", broken=source)
        plugins = load_plugins()
    (failed,) = (report for report in plugins.reports if report.name == "broken")

    assert failed.failure.startswith(kind)
    assert "academic_conference" in plugins.catalog


def test_ctrl_c_while_one_is_imported_is_obeyed(tmp_path, monkeypatch):
    with on_the_path(tmp_path, monkeypatch):
        install(tmp_path, "lectures", broken="raise KeyboardInterrupt")
        with pytest.raises(KeyboardInterrupt):
            load_plugins()


# ── it says something else each time ──────────────────────────────────────────────────────────────────────


def more_each_time() -> Callable[[Any, Any], Hours]:
    more = count(1)
    return lambda details, law: Hours(next(more))


@pytest.mark.parametrize("command", ["declare", "submit", "resubmit"])
def test_nobody_is_credited_what_the_type_would_not_say_again(house, mood, command):
    draft, back = drafted(house), sent_back(house)
    mood.hours = more_each_time()
    actor, work = {
        "declare": (LI, lambda tx: tx.declare("moody", 2025, WORDS, attachment=house.scan)),
        "submit": (LI, lambda tx: tx.submit(draft.id)),
        "resubmit": (WANG, lambda tx: tx.resubmit(back.id, WORDS)),
    }[command]

    assert UNAVAILABLE == house.refused(actor, work)
    assert draft == house.ask(LI, lambda tx: tx.declaration(draft.id))


def test_what_if_and_a_draft_ask_once_and_are_as_quick_as_before(house, mood):
    mood.hours = more_each_time()
    what_if = house.ask(LI, lambda tx: tx.preview("moody", 2025, WORDS))

    assert ((), 1) == (what_if.findings, what_if.hours)
    assert 2 == drafted(house).hours


# ── it changes what it is given ───────────────────────────────────────────────────────────────────────────


def renames(details, law):
    object.__setattr__(details, "title", "另一讲座")
    return Hours(8)


@pytest.mark.parametrize("what", ["hours", "refuses"])
def test_changed_answers_are_not_stored_and_bring_no_hours(house, mood, what):
    setattr(
        mood, what, renames if what == "hours" else lambda details, law: bool(renames(details, law)) is None
    )
    what_if = house.ask(LI, lambda tx: tx.preview("moody", 2025, WORDS))

    assert (["type.unavailable"], None, WORDS) == (
        [finding.rule for finding in what_if.findings],
        what_if.hours,
        what_if.answers,
    )
    assert (WORDS, None) == (drafted(house).answers, drafted(house).hours)
    assert UNAVAILABLE == house.refused(
        LI, lambda tx: tx.declare("moody", 2025, WORDS, attachment=house.scan)
    )


def test_what_it_remembers_and_changes_later_is_not_what_is_stored(house, mood):
    remembered: list[Any] = []

    def renames_what_came_before(details, law):
        for each in remembered:
            object.__setattr__(each, "title", "另一讲座")
        remembered.append(details)
        return Hours(8)

    draft = drafted(house)
    mood.hours = renames_what_came_before

    assert WORDS == house.ask(LI, lambda tx: tx.submit(draft.id)).answers
    assert 2 == len(remembered)


def test_a_law_that_it_spoils_is_its_own_copy(house, mood):
    def spoils(details, law):
        law.tables.clear()
        law._asked.clear()
        object.__setattr__(law, "year", 1999)
        return Hours(8)

    mood.hours = spoils
    house.ask(LI, lambda tx: tx.preview("moody", 2025, WORDS))
    declared = house.declare(LI)

    assert (2025, 20) == (declared.year, declared.hours)


def test_what_a_listener_changes_no_other_sees_and_nobody_keeps(mood):
    heard: list[object] = []

    def spoils_declaration(declaration, decision):
        heard.append(declaration.answers["title"])
        declaration.answers["title"] = "另一讲座"
        object.__setattr__(declaration, "hours", Hours(200))
        object.__setattr__(decision, "reason", "另一理由")

    def spoils_professional(professional):
        object.__setattr__(professional, "name", "另一人")

    hooks: dict[str, Callable[..., Any]] = {
        "cetms_declaration_moved": spoils_declaration,
        "cetms_registration_decided": spoils_professional,
    }
    house = furnished(plugins=with_mood(mood, *(plugin(name, **hooks) for name in ("before", "after"))))
    declared = house.declare(LI, WORDS, type="moody")
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION))
    approved = house.ask(ADMINISTRATOR, lambda tx: tx.approve(item))

    assert [WORDS["title"]] * 2 == heard
    assert WORDS == declared.answers
    assert 8 == declared.hours
    assert approved == house.ask(WEI, lambda tx: tx.profile())
    assert "魏来" == house.ask(WEI, lambda tx: tx.profile()).name


# ── it is slow ────────────────────────────────────────────────────────────────────────────────────────────


def test_whoever_takes_long_is_named_once_and_still_believed(house, mood, monkeypatch, caplog):
    now = [0.0]
    monkeypatch.setattr(alarm, "_clock", lambda: now[0])

    def slow(details, law):
        now[0] += 0.3
        return Hours(8)

    mood.hours = slow
    declared = house.declare(LI, WORDS, type="moody")

    assert 8 == declared.hours
    assert [("WARNING", "education type moody took longer than 0.2 s")] == [
        (record.levelname, record.getMessage()) for record in caplog.records
    ]


def test_a_slow_listener_is_named_too(mood, monkeypatch, caplog):
    ticks = count(step=0.3)
    plugins = with_mood(mood, cetms_declaration_moved=lambda decision: None)
    monkeypatch.setattr(plugins._alarm, "_clock", lambda: next(ticks))
    furnished(plugins=plugins).declare(LI)

    assert ["moody.cetms_declaration_moved took longer than 0.2 s"] == caplog.messages


# ── it sends what no form asks for ────────────────────────────────────────────────────────────────────────

HOSTILE = WORDS | {"__class__": "str", "__dict__": {}, "deep": deep(), "title ": "甲", "huge": "字" * 10**6}


def test_only_what_a_form_declares_is_accepted(house):
    refused = house.refused(LI, lambda tx: tx.declare("moody", 2025, HOSTILE, attachment=house.scan))

    assert {"answer.unknown_field"} == {rule for rule, _ in refused}
    assert len(HOSTILE) - 1 == len(refused)


@pytest.mark.parametrize("title", [deep(), "字" * 10**6, {"__class__": "str"}, 10**400, float("nan"), b"x"])
def test_a_draft_keeps_no_more_than_its_declared_fields_and_these_in_bounds(house, title):
    draft = drafted(house, HOSTILE | {"title": title})

    assert {"title": None} == draft.answers
    assert len(json.dumps(draft.answers)) < 100


# ── it reaches for the store ──────────────────────────────────────────────────────────────────────────────

NOT_HANDED_OVER = (Cetms, Transaction, Desk, Plugins, MemoryStore, SqlStore, MemorySession, SqlSession)
NO_THINGS = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType)


def reachable(*roots: object) -> Iterator[object]:
    """Everything that hangs on what is handed over; what code can import besides is another matter."""
    seen, waiting = set[int](), [*roots]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen and not isinstance(one, NO_THINGS):
            seen.add(id(one))
            yield one
            waiting += gc.get_referents(one)


def test_a_plugin_is_handed_no_session(mood):
    given: list[object] = []

    def listens(*news: object) -> None:
        given.extend(news)

    def credits(details, law):
        given.extend([details, law])
        return Hours(8)

    mood.hours = credits
    hooks = {
        "cetms_declaration_moved": lambda declaration, decision: listens(declaration, decision),
        "cetms_registration_decided": lambda professional, decision: listens(professional, decision),
    }
    house = furnished(plugins=with_mood(mood, **hooks))
    house.approve(house.declare(LI, WORDS, type="moody"))
    house.ask(ADMINISTRATOR, lambda tx: [tx.approve(item) for item in tx.queue()])

    everything = [*reachable(given[:])]
    assert {"Moody", "Law", "Declaration", "Professional", "Decision"} <= {
        type(each).__name__ for each in given
    }
    assert any(isinstance(each, IdNumber) for each in everything)
    assert [] == [each for each in everything if isinstance(each, NOT_HANDED_OVER)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET tenths = 9000",
        "DELETE FROM entry",
        "REPLACE INTO entry SELECT * FROM entry",
        "UPDATE event SET actor_id = 'me'",
        "UPDATE kept_form SET schema = '{}'",
    ],
)
@pytest.mark.parametrize("moment", ["preview", "declare", "approve"])
def test_a_plugin_that_knows_the_file_rewrites_neither_account_nor_history(file, mood, statement, moment):
    """Such a plugin is trusted with everything else: Python is no sandbox."""
    store = SqlStore(f"sqlite:///{file}")
    house = furnished(store=store, plugins=with_mood(mood))
    approved = house.approve(house.declare(LI, WORDS, type="moody"))
    waiting = house.declare(WANG, WORDS, type="moody")
    attempts: list[str] = []

    def writes(details, law):
        with sqlite3.connect(file, timeout=0) as own:
            try:
                own.execute(statement)
            except sqlite3.Error as error:
                attempts.append(str(error))
        return Hours(8)

    mood.hours = writes
    if moment == "preview":
        house.ask(LI, lambda tx: tx.preview("moody", 2025, WORDS))
    elif moment == "declare":
        house.declare(LI, {"title": "知情同意"}, type="moody")
    else:
        house.approve(waiting)
    (line,) = house.ask(LI, lambda tx: tx.entries(2025))
    history = house.ask(LI, lambda tx: tx.history(approved.id))
    store.close()

    assert attempts
    assert {True} == {
        "is only added to" in each or "is there already" in each or "locked" in each for each in attempts
    }
    assert 8 == line.hours
    assert {LI, ADMINISTRATOR, CITY} == {event.actor for event in history}
