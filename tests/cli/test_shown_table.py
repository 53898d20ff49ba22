from datetime import date

import pytest

from cetms_core import Hours, load_plugins
from cetms_core.cli.shown_table import ShownRow, ShownTable, tables_of
from tests.cli import telemedicine
from tests.cli.telemedicine import HOURS, OWN, Part

PLUGINS = load_plugins(extra=[telemedicine], strict=True)
TYPE, JURISDICTIONS = PLUGINS.catalog["telemedicine"], PLUGINS.jurisdictions
OFF = "预设，由辖区启用后施行 / a preset, off until a jurisdiction turns it on"
UNKNOWN = "数字不详，由辖区另定 / figures unknown, a jurisdiction may bring its own"
NOT_YET = "这一年没有施行的数字 / no figures in force in this year"


def shown(code: str | None = None, year: int = 2025):
    """The tables by their names."""
    law = JURISDICTIONS.law(code, year) if code else None
    return {each.name: each for each in tables_of(TYPE, JURISDICTIONS, law)}


def test_each_table_of_the_type_is_shown_once_under_its_first_name():
    assert ["HOURS", "BONUS", "SHEET", "UNKNOWN"] == [*shown()]


def test_tables_that_stand_in_a_tuple_are_shown_by_their_place_in_it():
    tables = tables_of(PLUGINS.catalog["publication"], JURISDICTIONS, None)

    assert [f"TABLES {place}" for place in range(1, 6)] == [each.name for each in tables]
    assert [("每 10000 字",), ("每 1000 字",), ("每篇",), ("每篇",), ("每篇",)] == [
        each.columns for each in tables
    ]
    assert {(OFF, "C")} == {(each.note, each.confidence) for each in tables}


def test_every_dated_row_is_shown_where_no_law_is_asked():
    hours = shown()["HOURS"]
    later = HOURS.on(date(2026, 1, 1))

    assert (("到会", "主讲另加"), "示范医院办法 第五条", "A", "") == (
        hours.columns,
        hours.basis,
        hours.confidence,
        hours.note,
    )
    assert (
        ShownRow(date(2024, 1, 1), "听讲", (Hours(2),)),
        ShownRow(date(2024, 1, 1), "主讲", (Hours(2), Hours(4))),
        ShownRow(date(2026, 1, 1), "听讲", later[Part.LISTENER]),
        ShownRow(date(2026, 1, 1), "主讲", later[Part.SPEAKER]),
    ) == hours.rows


def test_a_table_without_keys_and_without_a_start_is_one_row():
    assert (ShownRow(None, "", (Hours(1),)),) == shown()["BONUS"].rows


def test_a_law_shows_the_row_in_force():
    assert {date(2024, 1, 1)} == {row.since for row in shown("410000", 2025)["HOURS"].rows}
    assert {date(2026, 1, 1)} == {row.since for row in shown("410000", 2026)["HOURS"].rows}
    assert [None] == [row.since for row in shown("410000", 2025)["BONUS"].rows]


def test_before_its_first_row_a_table_keeps_its_name_and_says_why_it_has_none():
    assert ShownTable("HOURS", HOURS.columns, HOURS.basis, "A", (), NOT_YET) == shown("410000", 2023)["HOURS"]


def test_a_jurisdiction_shows_its_own_table_from_when_it_has_one():
    own = ShownTable("HOURS", ("每场",), OWN.basis, "B", (ShownRow(date(2025, 1, 1), "", (Hours(3),)),), "")

    assert own == shown("410499", 2025)["HOURS"]
    assert shown("410000", 2024)["HOURS"] == shown("410499", 2024)["HOURS"]


def test_a_preset_shows_its_rows_where_it_is_on_and_says_so_where_it_is_off():
    assert (OFF, 1) == (shown()["SHEET"].note, len(shown()["SHEET"].rows))
    assert (OFF, 0) == (shown("410000")["SHEET"].note, len(shown("410000")["SHEET"].rows))
    assert ("", 1) == (shown("410499")["SHEET"].note, len(shown("410499")["SHEET"].rows))
    assert NOT_YET == shown("410499", 2024)["SHEET"].note


@pytest.mark.parametrize("code", [None, "410000"])
def test_a_figure_that_nobody_knows_is_said_so(code):
    unknown = shown(code)["UNKNOWN"]

    assert UNKNOWN == unknown.note
    assert (("每次",), "U", ()) == (unknown.columns, unknown.confidence, unknown.rows)
