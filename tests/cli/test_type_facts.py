"""As a program reads them."""

import json
from typing import Any

from cetms_core import load_plugins
from cetms_core.cli.shown_type import shown_type
from cetms_core.cli.type_facts import type_facts
from tests.cli import telemedicine

PLUGINS = load_plugins(extra=[telemedicine], strict=True)


def read(code: str, place: str = "", year: int = 2026) -> dict[str, Any]:
    law = PLUGINS.jurisdictions.law(place, year) if place else None
    written = json.dumps(type_facts(shown_type(PLUGINS, PLUGINS.catalog[code], law)))
    return dict(json.loads(written))


FACTS = read("telemedicine", "410499")
FIELDS = {each["name"]: each for each in FACTS["fields"]}


def test_what_the_type_is():
    assert {
        "code": "telemedicine",
        "label": "远程会诊讲座",
        "en": "",
        "docstring": "参加一次远程讲座。\n\n主讲的，另加学时。",
        "since": 2024,
        "until": 2030,
        "subject": "公需科目",
        "basis": "示范医院办法 第五条",
        "confidence": "A",
        "evidence": [],
        "identified_by": ["title"],
        "counts_once_by": ["title", "topic"],
        "dated_by": None,
        "everywhere": False,
        "schema_version": 1,
        "plugin": "tests.cli.telemedicine",
        "jurisdiction": "410499",
        "year": 2026,
        "offered": True,
    } == {
        name: fact
        for name, fact in FACTS.items()
        if name not in {"fields", "refusals", "tables", "caps", "sources"}
    }


def test_what_it_asks():
    assert ["title", "part", "topic", "place", "times", "is_paid", "fee", "remark"] == [*FIELDS]
    assert {
        "name": "part",
        "label": "参加方式",
        "en": "Part",
        "help": "主讲须附课件",
        "kind": "choice",
        "required": True,
        "required_when": None,
        "limit": None,
        "least": None,
        "most": None,
        "choices": ["听讲", "主讲"],
    } == FIELDS["part"]
    assert {"limit": 100, "required": True}.items() <= FIELDS["title"].items()
    assert {"least": 1, "most": 9}.items() <= FIELDS["times"].items()


def test_when_it_asks():
    assert {"topic": {"part": ["主讲"]}, "fee": {"is_paid": [True]}} == {
        name: field["required_when"] for name, field in FIELDS.items() if field["required_when"]
    }
    assert [] == [name for name in ("topic", "fee", "place", "remark") if FIELDS[name]["required"]]


def test_what_it_refuses():
    assert [
        {
            "rule": "telemedicine.topic_is_the_title",
            "at": "topic",
            "sentence": "题目：与名称相同，请改填主讲的题目",
        }
    ] == FACTS["refusals"]


def test_what_it_is_worth():
    hours, bonus, *_, unknown = read("telemedicine", "410000")["tables"]

    assert {
        "name": "HOURS",
        "columns": ["到会", "主讲另加"],
        "basis": "示范医院办法 第五条",
        "confidence": "A",
        "note": "",
        "rows": [
            {"since": "2026-01-01", "key": "听讲", "figures": ["2"]},
            {"since": "2026-01-01", "key": "主讲", "figures": ["2", "6.5"]},
        ],
    } == hours
    assert [{"since": None, "key": "", "figures": ["1"]}] == bonus["rows"]
    assert "数字不详" in unknown["note"]


def test_how_much_of_it_counts():
    item, year = FACTS["caps"]

    assert {
        "most": "30.5",
        "of_each_item": False,
        "subject": "公需科目",
        "basis": "示范县通知 三",
        "confidence": "A",
    } == year
    assert ("4", True, None) == (item["most"], item["of_each_item"], item["subject"])


def test_on_whose_word():
    assert [
        {"basis": "示范医院办法 第五条", "confidence": "A"},
        {"basis": "示范县通知 一", "confidence": "B"},
        {"basis": "示范医院办法 第六条", "confidence": "B"},
        {"basis": "问答一则", "confidence": "C"},
        {"basis": "示范医院办法 第七条", "confidence": "U"},
    ] == FACTS["sources"]


def test_what_nobody_said_is_null():
    facts = read("training_seminar")

    assert {None} == {facts[name] for name in ("jurisdiction", "year", "offered", "subject", "until")}
    assert [] == facts["caps"]
