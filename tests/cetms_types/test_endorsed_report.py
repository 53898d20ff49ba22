"""专题调研报告获领导批示：河南没有公布学时，按证明材料认定；启用一览表的地区每篇 20 学时。"""

import pytest

from cetms_core import Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.endorsed_report import SHEET, EndorsedReport, EndorserLevel
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "启用一览表的地区", "410000", presets={SHEET})
LOCAL = "地方党委、政府主要领导或分管领导"

SHEET_CASES = [
    # 不分级别和排名
    accepted(20),
    accepted(20, endorser_level=LOCAL),
    accepted(20, rank=99),
    # 认定学时不用填，填了也不作数
    accepted(20, certified_hours=None),
    accepted(20, certified_hours=0),
    accepted(20, certified_hours=500),
    refused("endorsed_outside_credit_year", year=2026),
]


class TestEndorsedReport(OurSuite):
    education_type = EndorsedReport
    answers = {
        "title": "基层医疗人才队伍建设调研报告",
        "endorser_level": "省级领导",
        "endorser": "某副省长",
        "endorsed_on": "2025-06-08",
        "rank": None,
        "certified_hours": "12",
    }
    year = 2025
    cases = [
        # 按证明材料，与级别和排名无关
        accepted(12),
        accepted(12, endorser_level=LOCAL),
        accepted(12, rank=1),
        accepted(12, rank=99),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.out_of_range", rank=0),
        refused("answer.out_of_range", rank=100),
        # 批示当年
        accepted(12, endorsed_on="2025-01-01"),
        accepted(12, endorsed_on="2025-12-31"),
        accepted(12, year=2012, endorsed_on="2012-01-01"),
        refused("endorsed_outside_credit_year", endorsed_on="2024-12-31"),
        refused("endorsed_outside_credit_year", endorsed_on="2026-01-01"),
        refused("year.not_offered", year=2011, endorsed_on="2011-06-08"),
        # 其他
        refused("answer.not_offered", endorser_level="乡级"),
        accepted(12, title="题" * 100, endorser="名" * 50),
        refused("text.too_long", title="题" * 101),
        refused("text.too_long", endorser="名" * 51),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "12（按证明材料认定，认定单位：审核单位，河南省继续教育申报材料清单 十，起始日期不详）"

        assert certified == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", SHEET_CASES)
    def test_where_the_sheet_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_the_sheet_are_explained_word_for_word(self):
        by_the_sheet = "20（每篇获批示的报告，继续教育学时计算一览表（发文单位不详），起始日期不详）"

        assert by_the_sheet == explained(self, TRIAL)
        assert ["C"] == sureness(self, TRIAL)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2026}, "endorsed_on", "批示日期：须在计入年度内，请核对日期或计入年度"),
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
    type_ = described(EndorsedReport)

    assert ("endorsed_report", "专题调研报告获领导批示", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert (("title",), (), "endorsed_on") == (type_.identified_by, type_.counts_once_by, type_.dated_by)
    assert [*TestEndorsedReport.answers] == [field.name for field in type_.fields]
    assert ["省级领导", LOCAL] == [*EndorserLevel]
    assert ("领导批示件",) == type_.evidence
