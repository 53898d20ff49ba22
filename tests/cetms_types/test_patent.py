"""专利：河南没有公布学时，按证明材料认定；启用一览表的地区按类型和排名计。"""

from decimal import Decimal

import pytest

from cetms_core import Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.patent import SHEET, Patent, PatentKind
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "启用一览表的地区", "410000", presets={SHEET})
NUMBERS = {"发明": "ZL201410000001.6", "实用新型": "ZL201420000001.1", "外观设计": "ZL201430000001.7"}


def of(kind, rank=1):
    return {"kind": kind, "patent_number": NUMBERS[kind], "rank": rank}


BY_THE_SHEET = {
    "发明": (48, 42, 36, 30, 24, 18, 12, 6, 0),
    "实用新型": (36, 30, 24, 18, 12, 6, 0, 0, 0),
    "外观设计": (36, 30, 24, 18, 12, 6, 0, 0, 0),
}
SHEET_CASES = [
    # 每一格，以及名次之外
    *(accepted(hours, **of(kind, rank)) for kind, row in BY_THE_SHEET.items() for rank, hours in enumerate(row, 1)),
    accepted(0, rank=99),
    # 认定学时不用填，填了也不作数
    accepted(48, certified_hours=None),
    accepted(48, certified_hours=0),
    accepted(48, certified_hours=500),
    # 其余照旧
    refused("number_does_not_check", patent_number="ZL201410000001.5"),
    refused("granted_outside_credit_year", year=2017),
]  # fmt: skip


class TestPatent(OurSuite):
    education_type = Patent
    answers = {"title": "一种测温装置", **of("发明"), "granted_on": "2016-06-08", "certified_hours": "24"}
    year = 2016
    cases = [
        # 按证明材料，与类型和排名无关
        accepted(24),
        accepted(24, rank=99),
        accepted(24, **of("实用新型")),
        accepted(24, **of("外观设计")),
        accepted("0.1", certified_hours=Decimal("0.1")),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        # 专利号：末位、位数、写法
        refused("number_does_not_check", patent_number="ZL201410000001.5"),
        refused("number_does_not_check", patent_number="ZL201410000010.6"),
        refused("number_does_not_check", patent_number="ZL20141000001.6"),
        refused("number_does_not_check", patent_number="201410000001.6"),
        refused("number_does_not_check", patent_number="CN201410000001.6"),
        refused("number_does_not_check", patent_number="ZL201410000001"),
        refused("number_does_not_check", patent_number="ZL201410000001.６"),
        accepted(24, patent_number="ZL 2014 1 0000001.6"),
        accepted(24, patent_number="zl2014100000016"),
        # 种类号：经国际申请的；2003 年 10 月以前申请的
        accepted(24, patent_number="ZL201480000001.4"),
        accepted(24, patent_number="ZL201490000001.X", kind="实用新型"),
        accepted(24, patent_number="ZL03100001.0"),
        refused("number_of_another_kind", kind="实用新型"),
        refused("number_of_another_kind", kind="外观设计"),
        refused("number_of_another_kind", patent_number="ZL201480000001.4", kind="实用新型"),
        refused("number_of_another_kind", patent_number="ZL201490000001.X"),
        refused("number_of_another_kind", patent_number="ZL201450000001.8"),
        refused("number_of_another_kind", patent_number="ZL03100001.0", kind="实用新型"),
        # 授权当年
        accepted(24, granted_on="2016-01-01"),
        accepted(24, granted_on="2016-12-31"),
        accepted(24, year=2012, granted_on="2012-01-01"),
        refused("granted_outside_credit_year", granted_on="2015-12-31"),
        refused("granted_outside_credit_year", granted_on="2017-01-01"),
        refused("granted_outside_credit_year", year=2017),
        refused("year.not_offered", year=2011, granted_on="2011-06-08"),
        # 其他
        refused("answer.out_of_range", rank=0),
        refused("answer.out_of_range", rank=100),
        refused("answer.not_offered", kind="软件著作权"),
        accepted(24, title="名" * 100),
        refused("text.too_long", title="名" * 101),
        refused("number_does_not_check", patent_number="1" * 30),
        refused("text.too_long", patent_number="1" * 31),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "24（按证明材料认定，认定单位：审核单位，河南省继续教育申报材料清单 七，起始日期不详）"

        assert certified == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", SHEET_CASES)
    def test_where_the_sheet_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_the_sheet_are_explained_word_for_word(self):
        sheet = "继续教育学时计算一览表（发文单位不详），起始日期不详）"

        for rank, hours in enumerate(BY_THE_SHEET["发明"][:8], 1):
            assert f"{hours}（第 {rank} 名，发明，{sheet}" == explained(self, TRIAL, rank=rank)
        assert f"24（第 3 名，实用新型，{sheet}" == explained(self, TRIAL, **of("实用新型", 3))
        assert f"6（第 6 名，外观设计，{sheet}" == explained(self, TRIAL, **of("外观设计", 6))
        assert f"0（排名第 9，只计前 8 名，发明，{sheet}" == explained(self, TRIAL, rank=9)
        assert ["C"] == sureness(self, TRIAL)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            (
                {"patent_number": "ZL1"},
                "patent_number",
                "专利号：位数或末位不符，请照专利证书填写，连同 ZL 和末位",
            ),
            ({"kind": "外观设计"}, "kind", "专利类型：与专利号所示的类型不符，请核对专利类型和专利号"),
            ({"year": 2017}, "granted_on", "授权日期：须在计入年度内，请核对日期或计入年度"),
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
    type_ = described(Patent)

    assert ("patent", "专利", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("patent_number",) == type_.identified_by == type_.counts_once_by
    assert "granted_on" == type_.dated_by
    assert {*TestPatent.answers} == {field.name for field in type_.fields}
    assert ["发明", "实用新型", "外观设计"] == [*PatentKind]
    assert ("专利证书",) == type_.evidence
