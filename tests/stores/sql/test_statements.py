"""A statement's text does what its Core form does, and no list is sorted that an index has in order."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import BindParameter, Connection, Insert, literal
from sqlalchemy.sql.visitors import replacement_traverse

from cetms_core.audit import Head, next_link
from cetms_core.domain.organisation import Organisation
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql import SqlStore, attempt_statements, class_statements, statements
from cetms_core.stores.sql.attempts import ticket_values
from cetms_core.stores.sql.classes import class_values
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.forms import form_values
from cetms_core.stores.sql.places import organisation_values
from cetms_core.stores.sql.prepared import Prepared, Values
from cetms_core.stores.sql.rows.declarations import declaration_values
from cetms_core.stores.sql.rows.events import link_values
from cetms_core.stores.sql.rows.letters import letter_values
from cetms_core.stores.sql.rows.people import account_values, appointment_values, claimed, professional_values
from cetms_core.stores.sql.rows.primitives import instant
from cetms_core.stores.sql.rows.records import entry_values
from cetms_core.stores.sql.tables import metadata
from cetms_core.testing.stores.attempts import DEVICE, KEY, SLOT, TICKET
from cetms_core.testing.stores.classes import training_class
from cetms_core.testing.stores.samples import (
    EMPLOYER,
    HOURS,
    NOW,
    OTHER,
    PERSON,
    REGION,
    account,
    draft,
    entry,
    event,
    keep,
    kept_form,
    letter,
    number,
    professional,
    submitted,
)
from cetms_core.testing.stores.sessions import DECLARED, OFFICE, write_everywhere

ATTEMPT: Values = {"key": KEY, "slot": SLOT}
PAGE: Values = {"mark_at": "", "mark_id": "", "limit": 2}
FROM_THE_NEWEST: Values = {"mark_at": "~", "mark_id": "~", "limit": 2}
PICKED: Values = {"text": "", "past": "", "limit": 2}
PLACE: Values = {
    "code": "410100", "name": "新区", "level": "市", "path": '["410100"]', "above": "[]", "since": "2014-01-01",
    "until": None, "words": "410100\n新区",
}  # fmt: skip
ORGANISATION: Values = organisation_values(Organisation("A", "学校", "410100"))

FIRST = next_link(None, event())
SECOND = next_link(Head(PERSON, 1, FIRST.hash), event())
"""A line that lies there, and whose head has not moved yet."""

STATEMENTS: dict[str, Prepared] = {
    name: each
    for name, each in (vars(statements) | vars(attempt_statements) | vars(class_statements)).items()
    if isinstance(each, Prepared)
} | {
    "waiting_in employer": statements.waiting_in("employer"),
    "waiting_in region": statements.waiting_in("region"),
    "waiting_in region of an industry": statements.waiting_in("region", "industry"),
    "search_by nothing": statements.search_by(),
    "search_by person": statements.search_by("person_id", "year", "type", "state", "text"),
    "search_by employer": statements.search_by("employer", "handed_in"),
    "search_by filer": statements.search_by("filed_by", "handed_in"),
    "search_by region": statements.search_by("region", "year", "text", "handed_in"),
    "words_by employer": statements.words_by("employer", "handed_in"),
}

VALUES: dict[str, Values] = {
    "CLAIM": {"id_number": claimed(number(2)), "person_id": OTHER},
    "CLAIM_ANEW": {"id_number": claimed(number(2)), "person_id": OTHER},
    "ADD_ACCOUNT": account_values(account(OTHER, 2)),
    "ACCOUNT": {"person_id": PERSON},
    "ACCOUNT_OF_NUMBER": {"id_number": claimed(number(1))},
    "CHANGE_ACCOUNT": {**account_values(account(password="$other", version=2)), "seen": 1},
    "ADD_PROFESSIONAL": {**professional_values(professional("lone", 3)), "sent_at": instant(NOW)},
    "PROFESSIONAL": {"person_id": PERSON},
    "CHANGE_PROFESSIONAL": {**professional_values(professional(version=2)), "sent_at": None, "seen": 1},
    "WAITING_PROFESSIONALS": {"employer": EMPLOYER, **PAGE},
    "APPOINT": {"person_id": PERSON, "role": "主管部门", "scope": "410200"},
    "DISMISS": appointment_values(OFFICE),
    "APPOINTMENTS": {"person_id": PERSON},
    "ADD_REGION": {**PLACE, "code": "410200"},
    "CHANGE_REGION": PLACE,
    "REGION": {"code": "410100"},
    "REGIONS_BELOW": {"above": "[]", "latest_since": "2025-01-01", "earliest_until": "2025-01-01", **PICKED},
    "FORGET_PATH": {"code": "410100"},
    "ADD_STEP": {"outer_code": "100000", "code": "410100"},
    "REGIONS_WITHIN": {"outer_code": "410100"},
    "ADD_ORGANISATION": {**ORGANISATION, "code": "B"},
    "CHANGE_ORGANISATION": ORGANISATION,
    "ORGANISATION": {"code": "A"},
    "ORGANISATIONS": {"region": "410100", **PICKED, "text": "医"},
    "ADD_DEPARTMENT": {"organisation": "A", "name": "外科", "words": "外科"},
    "DEPARTMENTS": {"organisation": "A", **PICKED},
    "ADD_DECLARATION": declaration_values(draft()),
    "DECLARATION": {"person_id": PERSON, "id": DECLARED.id},
    "CHANGE_DECLARATION": {**declaration_values(submitted(id=DECLARED.id, version=2)), "seen": 1},
    "DECLARATIONS_OF_YEAR": {"person_id": PERSON, "year": 2025},
    "MOVE_DECLARATIONS": {"code": EMPLOYER, "employer": "A", "region": "410200", "industry": "卫生健康"},
    "MOVE_FILED": {"code": "", "filed_by": "A"},
    "YEARS": {"person_id": PERSON},
    "waiting_in employer": {"employer": EMPLOYER, "waits_for": "所属单位", **PAGE},
    "waiting_in region": {"region": REGION, "waits_for": "所属单位", **PAGE},
    "waiting_in region of an industry": {
        "region": REGION,
        "waits_for": "所属单位",
        "industry": "",
        **PAGE,
    },
    "search_by nothing": FROM_THE_NEWEST,
    "search_by person": {
        "person_id": PERSON,
        "year": 2025,
        "type": DECLARED.type,
        "state": "草稿",
        "text": "中原",
        **FROM_THE_NEWEST,
    },
    "search_by employer": {"employer": EMPLOYER, **FROM_THE_NEWEST},
    "words_by employer": {"employer": EMPLOYER, **FROM_THE_NEWEST},
    "search_by filer": {"filed_by": "", **FROM_THE_NEWEST},
    "search_by region": {"region": REGION, "year": 2025, "text": "行", **FROM_THE_NEWEST},
    "KEPT_FORM": form_values(kept_form()),
    "KEEP_FORM": form_values(kept_form(version=2)),
    "FORMS": {"type": DECLARED.type, "version": DECLARED.schema_version},
    "ADD_CLASS": class_values(training_class(id="c2")),
    "CLASS": {"id": "c1"},
    "CLASSES": {"filed_by": EMPLOYER, **FROM_THE_NEWEST},
    "POST": entry_values(entry(DECLARED, round=2)),
    "ENTRIES": {"person_id": PERSON},
    "CUT_ENTRIES": {"person_id": PERSON},
    "ENTRIES_OF_YEAR": {"person_id": PERSON, "year": 2025},
    "ENTRIES_OF_DECLARATION": {"person_id": PERSON, "declaration_id": DECLARED.id},
    "TOTALS": {"person_id": PERSON},
    "WRITE_DOWN": link_values(next_link(None, event(OTHER))),
    "HISTORY": {"about": PERSON, "record": "registration"},
    "EVENTS": {"about": PERSON, "before_sequence": 9, "limit": 2},
    "CHAIN": {"about": PERSON},
    "CHAINS": {"above": "", "upto": "~"},
    "HEAD": {"about": PERSON},
    "BEGIN_CHAIN": {"about": OTHER, "sequence": 1, "hash": "0" * 64},
    "MOVE_HEAD": {"about": PERSON, "sequence": 2, "hash": SECOND.hash},
    "HEADS": {"above": "", "limit": 2},
    "ADD_LETTER": letter_values(letter("2")),
    "UNSENT": {"above": "", "limit": 2},
    "DUE": {"now": instant(NOW), "limit": 2},
    "LETTERS": {"state": "待发送", **PAGE},
    "MARK_LETTER": {
        "id": "1",
        "state": "已发送",
        "due_at": None,
        "sent_at": instant(NOW),
        "attempts": 1,
        "error": "",
    },
    "SENT_TO": {"addressee": "plain:li@example.com", "since": ""},
    "SECRET": {"name": "attempts"},
    "KEEP_SECRET": {"name": "other", "value": "0"},
    "ATTEMPTS": ATTEMPT,
    "FIRST_ATTEMPT": {**ATTEMPT, "slot": SLOT + 1, "number": 1},
    "ANOTHER_ATTEMPT": {**ATTEMPT, "more": 2},
    "SWEEP_ATTEMPTS": {"slot": SLOT + 1},
    "DEVICE": {"person_id": PERSON, "device": DEVICE},
    "REMEMBER_DEVICE": {"person_id": OTHER, "device": DEVICE, "at": instant(NOW)},
    "FORGET_DEVICES": {"person_id": PERSON},
    "TICKET": {"kind": TICKET.kind.value, "key": KEY},
    "ISSUE_TICKET": {**ticket_values(TICKET), "key": DEVICE},
    "USE_TICKET": {"kind": TICKET.kind.value, "key": KEY},
    "VOID_TICKETS": {"kind": TICKET.kind.value, "holder": PERSON},
    "SWEEP_TICKETS": {"expires": instant(TICKET.expires)},
    "RECORD": {"person_id": PERSON, "key": "other", "result": "1", "recorded_at": instant(NOW)},
    "RECORDED": {"person_id": PERSON, "key": "k"},
}

LISTS = [name for name, each in STATEMENTS.items() if "ORDER BY" in str(each.core)]
SMALL = {"search_by nothing", "search_by person", "DEPARTMENTS", "ENTRIES", "CUT_ENTRIES", "ENTRIES_OF_YEAR"}
"""A person's own rows, which are few; and a search that no command makes."""


@pytest.fixture
def connection(store: SqlStore, database: Database) -> Iterator[Connection]:
    keep(store, write_everywhere)
    keep(store, lambda session: session.declarations.add(submitted()))
    keep(store, lambda session: session.entries.post(entry(DECLARED, kind=EntryKind.CUT, hours=HOURS * -1)))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        text = statements.WRITE_DOWN.on(connection.dialect)
        connection.exec_driver_sql(text.sql, text.arranged(link_values(SECOND)))
        yield connection


def everything(connection: Connection) -> dict[str, Any]:
    return {name: connection.execute(table.select()).fetchall() for name, table in metadata.tables.items()}


def with_values(core: Any, values: Values) -> Any:
    """The statement in Core, with its values already in it."""
    if isinstance(core, Insert) and core.select is None:
        return core.values(**values)

    def put(element: Any, **_: object) -> Any:
        asked = isinstance(element, BindParameter) and element.required
        return literal(values[element.key], element.type) if asked else None

    return replacement_traverse(core, {}, put)


def test_every_statement_is_tried() -> None:
    assert STATEMENTS.keys() == VALUES.keys()


@pytest.mark.parametrize("name", STATEMENTS)
def test_the_text_does_what_the_core_form_does(connection: Connection, name: str) -> None:
    text = STATEMENTS[name].on(connection.dialect)
    outcomes = []
    for run in (
        lambda: connection.exec_driver_sql(text.sql, text.arranged(VALUES[name])),
        lambda: connection.execute(with_values(STATEMENTS[name].core, VALUES[name])),
    ):
        before = everything(connection)
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        result = run()
        answer = [*map(tuple, result)] if result.returns_rows else result.rowcount
        outcomes.append((answer, everything(connection)))
        assert answer
        assert bool(text.columns) == (before == outcomes[-1][1])
        connection.exec_driver_sql("ROLLBACK")

    assert outcomes[0] == outcomes[1]


@pytest.mark.parametrize("name", sorted({*LISTS} - SMALL))
def test_a_list_comes_from_an_index_that_has_its_order(connection: Connection, name: str) -> None:
    text = STATEMENTS[name].on(connection.dialect)
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text.sql}", text.arranged(VALUES[name]))
    steps = [row[3] for row in plan]

    assert all(step.startswith("SEARCH") for step in steps), steps


def test_a_search_in_a_year_of_a_region_reads_no_other_year(connection: Connection) -> None:
    text = statements.search_by("region", "year", "type").on(connection.dialect)
    values = {**VALUES["search_by region"], "type": "patent"}
    ((*_, step),) = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text.sql}", text.arranged(values))

    assert step.endswith("declaration_of_region_in_year (region=? AND year=? AND (created_at,id)<(?,?))")


@pytest.mark.parametrize("name", ["YEARS", "TOTALS"])
def test_what_the_year_summary_adds_up_is_read_from_the_index_alone(
    connection: Connection, name: str
) -> None:
    text = STATEMENTS[name].on(connection.dialect)
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text.sql}", text.arranged(VALUES[name]))

    assert ["COVERING INDEX"] == [" ".join(row[3].split()[3:5]) for row in plan]
