"""Whether a database is sound: its settings, its file, its guards, and its totals against the account."""

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection

from cetms_core.domain.hours import Hours
from cetms_core.findings import Finding, Severity
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.recounting import differences
from cetms_core.stores.sql.schema import reached
from cetms_core.stores.sql.sqlite import has_safe_log

PRIVATE = 0o600
MOST = 20
"""Findings of one kind; whoever has more of them needs no list."""


def condition(database: Database) -> Iterator[Finding]:
    """Everything that is wrong with it."""
    with reached(database) as connection:
        yield from _settings(connection, database)
        yield from _file(connection, database)
        yield from missing_guards(connection, database)
    with Line(database) as line:
        for each in differences(line)[:MOST]:
            values = {"year": each.year, "employer": each.employer, "region": each.region}
            yield Finding("doctor.totals_differ", values={**values, "hours": Hours.of(each.tenths)})


def _settings(connection: Connection, database: Database) -> Iterator[Finding]:
    if database.kind.file is not None and not has_safe_log(sqlite3.sqlite_version_info):
        version = {"version": sqlite3.sqlite_version}
        yield Finding("doctor.old_sqlite", values=version, severity=Severity.WARNING)
    for setting, question, wanted in database.kind.durability:
        found = connection.exec_driver_sql(question).scalar_one()
        if str(found) != wanted:
            values = {"setting": setting, "found": found, "wanted": wanted}
            yield Finding("doctor.not_durable", values=values)


def _file(connection: Connection, database: Database) -> Iterator[Finding]:
    file = database.kind.file
    if file is None:
        return
    mode = file.stat().st_mode & 0o777
    if mode & ~PRIVATE:
        values = {"path": file.name, "mode": f"{mode:o}", "wanted": f"{PRIVATE:o}"}
        yield Finding("doctor.readable", values=values)
    fault = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if fault != "ok":
        yield Finding("doctor.damaged", values={"fault": fault})


def missing_guards(connection: Connection, database: Database) -> Iterator[Finding]:
    """Those of this release that somebody took away."""
    there = {name for name, _ in connection.exec_driver_sql(database.kind.guards).fetchall()}
    for refusal in refusals():
        if refusal.name not in there and [*database.kind.guard(refusal)]:
            yield Finding("doctor.guard_missing", values={"guard": refusal.name})
