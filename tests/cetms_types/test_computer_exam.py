"""计算机应用能力考试：启用一览表的每个模块 12 学时，其余按证明材料认定；2016 年度以后不再受理。"""

import pytest

from cetms_core import Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.jurisdictions import HENAN
from cetms_core.testing import accepted, refused
from cetms_types.computer_exam import SHEET, ComputerExam
from tests.cetms_types.explained import asked, comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "设立计算机考试的地区", "410000", offers={"computer_exam"})
SWITCHED_ON = Jurisdiction("419901", "启用一览表的地区", "419900", presets={SHEET})

SHEET_CASES = [
    accepted(12, modules_passed=1),
    accepted(24, modules_passed=2),
    accepted(480, modules_passed=40),
    refused("answer.out_of_range", modules_passed=0),
    refused("answer.out_of_range", modules_passed=41),
    # 认定学时不用填，填了也不作数
    accepted(36, certified_hours=None),
    accepted(36, certified_hours=0),
    accepted(36, certified_hours=500),
    accepted(36, year=2012, passed_on="2012-01-01"),
    accepted(36, year=2016, passed_on="2016-12-31"),
    refused("year.no_longer_offered", year=2017, passed_on="2017-06-08"),
    refused("passed_outside_credit_year", year=2014),
]


class TestComputerExam(OurSuite):
    education_type = ComputerExam
    answers = {
        "modules": "文字处理、电子表格、网络应用",
        "modules_passed": 3,
        "passed_on": "2015-06-08",
        "certified_hours": "20",
    }
    year = 2015
    jurisdiction = TRIAL.code
    cases = [
        # 没有启用一览表：按证明材料，与模块数无关
        accepted(20),
        accepted(20, modules_passed=1),
        accepted(20, modules_passed=40),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.out_of_range", modules_passed=0),
        refused("answer.out_of_range", modules_passed=41),
        # 合格当年
        accepted(20, passed_on="2015-01-01"),
        accepted(20, passed_on="2015-12-31"),
        refused("passed_outside_credit_year", passed_on="2014-12-31"),
        refused("passed_outside_credit_year", passed_on="2016-01-01"),
        # 2012 至 2016 年度
        accepted(20, year=2012, passed_on="2012-01-01"),
        accepted(20, year=2016, passed_on="2016-12-31"),
        refused("year.not_offered", year=2011, passed_on="2011-06-08"),
        refused("year.no_longer_offered", year=2017, passed_on="2017-06-08"),
        # 其他
        accepted(20, modules="模" * 200),
        refused("text.too_long", modules="模" * 201),
        refused("answer.missing", modules=None),
    ]
    jurisdictions = (TRIAL, SWITCHED_ON)
    grows_with = ("certified_hours", "modules_passed")
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "20（按证明材料认定，认定单位：审核单位，本地没有启用学时表，起始日期不详）"

        assert certified == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", SHEET_CASES)
    def test_where_the_sheet_is_in_force_it_decides(self, case):
        comes_true(self, SWITCHED_ON, case)

    def test_hours_by_the_sheet_are_explained_word_for_word(self):
        by_the_sheet = "12（每合格一个模块，继续教育学时计算一览表（发文单位不详），起始日期不详）× 3 = 36"

        assert by_the_sheet == explained(self, SWITCHED_ON)
        assert ["C"] == sureness(self, SWITCHED_ON)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2014}, "passed_on", "合格日期：模块须在计入年度内合格，请核对日期或计入年度"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有启用学时表，须大于 0，请按证明材料填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)

    def test_where_no_page_offers_it_it_is_not_declared(self):
        assert ["type.not_offered_here"] == [each.rule for each in asked(self, HENAN).errors]


def test_the_facts_of_the_type():
    type_ = described(ComputerExam)

    assert ("computer_exam", "计算机应用能力考试", 2012, 2016, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("C", False, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert (("passed_on",), (), "passed_on") == (type_.identified_by, type_.counts_once_by, type_.dated_by)
    assert [*TestComputerExam.answers] == [field.name for field in type_.fields]
    assert ("计算机应用能力考试合格证书",) == type_.evidence
