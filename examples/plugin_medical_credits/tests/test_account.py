"""一年的学分只看审核通过的申报，先后不论，同一项目封顶。"""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum

import pytest
from cetms_core import Declaration, DeclarationState, Hours, Subject
from cetms_core.testing import from_education_type
from hypothesis import given
from hypothesis import strategies as st

from cetms_medical_credits import CreditClass, Credits, MedicalPaper, MedicalProject, year_of_credits
from cetms_medical_credits.rates import MOST_PER_PROJECT, Journal, Level, Part

ONE, TWO = CreditClass
AT = datetime(2025, 6, 1, tzinfo=UTC)
STATES = st.sampled_from(DeclarationState)


def declaration(
    type: str,
    answers: Mapping[str, str | int | bool | None],
    state: DeclarationState = DeclarationState.APPROVED,
    year: int = 2025,
) -> Declaration:
    return Declaration(
        id="", person_id="", type=type, type_label="", schema_version=1, year=year, answers=answers,
        remark="", attachment=None, subject=Subject.PROFESSIONAL, hours=Hours(1), employer="", region="",
        jurisdiction="410000", created_at=AT, state=state,
    )  # fmt: skip


def project(name: str = "卒中救治", part: str = "学员", hours: str = "24", **kept: object) -> Declaration:
    answers = {"project_name": name, "level": "国家级", "part": part, "hours_attended": hours}
    return declaration("medical_project", answers, **kept)  # type: ignore[arg-type]


def paper(kind: str = "国外刊物", rank: int = 1) -> Declaration:
    return declaration("medical_paper", {"title": "卒中", "kind": kind, "rank": rank})


def of(type: str, forms: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[Declaration]:
    return st.builds(declaration, st.just(type), forms, STATES, st.sampled_from([2024, 2025]))


def written(options: type[StrEnum]) -> st.SearchStrategy[str]:
    """各选项，照存下的写法。"""
    return st.sampled_from([option.value for option in options])


PROJECTS = of(
    "medical_project", from_education_type(MedicalProject, level=written(Level), part=written(Part))
)
PAPERS = of("medical_paper", from_education_type(MedicalPaper, kind=written(Journal)))
DECLARATIONS = st.lists(PROJECTS | PAPERS, max_size=6)


def test_each_class_has_its_own_sum() -> None:
    earned = year_of_credits([project(), paper(), project("急诊"), paper(rank=3)], 2025).earned

    assert earned == {ONE: Credits.whole(16), TWO: Credits.whole(18)}


def test_who_listened_and_spoke_in_one_project_has_at_most_its_cap() -> None:
    both = [project(hours="60"), project(part="主讲", hours="8")]

    assert year_of_credits(both, 2025).earned[ONE] == MOST_PER_PROJECT
    assert year_of_credits([*both, project("急诊", hours="3")], 2025).earned[ONE] == Credits.whole(26)


@pytest.mark.parametrize("state", [each for each in DeclarationState if each.name != "APPROVED"])
def test_what_is_not_approved_earns_nothing(state: DeclarationState) -> None:
    assert not year_of_credits([project(state=state)], 2025).total


def test_another_year_or_another_type_earns_nothing() -> None:
    others = [project(year=2024), declaration("academic_conference", {"title": "中原论坛"})]

    assert not year_of_credits(others, 2025).total


@given(DECLARATIONS.flatmap(lambda each: st.tuples(st.just(each), st.permutations(each))))
def test_the_order_of_declarations_never_matters(
    both: tuple[list[Declaration], list[Declaration]],
) -> None:
    declared, shuffled = both

    assert year_of_credits(declared, 2025) == year_of_credits(shuffled, 2025)


@given(DECLARATIONS, PROJECTS)
def test_a_project_never_touches_class_two(declared: list[Declaration], more: Declaration) -> None:
    before, after = year_of_credits(declared, 2025), year_of_credits([*declared, more], 2025)

    assert before.earned[TWO] == after.earned[TWO]
    assert before.earned[ONE] <= after.earned[ONE]


@given(DECLARATIONS)
def test_the_years_share_no_credit(declared: list[Declaration]) -> None:
    apart = [[each for each in declared if each.year == year] for year in (2024, 2025)]

    assert [year_of_credits(declared, year) for year in (2024, 2025)] == [
        year_of_credits(own, year) for own, year in zip(apart, (2024, 2025), strict=True)
    ]
