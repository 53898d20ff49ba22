"""A database as an older release left it, with ten thousand rows of people who declared, were approved, and were written to."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from sqlalchemy import Connection

from cetms_core.stores.sql.migrations.shape import shape

MANY, FEW = 1000, 20
"""People: with many there are over ten thousand rows."""

THEN = "2025-06-01T01:00:00.000000Z"


def leave(connection: Connection, version: int, people: int = FEW) -> None:
    """Makes its tables and guards, and fills them."""
    made = shape(version, connection.dialect.name)
    connection.exec_driver_sql("BEGIN")
    for statement in chain(made.tables.values(), made.indexes.values(), made.guards):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"INSERT INTO cetms_schema (version) VALUES ({version})")
    for table, rows in filled(range(people)).items():
        _insert(connection, table, rows)
    connection.exec_driver_sql("COMMIT")


def _insert(connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = [*rows[0]]
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    quoted = ", ".join(f'"{name}"' for name in names)
    sent = f"INSERT INTO {table} ({quoted}) VALUES ({', '.join([mark] * len(names))})"
    connection.exec_driver_sql(sent, [tuple(row.values()) for row in rows])


def filled(people: range) -> dict[str, list[dict[str, Any]]]:
    """By table, the rows; of each person a claim, an account, a registration, two declarations, what came of them."""
    return {
        "region": [region()],
        "region_within": [{"outer_code": "410105", "code": "410105"}],
        "organisation": [organisation()],
        "id_number_claim": [{"id_number": f"plain:{number(n)}", "person_id": person(n)} for n in people],
        "account": [account(n) for n in people],
        "professional": [professional(n) for n in people],
        "declaration": [declaration(n, turn) for n in people for turn in (1, 2)],
        "entry": [entry(n) for n in people],
        "event": [event(n, sequence) for n in people for sequence in (1, 2)],
        "chain_head": [{"about": person(n), "sequence": 2, "hash": f"{n:063}2"} for n in people],
        "letter": [letter(n) for n in people],
        "petition": [petition(0)],
    }


def person(n: int) -> str:
    return f"{n:032x}"


def number(n: int) -> str:
    return f"4101051905{n:08}"


def region() -> dict[str, Any]:
    return {
        "code": "410105", "level": "县", "name": "金水区", "path": "410105", "above": "", "since": None, "until": None,
        "words": "金水区",
    }  # fmt: skip


def organisation() -> dict[str, Any]:
    return {
        "code": "X", "region": "410105", "merged_into": "", "name": "某院", "contact": "", "chain": "[]",
        "industry": "", "training_base": 0, "words": "某院",
    }  # fmt: skip


def account(n: int) -> dict[str, Any]:
    return {
        "person_id": person(n), "id_number": number(n), "name": f"某人{n}", "password": "$", "version": 1,
        "stamp": "", "email": None, "password_since": None, "former": "[]",
    }  # fmt: skip


def professional(n: int) -> dict[str, Any]:
    empty = ("department", "ethnic_group", "native_place", "school", "major", "education", "degree")
    return {
        "person_id": person(n), "id_number": number(n), "sex": "男", "mobile": "13800000000", "employer": "X",
        "employer_region": "410105", "state": "已通过", "name": f"某人{n}", **dict.fromkeys(empty, ""),
        "title_series": "", "birth_month": "1905-05", "title_level": "", "email": f"p{n}@example.com",
        "sent_at": THEN, "version": 1,
    }  # fmt: skip


def declaration(n: int, turn: int) -> dict[str, Any]:
    nothing = ("attachment_digest", "attachment_filename", "attachment_media_type", "attachment_size")
    unproposed = ("proposed_tenths", "proposed_terms", "waits_for", "waiting_since")
    return {
        "person_id": person(n), "id": f"{person(n)}-{turn:010}", "type": "academic_conference",
        "type_label": "学术会议", "schema_version": 1, "year": 2025, "answers": '{"title": "论坛"}', "remark": "备注",
        **dict.fromkeys(nothing), "subject": "专业科目", "tenths": 200, "terms": "[]", "employer": "X",
        "region": "410105", "jurisdiction": "410000", "state": "审核通过" if turn == 1 else "审核不通过",
        "industry": "", "filed_by": "", "chain": "[]", **dict.fromkeys(unproposed), "step": 2, "round": 1,
        "comments": "{}", "reason": "", "created_at": THEN, "submitted_at": THEN, "version": 3, "words": "论坛",
    }  # fmt: skip


def entry(n: int) -> dict[str, Any]:
    return {
        "person_id": person(n), "sequence": 1, "declaration_id": f"{person(n)}-{1:010}", "round": 1, "kind": "计入",
        "turn": 0, "year": 2025, "subject": "专业科目", "tenths": 200, "terms": "[]", "at": THEN, "reason": "",
        "type": "academic_conference", "same_as": "", "jurisdiction": "410000", "dated": "2025-05-01",
    }  # fmt: skip


def event(n: int, sequence: int) -> dict[str, Any]:
    return {
        "about": person(n), "sequence": sequence, "record": "registration", "name": "registration.approved",
        "actor_id": person(1), "actor_role": "主管部门", "actor_scope": "410105", "on_behalf_of": "", "at": THEN,
        "before": "待审核", "after": "已通过", "reason": "材料齐全", "comments": "{}", "hash": f"{n:063}{sequence}",
    }  # fmt: skip


def letter(n: int) -> dict[str, Any]:
    return {
        "id": f"{n:032}", "recipient": f"p{n}@example.com", "subject": "您的注册", "text": "您好", "html": "",
        "kind": "registration", "state": "已发送", "written_at": THEN, "due_at": None, "attempts": 1, "error": "",
        "sent_at": THEN,
    }  # fmt: skip


def petition(n: int) -> dict[str, Any]:
    return {
        "id": "p", "kind": "更正", "about": person(n), "petitioner": person(n), "answers": "{}", "before": "{}",
        "attachment": None, "state": "已同意", "steps": "[]", "step": 1, "waits_for": None, "waits_at": "",
        "filed_at": THEN, "reason": "", "secret": "", "proof": f"{number(n)}|某人{n}", "version": 2,
    }  # fmt: skip


def everything(connection: Connection, version: int) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Each table of that version, and its rows in order; the columns of that version alone."""
    made = shape(version, connection.dialect.name)
    for name, statement in made.tables.items():
        columns = [line.split()[0] for line in statement.splitlines()[1:] if _is_column(line)]
        found = connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
        yield name, sorted((tuple(row) for row in found), key=repr)


def _is_column(line: str) -> bool:
    return line.startswith("\t") and line.split()[0] not in ("PRIMARY", "CONSTRAINT", "FOREIGN", "UNIQUE")
