"""Numbers as people and programs send them: what is given, the kind of field, and what becomes of it.

A verdict is the stored form, in brackets, or the rule that the value breaks.
"""

from decimal import Decimal
from typing import Any

from cetms_core.education_types import Field, Kind

WHOLE = Field(Kind.WHOLE, "次数", least=0, most=999_999_999, name="times")
RANK = Field(Kind.WHOLE, "排名", least=1, most=99, name="rank")
HOURS = Field(Kind.DECIMAL, "认定学时", least=0, most=500, name="hours")
MONEY = Field(Kind.DECIMAL, "经费", least=0, most=999_999_999, name="money")
YEAR = Field(Kind.YEAR, "毕业年份", least=1949, most=2999, name="year")

BAD = "answer.not_whole"
NOT_DECIMAL = "answer.not_decimal"
RANGE = "answer.out_of_range"

NUMBERS: list[tuple[object, Field, Any]] = [
    # ── whole numbers ──
    (0, WHOLE, [0]),
    ("0", WHOLE, [0]),
    ("8", WHOLE, [8]),
    (2001, WHOLE, [2001]),
    ("999999999", WHOLE, [999_999_999]),
    (10**9, WHOLE, RANGE),
    ("1000000000", WHOLE, BAD),
    (2**31, WHOLE, RANGE),
    (2**53 + 1, WHOLE, RANGE),
    (2**63, WHOLE, RANGE),
    (10**400, WHOLE, RANGE),
    (-1, WHOLE, RANGE),
    ("-1", WHOLE, BAD),
    ("-0", WHOLE, BAD),
    ("+8", WHOLE, BAD),
    ("08", WHOLE, BAD),
    (8.0, WHOLE, BAD),
    (8.9, WHOLE, BAD),
    ("8.0", WHOLE, BAD),
    (True, WHOLE, BAD),
    (False, WHOLE, BAD),
    (Decimal(8), WHOLE, BAD),
    (float("nan"), WHOLE, BAD),
    (float("inf"), WHOLE, BAD),
    ("NaN", WHOLE, BAD),
    ("Infinity", WHOLE, BAD),
    ("1e400", WHOLE, BAD),
    ("1E+3", WHOLE, BAD),
    ("1_0", WHOLE, BAD),
    ("１２", WHOLE, BAD),
    ("٣", WHOLE, BAD),
    ("²", WHOLE, BAD),
    ("十二", WHOLE, BAD),
    ("0x10", WHOLE, BAD),
    ("1,000", WHOLE, BAD),
    ("8小时", WHOLE, BAD),
    (" 8", WHOLE, BAD),
    ("8\n", WHOLE, BAD),
    ("8\0", WHOLE, BAD),
    (b"8", WHOLE, BAD),
    ([8], WHOLE, BAD),
    (0, RANK, RANGE),
    (1, RANK, [1]),
    (99, RANK, [99]),
    ("100", RANK, RANGE),
    # ── decimals ──
    (0, HOURS, ["0"]),
    ("0", HOURS, ["0"]),
    ("0.0", HOURS, ["0"]),
    (Decimal("-0"), HOURS, ["0"]),
    ("0.1", HOURS, ["0.1"]),
    ("7.5", HOURS, ["7.5"]),
    (Decimal("7.50"), HOURS, ["7.5"]),
    (8, HOURS, ["8"]),
    ("8.0", HOURS, ["8"]),
    (Decimal("1E+2"), HOURS, ["100"]),
    ("500", HOURS, ["500"]),
    ("500.0", HOURS, ["500"]),
    ("500.1", HOURS, RANGE),
    (-1, HOURS, RANGE),
    (Decimal("-0.1"), HOURS, RANGE),
    (2**63, HOURS, RANGE),
    ("999999999.9", MONEY, RANGE),
    ("999999999", MONEY, ["999999999"]),
    ("10000.5", MONEY, ["10000.5"]),
    ("1000000000", MONEY, NOT_DECIMAL),
    ("-0", HOURS, NOT_DECIMAL),
    ("-1", HOURS, NOT_DECIMAL),
    ("0.05", HOURS, NOT_DECIMAL),
    (Decimal("0.05"), HOURS, NOT_DECIMAL),
    (Decimal("0.1" + "0" * 30 + "1"), HOURS, NOT_DECIMAL),
    (Decimal("1E+999999999"), HOURS, NOT_DECIMAL),
    (Decimal("1E-999999999"), HOURS, NOT_DECIMAL),
    ("7.50", HOURS, NOT_DECIMAL),
    (7.5, HOURS, NOT_DECIMAL),
    (8.0, HOURS, NOT_DECIMAL),
    (True, HOURS, NOT_DECIMAL),
    (Decimal("NaN"), HOURS, NOT_DECIMAL),
    (Decimal("sNaN"), HOURS, NOT_DECIMAL),
    (Decimal("Infinity"), HOURS, NOT_DECIMAL),
    (float("nan"), HOURS, NOT_DECIMAL),
    ("NaN", HOURS, NOT_DECIMAL),
    ("sNaN", HOURS, NOT_DECIMAL),
    ("Infinity", HOURS, NOT_DECIMAL),
    ("1e400", HOURS, NOT_DECIMAL),
    ("1E+3", HOURS, NOT_DECIMAL),
    ("1_0", HOURS, NOT_DECIMAL),
    ("１２", HOURS, NOT_DECIMAL),
    ("７.５", HOURS, NOT_DECIMAL),
    ("٣", HOURS, NOT_DECIMAL),
    ("0x10", HOURS, NOT_DECIMAL),
    ("1,000", HOURS, NOT_DECIMAL),
    ("7,5", HOURS, NOT_DECIMAL),
    ("8小时", HOURS, NOT_DECIMAL),
    (".5", HOURS, NOT_DECIMAL),
    ("5.", HOURS, NOT_DECIMAL),
    (" 8", HOURS, NOT_DECIMAL),
    ("8\n", HOURS, NOT_DECIMAL),
    ([], HOURS, NOT_DECIMAL),
    # ── years ──
    (2025, YEAR, [2025]),
    ("2025", YEAR, [2025]),
    ("1949", YEAR, [1949]),
    ("1948", YEAR, RANGE),
    (2999, YEAR, [2999]),
    (3000, YEAR, RANGE),
    ("25", YEAR, RANGE),
    ("0", YEAR, RANGE),
    ("9999", YEAR, RANGE),
    ("10000", YEAR, RANGE),
    (-2025, YEAR, RANGE),
    ("-2025", YEAR, BAD),
    ("02025", YEAR, BAD),
    ("２０２５", YEAR, BAD),
    ("2025.0", YEAR, BAD),
    (2025.0, YEAR, BAD),
    (" 2025", YEAR, BAD),
    ("2025年", YEAR, BAD),
    ("民国114", YEAR, BAD),
    ("二〇二五", YEAR, BAD),
    (True, YEAR, BAD),
]

UNREADABLE: list[object] = [
    "２０２５", "2025.0", " 2025", "2025 ", "2025\n", "02025", "25", "-2025", "0", "999", "0999", "10000",
    "民国114", "二〇二五", "2025年", "", " ", "٢٠٢٥", "2_25", "2e3",
    2025.0, -2025, 0, 999, 10_000, 10**400, True, None, [], {}, b"2025", Decimal(2025),
]  # fmt: skip

CREDIT_YEARS: list[tuple[object, int | str]] = [
    (2025, 2025),
    ("2025", 2025),
    ("1000", 1000),
    (1000, 1000),
    ("9999", 9999),
    (9999, 9999),
    *((given, "year.unreadable") for given in UNREADABLE),
]
"""计入年度: what is given, and the year or the rule; whether the year is open is another question."""
