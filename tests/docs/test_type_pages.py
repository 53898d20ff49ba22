"""The page of a type says what the type does: its examples are asked at the real door, word for word.

A page stands in `docs/reference/types/` under the code of its type.
Its first table fills the form; every other row changes some answers, as `信息项：填写；信息项：填写`.
`计入年度` and `辖区` (a code, else Henan's) may be changed like any answer.
Two made-up places below Henan show what no page offers or turns on as yet: 419900 and, with the doubtful tables, 419901.
"""

import re
from pathlib import Path

import pytest

from cetms_core import Dated, EducationType, Jurisdiction, Jurisdictions, Kind
from cetms_core.intake import Assessment
from cetms_core.jurisdictions import HENAN
from cetms_core.testing.examination import Examination, Form
from tests.cetms_types.declared import CODES, tables_of, type_of
from tests.cetms_types.places import PLACES

DOCS = Path(__file__).resolve().parents[2] / "docs/reference/types"
YEAR, PLACE = "计入年度", "辖区"
PLAIN = {"是": True, "否": False}
EXAMPLES, REFUSED = "例", "不接受的例"

ELSEWHERE = [code for code in CODES if not type_of(code).everywhere]
"""The types that are declared only where a page offers them."""

DOUBTFUL = [table for code in ELSEWHERE for table in tables_of(code) if table.is_preset]
OFFERING = Jurisdiction("419900", "设立这些类型的地方", HENAN.code, offers={*ELSEWHERE})
SWITCHED_ON = Jurisdiction("419901", "启用参考学时的地方", OFFERING.code, presets={*DOUBTFUL})
ASKED_IN = Jurisdictions([*PLACES, OFFERING, SWITCHED_ON])

Row = tuple[str, ...]
Filled = dict[str, str]


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────


def written(code: str) -> str:
    page = DOCS / f"{code}.md"
    return page.read_text(encoding="utf-8") if page.exists() else ""


def sections(code: str) -> dict[str, str]:
    found = re.split(r"^## (.+)$", written(code), flags=re.MULTILINE)[1:]
    return dict(zip(found[::2], found[1::2], strict=True))


def tables(code: str, section: str) -> list[list[Row]]:
    """The tables of a section, without their heads."""
    found = re.findall(r"(?:^\|.*\|\n)+", sections(code).get(section, ""), re.MULTILINE)
    return [[cells(line) for line in table.splitlines()[2:]] for table in found]


def cells(line: str) -> Row:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))


def changed(cell: str) -> Filled:
    """`信息项：填写；信息项：填写`, taken apart."""
    return dict(each.split("：", 1) for each in cell.split("；")) if cell else {}


def rows(section: str, width: int) -> list[object]:
    """Every example of every page, numbered from the top of its table."""
    return [
        pytest.param(code, *row, id=f"{code}-{number}")
        for code in CODES
        for number, row in enumerate((tables(code, section) or [[]])[-1], 1)
        if len(row) == width
    ]


def asked(code: str, changes: str) -> Assessment:
    """What the house makes of the page's form with these changes."""
    type_, (form, *_) = type_of(code), tables(code, EXAMPLES)
    filled: Filled = {PLACE: HENAN.code} | dict(row for row in form if len(row) == 2) | changed(changes)
    year, place = int(filled.pop(YEAR)), filled.pop(PLACE)
    names = {field.label: field for field in type_.form}
    assert set() == filled.keys() - names.keys(), "these are no labels of its form"
    answers = {names[label].name: answer(names[label].kind, plain) for label, plain in filled.items()}
    examination = Examination(type_, ASKED_IN, place, answers, year, cases=())
    return examination.ask(Form(year, place, answers))


def answer(kind: Kind, plain: str) -> object:
    return PLAIN[plain] if kind is Kind.FLAG else plain


# ── what is to be there ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("code", CODES)
def test_every_type_has_a_page_in_four_parts(code: str) -> None:
    assert written(code), f"docs/reference/types/{code}.md is missing"
    assert written(code).startswith(f"# {type_of(code).label}\n")
    assert ["规则", "依据", EXAMPLES, REFUSED] == [*sections(code)]


@pytest.mark.parametrize("code", CODES)
def test_a_page_tells_code_years_and_subject_on_a_line_of_its_own(code: str) -> None:
    assert facts(type_of(code)) in written(code).splitlines()


def facts(type_: EducationType) -> str:
    until = "" if type_.until is None else f"至 {type_.until} 年止"
    subject = "科目由内容决定" if type_.subject is None else type_.subject.value
    where = "" if type_.everywhere else "，只在辖区页列出的地方申报"
    return f"`{type_.code}`，自 {type_.since} 年起{until}，{subject}{where}。"


@pytest.mark.parametrize("code", CODES)
def test_a_page_names_every_clause_and_how_sure_it_is(code: str) -> None:
    said, type_ = sections(code)["依据"], type_of(code)
    sources: list[EducationType | Dated] = [type_, *tables_of(code)]

    assert "](../confidence.md)" in said
    assert [] == [each.basis for each in sources if each.basis not in said]
    assert set() == {each.confidence for each in sources} - {*re.findall(r"\b[ABCU]\b", said)}


@pytest.mark.parametrize("code", CODES)
def test_a_page_names_the_places_with_figures_of_their_own(code: str) -> None:
    said, own = sections(code)["依据"], {*tables_of(code)}
    places = [page for page in PLACES if own & page.tables.keys() or code in page.offers]

    assert [] == [page.label for page in places if page.label not in said]


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_that_a_doubtful_table_waits_for_a_jurisdiction(code: str) -> None:
    waits = any(table.is_preset for table in tables_of(code))

    assert not waits or "辖区启用" in sections(code)["规则"]


@pytest.mark.parametrize("code", CODES)
def test_every_refusal_has_a_row(code: str) -> None:
    reasons = "；".join(row[-1] for table in tables(code, REFUSED) for row in table)

    assert [] == [each.rule for each in type_of(code).refusals if each.sentence not in reasons]


@pytest.mark.parametrize("code", CODES)
def test_the_examples_fill_the_form_and_then_change_it(code: str) -> None:
    form, worth = tables(code, EXAMPLES)
    (not_accepted,) = tables(code, REFUSED)

    assert "" == worth[0][0], "the first example is the form as it stands"
    assert [{2}, {3}, {2}] == [{len(row) for row in table} for table in (form, worth, not_accepted)]


@pytest.mark.parametrize(
    "page", [page for page in DOCS.glob("*.md") if page.stem != "index"], ids=lambda page: page.stem
)
def test_no_page_is_left_behind_by_its_type(page: Path) -> None:
    assert page.stem in CODES


# ── what is said is so ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("code", "changes", "hours", "why"), rows(EXAMPLES, 3))
def test_an_example_is_worth_what_the_page_says(code: str, changes: str, hours: str, why: str) -> None:
    assessment = asked(code, changes)

    assert [] == [finding.sentence for finding in assessment.errors]
    assert (hours, why) == (str(assessment.hours), assessment.explanation)


@pytest.mark.parametrize(("code", "changes", "reason"), rows(REFUSED, 2))
def test_what_is_not_accepted_is_refused_in_these_words(code: str, changes: str, reason: str) -> None:
    assert reason == "；".join(finding.sentence for finding in asked(code, changes).errors)
