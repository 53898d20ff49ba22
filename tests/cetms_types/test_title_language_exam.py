"""职称外语考试：2016 年度为止，只在设立它的地区申报；有学时表的按表计，没有的按证明材料认定。"""

from datetime import date

import pytest

from cetms_core import Dated, Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.jurisdictions import HENAN
from cetms_core.testing import accepted, refused
from cetms_types.title_language_exam import HOURS, Grade, TitleLanguageExam
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

OFFERED = {"title_language_exam"}
OWN = Dated(columns=("每次合格",), rows={date(2014, 1, 1): 40}, basis="某市学时认定办法", confidence="B")
TRIAL = Jurisdiction("419900", "设立职称外语考试的地区", "410000", offers=OFFERED)
COUNTING = Jurisdiction("419800", "有学时表的地区", "410000", offers=OFFERED, tables={HOURS: OWN})

TABLE_CASES = [
    # 不分等级；认定学时不用填，填了也不作数
    *(accepted(40, grade=grade) for grade in ("A 级", "B 级", "C 级")),
    *(accepted(40, certified_hours=hours) for hours in (None, 0, 500)),
    # 学时表施行以前，仍按证明材料
    accepted(24, year=2013, passed_on="2013-03-30"),
    refused("needs_certified_hours", year=2013, passed_on="2013-03-30", certified_hours=None),
    accepted(40, year=2014, passed_on="2014-03-29"),
    refused("passed_outside_credit_year", year=2016),
]


class TestTitleLanguageExam(OurSuite):
    education_type = TitleLanguageExam
    answers = {
        "language": "英语",
        "grade": "B 级",
        "passed_on": "2015-03-28",
        "certified_hours": "24",
    }
    year = 2015
    cases = [
        # 按证明材料，与等级无关
        *(accepted(24, grade=grade) for grade in ("A 级", "B 级", "C 级")),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.not_offered", grade="D 级"),
        # 合格当年
        accepted(24, passed_on="2015-01-01"),
        accepted(24, passed_on="2015-12-31"),
        refused("passed_outside_credit_year", passed_on="2014-12-31"),
        refused("passed_outside_credit_year", passed_on="2016-01-01"),
        # 2012 至 2016 年度
        accepted(24, year=2012, passed_on="2012-03-31"),
        accepted(24, year=2016, passed_on="2016-03-26"),
        refused("year.not_offered", year=2011, passed_on="2011-03-26"),
        refused("year.no_longer_offered", year=2017, passed_on="2017-03-25"),
        # 文字
        accepted(24, language="语" * 20),
        refused("text.too_long", language="语" * 21),
        refused("answer.missing", language=None),
    ]
    jurisdiction = TRIAL.code
    jurisdictions = (TRIAL, COUNTING)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：审核单位"

        assert f"24（{by}，继续教育学时计算一览表（发文单位不详），起始日期不详）" == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, case):
        comes_true(self, COUNTING, case)

    def test_hours_by_a_table_are_explained_word_for_word(self):
        assert "40（每次合格，某市学时认定办法，2014 年起）" == explained(self, COUNTING)
        assert ["B"] == sureness(self, COUNTING)

    def test_where_no_page_offers_it_it_is_not_declared(self):
        comes_true(self, HENAN, refused("type.not_offered_here"))

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2016}, "passed_on", "合格日期：须在计入年度内，请核对日期或计入年度"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(TitleLanguageExam)

    assert ("title_language_exam", "职称外语考试", 2012, 2016, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", False, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("language", "grade", "passed_on") == type_.identified_by
    assert ((), "passed_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestTitleLanguageExam.answers] == [field.name for field in type_.fields]
    assert ["A 级", "B 级", "C 级"] == [*Grade]
    assert ("合格证书",) == type_.evidence
