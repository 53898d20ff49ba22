"""The CSV pages beside this one, read as work to do: registration forms, declarations, rulings."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cetms_core import REGISTRATION_FORM, Catalog

HERE = Path(__file__).resolve().parent

REGISTRATION = {field.label: field.name for field in REGISTRATION_FORM}
"""The columns of a registration form."""

OF_NO_TYPE = {"编号", "轮次", "申报人", "计入年度", "附件", "说明"}
"""The columns of a declaration that belong to no education type."""

_repeated = re.compile("“(.)”×([0-9]+)")
"""`“学”×1001` is the character written 1001 times."""


class Form(NamedTuple):
    """One registration form, as it was handed in."""

    number: str
    name: str
    answers: Mapping[str, str]
    password: str


class Filing(NamedTuple):
    """One declaration, as it was handed in; corrected, it has the same number and the next round."""

    number: str
    round: int
    name: str
    type: str
    year: str
    answers: Mapping[str, str]
    remark: str
    filename: str


class Ruling(NamedTuple):
    """What becomes of a form or a filing; an empty column means that nobody acts."""

    owner: str = ""
    employer: str = ""
    authority: str = ""
    review: str = ""
    words: str = ""


def rows(page: str) -> list[dict[str, str]]:
    """The lines of one CSV page."""
    with (HERE / page).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def codes() -> dict[str, str]:
    """The code of every region and organisation, by its name."""
    regions = {row["名称"]: row["代码"] for row in rows("regions.csv")}
    return regions | {row["名称"]: row["统一社会信用代码"] for row in rows("organisations.csv")}


@cache
def names() -> dict[str, str]:
    """The name of every region and organisation, by its code."""
    return {code: name for name, code in codes().items()}


def forms() -> list[Form]:
    """All registration forms."""
    return [_form(row) for row in rows("people.csv")]


def filings(catalog: Catalog) -> list[Filing]:
    """All declarations: a page for each type, whose columns are the fields of its form."""
    pages = {type_: f"declarations/{type_}.csv" for type_ in catalog}
    kept = {type_: page for type_, page in pages.items() if (HERE / page).exists()}
    return [_filing(row, type_, labels(catalog, type_)) for type_, page in kept.items() for row in rows(page)]


def rulings() -> dict[tuple[str, int], Ruling]:
    """All rulings, by number and round."""
    columns = ("本人", "所属单位", "主管部门", "复核", "意见")
    return {
        (row["编号"], int(row["轮次"])): Ruling(*(row[column] for column in columns))
        for row in rows("decisions.csv")
    }


def labels(catalog: Catalog, type_: str) -> dict[str, str]:
    """The name of every field that people fill in or comment on, by its label."""
    return {field.label: field.name for field in catalog.form(type_)} | {"附件": "attachment"}


def comments(words: str, fields: Mapping[str, str]) -> dict[str, str]:
    """`认定学时：请改正；附件：请补上`, by field."""
    parts = (part.partition("：") for part in words.split("；"))
    return {fields[label]: comment for label, _, comment in parts}


def _form(row: dict[str, str]) -> Form:
    answers = {field: row[label] for label, field in REGISTRATION.items() if row.get(label)}
    picked = {field: codes()[answers[field]] for field in ("employer_region", "employer")}
    return Form(row["编号"], row["姓名"], answers | picked, row["密码"])


def _filing(row: dict[str, str], type_: str, fields: Mapping[str, str]) -> Filing:
    filled_in = {label: cell for label, cell in row.items() if cell and label not in OF_NO_TYPE}
    answers = {fields.get(label, label): cell for label, cell in filled_in.items()}
    remark = _repeated.sub(lambda found: found[1] * int(found[2]), answers.pop("remark", ""))
    whole = (row["编号"], int(row["轮次"]), row["申报人"], type_, row["计入年度"])
    return Filing(*whole, answers, remark, row["附件"])
