"""专业技术资格、执业资格考试：河南没有公布学时，按证明材料认定；辖区有学时表的按表计。"""

from datetime import date

import pytest

from cetms_core import Dated, Jurisdiction, Subject, TitleLevel
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.qualification_exam import HOURS, Exam, QualificationExam
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

OWN = Dated(columns=("每次合格",), rows={date(2018, 1, 1): 40}, basis="某市学时认定办法", confidence="B")
TRIAL = Jurisdiction("419900", "有学时表的地区", "410000", tables={HOURS: OWN})

TABLE_CASES = [
    # 不分类别和级别；认定学时不用填，填了也不作数
    *(accepted(40, exam=exam) for exam in ("专业技术资格考试", "执业资格考试", "职业水平考试")),
    *(accepted(40, exam_level=level) for level in ("高级", "中级", "初级")),
    accepted(40, certified_hours=None),
    accepted(40, certified_hours=0),
    accepted(40, certified_hours=500),
    # 学时表施行以前，仍按证明材料
    accepted(24, year=2017, passed_on="2017-06-08"),
    refused("needs_certified_hours", year=2017, passed_on="2017-06-08", certified_hours=None),
    accepted(40, year=2018, passed_on="2018-06-08"),
    refused("passed_outside_credit_year", year=2026),
]


class TestQualificationExam(OurSuite):
    education_type = QualificationExam
    answers = {
        "exam_name": "全国卫生专业技术资格考试",
        "exam": "专业技术资格考试",
        "exam_level": "中级",
        "passed_on": "2025-06-08",
        "certificate_number": "20251234567",
        "certified_hours": "24",
    }
    year = 2025
    cases = [
        # 按证明材料，与类别和级别无关
        accepted(24),
        accepted(24, exam_level="高级"),
        accepted(24, exam_level="初级"),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        # 只有专业技术资格考试必填级别
        accepted(24, exam="执业资格考试", exam_level=None),
        accepted(24, exam="职业水平考试", exam_level=None),
        accepted(24, exam="执业资格考试", exam_level="初级"),
        refused("answer.missing", exam_level=None),
        refused("answer.not_offered", exam="等级考试"),
        refused("answer.not_offered", exam_level="特级"),
        # 合格当年
        accepted(24, passed_on="2025-01-01"),
        accepted(24, passed_on="2025-12-31"),
        accepted(24, year=2012, passed_on="2012-01-01"),
        refused("passed_outside_credit_year", passed_on="2024-12-31"),
        refused("passed_outside_credit_year", passed_on="2026-01-01"),
        refused("year.not_offered", year=2011, passed_on="2011-06-08"),
        # 其他
        refused("answer.missing", certificate_number=None),
        accepted(24, exam_name="名" * 100, certificate_number="号" * 50),
        refused("text.too_long", exam_name="名" * 101),
        refused("text.too_long", certificate_number="号" * 51),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "24（按证明材料认定，认定单位：审核单位，河南省继续教育申报材料清单 九，起始日期不详）"

        assert certified == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_a_table_are_explained_word_for_word(self):
        assert "40（每次合格，某市学时认定办法，2018 年起）" == explained(self, TRIAL)
        assert ["B"] == sureness(self, TRIAL)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2026}, "passed_on", "合格日期：须在计入年度内，请核对日期或计入年度"),
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
    type_ = described(QualificationExam)

    assert ("qualification_exam", "专业技术资格、执业资格考试", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("certificate_number",) == type_.identified_by
    assert ((), "passed_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestQualificationExam.answers] == [field.name for field in type_.fields]
    assert ["专业技术资格考试", "执业资格考试", "职业水平考试"] == [*Exam]
    assert TitleLevel is next(field.options for field in type_.fields if field.name == "exam_level")
    assert ("资格证书",) == type_.evidence
