"""The example of Henan 2025 agrees with its calculation by hand, keeps to the front door, and shows nobody's data."""

import ast
import re
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing, redirect_stdout
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from cetms_core import Actor, Cetms, CreditCode, Dated, IdNumber, InvalidValue, Refused, load_plugins
from cetms_core.attachments import inspect
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_types import academic_conference
from cetms_types.academic_conference import Scope
from examples.henan_2025 import demo, table
from examples.henan_2025.book import Book
from examples.henan_2025.comparing import Result, agree
from examples.henan_2025.founding import found
from examples.henan_2025.pictures import FAULTY, contents
from examples.henan_2025.reading import HERE, rows

PAGES = sorted(HERE.glob("*.py"))


def opened(store: SqlStore | MemoryStore) -> Cetms:
    plugins = load_plugins()
    return Cetms(
        plugins,
        store,
        jurisdiction=demo.HENAN,
        mailer=demo.Postbox(),
        clock=lambda: demo.NOW,
        inspection=inspect,
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("henan_2025") / "cetms.db"


@pytest.fixture(scope="module")
def first(database: Path) -> tuple[int, str]:
    """The exit code of a first time, and what was printed."""
    return gone_through(database)


@pytest.fixture(scope="module")
def kept_before(database: Path, first: tuple[int, str]) -> list[object]:
    """All that is kept after the first time."""
    return kept(database)


@pytest.fixture(scope="module")
def second(database: Path, kept_before: list[object]) -> tuple[int, str]:
    """The same of a second time, on what the first one left behind."""
    return gone_through(database)


def gone_through(database: Path, *words: str) -> tuple[int, str]:
    with redirect_stdout(StringIO()) as printed:
        return demo.main(["--database", str(database), *words]), printed.getvalue()


def kept(database: Path) -> list[object]:
    """What the officers can see: everything declared, how it came about, what it is worth."""
    with closing(SqlStore(f"sqlite:///{database}")) as store, redirect_stdout(StringIO()):
        cetms = opened(store)
        return [each for officer in found(cetms) for each in seen(cetms, officer)]


def seen(cetms: Cetms, officer: Actor) -> list[object]:
    with cetms.transaction(officer) as tx:
        return [
            (each, tx.history(each.id), tx.entries(2025, person_id=each.person_id))
            for each in tx.declarations(limit=200)
        ]


# ── the calculation by hand ───────────────────────────────────────────────────────────────────────────────


def by_hand(*kinds: str) -> list[dict[str, str]]:
    return [row for row in rows("expected.csv") if row["种类"] in kinds]


def test_all_that_comes_out_agrees_with_the_calculation_by_hand(first: tuple[int, str]) -> None:
    code, printed = first
    lines = len(rows("expected.csv"))

    assert 0 == code
    assert printed.endswith(f"与手算逐项对照：{lines} 项中 {lines} 项相符。\n")


def test_every_form_and_filing_has_a_line_of_its_own() -> None:
    book = Book.opened(load_plugins().catalog)
    handed_in = {sheet.number for pile in (book.forms, book.filings) for sheet in pile}
    silent = {"R08", "R12"}  # the same form once more, and one that was taken back

    numbers = [row["编号"] for row in by_hand("注册", "拒收", "计入", "不计")]

    assert handed_in - silent == {*numbers}
    assert len(numbers) == len({*numbers})


@pytest.mark.parametrize("year", by_hand("年度"), ids=lambda row: row["姓名"])
def test_a_year_by_hand_is_the_sum_of_the_credits_by_hand(year: Mapping[str, str]) -> None:
    credits = [row["应为"].rsplit("，", 2) for row in by_hand("计入") if row["姓名"] == year["姓名"]]
    public, professional = (
        sum((Decimal(hours) for _, of, hours in credits if of == subject), Decimal(0))
        for subject in ("公需科目", "专业科目")
    )
    total = public + professional
    nothing = Decimal(0)
    missing = max(90 - total, max(30 - public, nothing) + max(60 - professional, nothing), nothing)

    figures = [public, professional, total, missing]
    assert figures == [*map(Decimal, re.findall("[0-9.]+", year["应为"]))]
    assert year["应为"].rpartition("，")[2] == ("未完成" if missing else "完成")


def test_two_people_complete_the_year() -> None:
    assert ["李明", "王芳"] == [row["姓名"] for row in by_hand("年度") if row["应为"].endswith("，完成")]


def test_one_cell_off_by_one_breaks_the_comparison_where_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    law = academic_conference.HOURS
    off_by_one = Dated(
        law.columns,
        {date(2012, 1, 1): {Scope.NATIONAL: (13, 6, 8), Scope.PROVINCIAL: (8, 4, 6)}},
        law.basis,
        law.confidence,
    )
    monkeypatch.setattr(academic_conference, "HOURS", off_by_one)

    with redirect_stdout(StringIO()) as printed:
        differing = demo.walk(opened(MemoryStore()))

    credits = {"计入 C01 李*", "计入 C03 张*", "计入 C04 刘*"}
    years = {"年度 2025 李*", "年度 2025 张*", "年度 2025 刘*"}
    assert 6 == differing
    assert credits | years == {*re.findall("^不符：(.*)$", printed.getvalue(), re.MULTILINE)}
    assert "手算：学术会议，专业科目，20；折算参考标准 四：全国 12 + 超过 2000 字 8" in printed.getvalue()
    assert "系统：学术会议，专业科目，21；13（参加会议，全国，折算参考标准 四" in printed.getvalue()


@pytest.mark.parametrize(
    ("found", "agrees"),
    [
        (Result("12", "12（参加会议，全国，折算参考标准 四，2012 年起）"), True),
        (Result("12"), True),
        (Result("13", "13（参加会议，全国，折算参考标准 四，2012 年起）"), False),
        (Result("12", "12（参加会议，全国，折算参考标准 五，2012 年起）"), False),
        (None, False),
    ],
)
def test_a_line_agrees_in_its_result_and_in_its_clause(found: Result | None, agrees: bool) -> None:
    assert agrees is agree(Result("12", "折算参考标准 四：全国 12"), found)


def test_a_line_that_nobody_worked_out_by_hand_does_not_agree() -> None:
    assert not agree(None, Result("12"))


def test_a_difference_is_the_exit_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(demo, "walk", lambda cetms: 6)

    assert 1 == gone_through(tmp_path / "cetms.db")[0]


# ── a second time ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_second_time_agrees_as_well(second: tuple[int, str]) -> None:
    assert 0 == second[0]


def test_a_second_time_says_what_was_there(first: tuple[int, str], second: tuple[int, str]) -> None:
    taken_in = len(by_hand("注册", "计入", "不计")) + len(["R08", "R12"])

    assert 0 == first[1].count("此前")
    assert taken_in == second[1].count("此前")
    for said in ("新增 0 项，原有 18 项", "新任命 0 人，原有 6 人", "没有待办", "待发的邮件：没有"):
        assert said in second[1]


def test_a_second_time_changes_nothing(
    database: Path, kept_before: list[object], second: tuple[int, str]
) -> None:
    assert kept_before == kept(database)


def test_fresh_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "walk", lambda cetms: len(found(cetms)) and 0)
    left = [tmp_path / "cetms.db-journal", tmp_path / "cetms.files" / "staging" / "half"]
    left[1].parent.mkdir(parents=True)
    for path in left:
        path.touch()

    gone_through(tmp_path / "cetms.db", "--fresh")
    again = gone_through(tmp_path / "cetms.db", "--fresh")

    assert "新任命 6 人" in again[1]
    assert not any(path.exists() for path in left)


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "李*      2025        30        68    98    90     0  已完成",
        "张*      2025        40        50    90    90    10  未完成：专业科目差 10",
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20",
        "0（排名第 6，只计前 5 名，国家级，主课题，折算参考标准 五，2012 年起）",
        "-12：经会议主办方核实，本人未到会",
        "填的是“8.55”。认定学时：须为数字且最多一位小数",
        "R09 吴* 不通过：所填性别与身份证不符",
        "T05 张* 退回：附件：只有培训通知",
        "改好再交，第 2 次，可计 7.5 学时。",
        "注册审核结果 12 封，注册提醒 1 封，申报办理结果 36 封",
    ],
)
def test_the_page_tells_what_became_of_whom_and_why(first: tuple[int, str], said: str) -> None:
    assert said in first[1]


def test_no_line_is_wider_than_a_hundred_cells(first: tuple[int, str], second: tuple[int, str]) -> None:
    lines = (first[1] + second[1]).splitlines()

    assert [] == [line for line in lines if table.width(line) > table.WIDTH and "数据库" not in line]


def test_nobody_is_shown_but_masked(first: tuple[int, str], second: tuple[int, str]) -> None:
    personal = ("姓名", "身份证号码", "手机号码", "电子邮箱", "密码")
    people = [*rows("people.csv"), *rows("officers.csv")]
    secrets = {row[column] for row in people for column in personal if row.get(column)}

    assert [] == [secret for secret in secrets if secret in first[1] + second[1]]


def test_there_are_no_colours_where_nobody_sees_them(first: tuple[int, str]) -> None:
    assert "\x1b" not in first[1]


def test_there_are_colours_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    red = table.coloured("拒收", "红")
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[31m拒收\x1b[0m" == red
    assert "拒收" == table.coloured("拒收", "红")
    assert 4 == table.width(red)


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("8.5", 3), ("学时", 4), ("赵𠮷", 4), ("买买提·艾力", 11), ("e\u0301", 1)]
)
def test_a_chinese_character_takes_two_cells(text: str, cells: int) -> None:
    assert cells == table.width(text)
    assert text + " " * (12 - cells) == table.padded(text, 12)
    assert " " * (12 - cells) + text == table.padded(text, 12, right=True)


def test_a_line_is_broken_before_it_is_too_wide_and_never_before_a_mark() -> None:
    text = "认定学时：须为数字，例如 8.5（一位小数）。"

    assert ["认定学时：", "须为数字，", "例如 8.5", "（一位小", "数）。"] == [*table.wrapped(text, 10)]


# ── what it is made of ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_example_uses_the_front_door_alone(page: Path) -> None:
    front_door = {"cetms_core", "cetms_core.stores.sql"}

    assert [] == [
        name
        for name in imported(page)
        if name.split(".")[0] not in sys.stdlib_module_names
        and name not in front_door
        and not name.startswith("examples.henan_2025.")
    ]


def imported(page: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(page.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names


def test_people_are_made_up() -> None:
    people = [*rows("people.csv"), *rows("officers.csv")]
    births = {number.birth_date.year for row in people if (number := read(row["身份证号码"]))}

    assert births <= {*range(1900, 1910)}
    assert all(row["密码"].startswith("编造的密码-") for row in people if row["姓名"] != "任飞")
    assert all(row["电子邮箱"].endswith("@example.com") for row in rows("people.csv")[:15])
    assert all(CreditCode.parse(row["统一社会信用代码"]) for row in rows("organisations.csv"))


def read(text: str) -> IdNumber | None:
    try:
        return IdNumber.parse(text)
    except InvalidValue:
        return None


def test_the_pictures_are_the_same_each_time_and_another_for_each_filing() -> None:
    for name in ("结业证书.png", "课题证明.pdf", "会议通知和论文首页.zip"):
        assert contents(name, "T01-1") == contents(name, "T01-1")
        assert contents(name, "T01-1") != contents(name, "T02-1")


def test_sound_pictures_are_taken_in_and_faulty_ones_are_not() -> None:
    cetms = opened(MemoryStore())
    names = {filing.filename for filing in Book.opened(cetms.catalog).filings} - {""}

    assert set(FAULTY) == {name for name in names if refused(cetms, name)}


def refused(cetms: Cetms, name: str) -> bool:
    try:
        cetms.receive(BytesIO(contents(name, "T01-1")), filename=name)
    except Refused:
        return True
    return False


def test_the_data_of_another_release_are_named_with_the_way_out(tmp_path: Path) -> None:
    database = tmp_path / "cetms.db"
    with closing(sqlite3.connect(database)) as older, older:
        older.execute("CREATE TABLE cetms_schema (version INTEGER PRIMARY KEY)")
        older.execute("INSERT INTO cetms_schema VALUES (1)")

    code, printed = gone_through(database)

    assert 2 == code
    assert "--fresh，丢掉它从头来过" in printed


def test_it_starts_wherever_it_is_called_from(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "utf8", str(HERE / "demo.py"), "--help"]
    called = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert 0 == called.returncode, called.stderr.decode()
    assert "--fresh" in called.stdout.decode()
    assert [] == [*tmp_path.iterdir()]
