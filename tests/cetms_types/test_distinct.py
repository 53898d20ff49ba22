"""Each type has a form, an evidence list, refusals and keys of its own; another code and label make no type."""

from itertools import combinations
from typing import Any

import pytest
from attrs import evolve

from cetms_core import EducationType, day, refuse, text
from cetms_core.education_types import Field, described
from tests.cetms_types.declared import CODES, type_of
from tests.education_types.declaring import declare


def nature(type_: EducationType) -> dict[str, object]:
    """What a type asks, wants to see and refuses, and how it tells one thing from another: in all but words."""
    return {
        "fields": [asked(field) for field in type_.fields],
        "evidence": sorted(type_.evidence),
        "refusals": sorted((refusal.rule.partition(".")[2], refusal.at) for refusal in type_.refusals),
        "keys": (type_.identified_by, type_.counts_once_by, type_.dated_by),
    }


def asked(field: Field) -> tuple[Field, list[str]]:
    """A question without its words, and what it offers."""
    return evolve(field, label="", en="", help="", options=None), [each.value for each in field.choices]


def twins(types: list[EducationType]) -> list[tuple[str, str]]:
    """Types that differ only in what they are called."""
    return [(one.code, other.code) for one, other in combinations(types, 2) if nature(one) == nature(other)]


OURS = [type_of(code) for code in CODES]


def test_no_two_types_differ_only_in_code_and_label():
    assert 1 < len(OURS)
    assert [] == twins(OURS)


@pytest.mark.parametrize("type_", OURS, ids=lambda type_: type_.code)
def test_each_type_asks_wants_refuses_and_knows_its_things_by_a_key(type_):
    assert all((type_.fields, type_.evidence, type_.refusals, type_.identified_by))


def test_no_two_types_ask_the_same():
    forms = [(type_.code, nature(type_)["fields"]) for type_ in OURS]

    assert [] == [(one, other) for (one, this), (other, that) in combinations(forms, 2) if this == that]


# ── the check itself, on types that are made for it ───────────────────────────────────────────────────────

PLANTED: dict[str, Any] = {"evidence": ("通知",), "identified_by": ("title",), "dated_by": "held_on"}


def planted(code: str, label: str, **other: Any) -> EducationType:
    """A lecture, or one that is called otherwise."""
    fields = {"title": (str, text(f"{label}名称")), "held_on": (object, day(f"{label}日期"))}
    refusal = refuse(f"{label}日期：不在计入年度内，请核对", at="held_on")(lambda self, law: False)
    methods = {"held_outside_credit_year": refusal}
    facts = PLANTED | {"code": code, "label": label} | other
    return described(declare(facts.pop("fields", fields), facts.pop("methods", methods), **facts))


LECTURE = planted("lecture", "讲座")
REFUSAL = refuse("讲座名称：不计，请改选", at="title")(lambda self, law: False)
QUESTIONS = {"title": (str, text("讲座名称", limit=9)), "held_on": (object, day("讲座日期"))}


def test_a_planted_pair_is_caught():
    assert [("lecture", "talk")] == twins([*OURS, LECTURE, planted("talk", "报告会")])


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("fields", {"fields": QUESTIONS}),
        ("evidence", {"evidence": ("通知", "照片")}),
        ("refusals", {"methods": {"of_no_use": REFUSAL}}),
        ("keys", {"identified_by": ("title", "held_on")}),
        ("keys", {"counts_once_by": ("title",)}),
        ("keys", {"dated_by": ""}),
    ],
)
def test_a_difference_in_any_of_these_makes_a_type_of_its_own(what, change):
    other = planted("talk", "报告会", **change)

    assert [what] == [each for each, nature_ in nature(LECTURE).items() if nature_ != nature(other)[each]]
    assert [] == twins([LECTURE, other])
