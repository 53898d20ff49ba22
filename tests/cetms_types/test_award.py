"""科技、社科成果奖励：河南没有公布学时，按证明材料认定；启用一览表的地区按级别、等级和排名计。"""

from datetime import date
from decimal import Decimal

import pytest

from cetms_core import Hours, Jurisdiction, Law, Subject
from cetms_core.testing import accepted, refused
from cetms_types.award import Award
from cetms_types.award_hours import COMPLETING, SHEET, AwardKind, AwardLevel, Grade
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "启用一览表的地区", "410000", presets={SHEET, COMPLETING})

SOCIAL = {"award_kind": "社会科学奖"}
FROM_46 = (46, 43, 40, 37, 34, 31, 28, 25, 22, 19, 16, 13, 10, 7, 4, 1, 0)
FROM_42 = (42, 39, 36, 33, 30, 27, 24, 21, 18, 15, 12, 9, 6, 3, 0)
FROM_38 = (38, 35, 32, 29, 26, 23, 20, 17, 14, 11, 8, 5, 2, 0)
FROM_34 = (34, 31, 28, 25, 22, 19, 16, 13, 10, 7, 4, 1, 0)
FROM_30 = (30, 27, 24, 21, 18, 15, 12, 9, 6, 3, 0)
BY_THE_SHEET = {
    ("国家级", "三等奖", "社会科学奖"): FROM_46,
    ("省部级", "一等奖", "科技进步奖"): FROM_46,
    ("省部级", "二等奖", "自然科学奖"): FROM_42,
    ("省部级", "三等奖", "发展研究奖"): FROM_38,
    ("市厅级", "一等奖", "社会科学奖"): FROM_38,
    ("市厅级", "二等奖", "技术发明奖"): FROM_34,
    ("市厅级", "三等奖", "其他"): FROM_30,
}


def of(level, grade, rank=1, **changes):
    return {"level": level, "grade": grade, "rank": rank, **changes}


SHEET_CASES = [
    # 每一格，以及名次之外
    *(
        accepted(hours, **of(level, grade, rank, award_kind=kind))
        for (level, grade, kind), row in BY_THE_SHEET.items()
        for rank, hours in enumerate(row, 1)
    ),
    accepted(0, **of("省部级", "一等奖", 99)),
    # 国家级一等奖的获奖人，二等奖的第一名：完成专业科目，2025 年为 60
    accepted(60, **of("国家级", "一等奖")),
    accepted(60, **of("国家级", "一等奖", 99)),
    accepted(60, **of("国家级", "一等奖", **SOCIAL)),
    accepted(60, **of("国家级", "二等奖")),
    accepted(57, **of("国家级", "二等奖", 2)),
    accepted(3, **of("国家级", "二等奖", 20)),
    accepted(0, **of("国家级", "二等奖", 21)),
    accepted(0, **of("国家级", "二等奖", 22)),
    accepted(0, **of("国家级", "二等奖", 99)),
    # 全国的要求是比例，90 的三分之二；更早的只有总学时要求 64，没有专业科目的
    accepted(60, year=2016, awarded_on="2016-06-08", **of("国家级", "一等奖")),
    accepted(64, year=2014, awarded_on="2014-06-08", **of("国家级", "一等奖")),
    accepted(61, year=2014, awarded_on="2014-06-08", **of("国家级", "二等奖", 2)),
    # 表中未列的，按证明材料：特等奖；国家级三等奖，社会科学奖除外
    *(accepted(30, **of(level, "特等奖")) for level in ("国家级", "省部级", "市厅级")),
    accepted(30, **of("国家级", "三等奖", award_kind="科技进步奖")),
    refused("needs_certified_hours", **of("国家级", "特等奖", certified_hours=None)),
    refused("needs_certified_hours", **of("国家级", "三等奖", certified_hours=0)),
    # 表中列了的，认定学时不用填，填了也不作数
    accepted(46, **of("省部级", "一等奖", certified_hours=None)),
    accepted(46, **of("省部级", "一等奖", certified_hours=500)),
    accepted(60, **of("国家级", "一等奖", certified_hours=0)),
    accepted(0, **of("国家级", "二等奖", 22, certified_hours=None)),
    refused("awarded_outside_credit_year", year=2026),
]


class TestAward(OurSuite):
    education_type = Award
    answers = {
        "achievement": "小麦抗旱新品种选育",
        "award_name": "河南省科学技术进步奖",
        "award_kind": "科技进步奖",
        "level": "省部级",
        "grade": "一等奖",
        "rank": 1,
        "awarded_on": "2025-06-08",
        "certified_hours": "30",
    }
    year = 2025
    cases = [
        # 按证明材料，与奖种、级别、等级和排名无关
        *(accepted(30, award_kind=kind) for kind in AwardKind),
        *(accepted(30, **of(level, grade)) for level in AwardLevel for grade in Grade),
        accepted(30, rank=99),
        accepted("0.1", certified_hours=Decimal("0.1")),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.out_of_range", rank=0),
        refused("answer.out_of_range", rank=100),
        # 获奖当年
        accepted(30, awarded_on="2025-01-01"),
        accepted(30, awarded_on="2025-12-31"),
        accepted(30, year=2012, awarded_on="2012-01-01"),
        refused("awarded_outside_credit_year", awarded_on="2024-12-31"),
        refused("awarded_outside_credit_year", awarded_on="2026-01-01"),
        refused("year.not_offered", year=2011, awarded_on="2011-06-08"),
        # 其他
        refused("answer.not_offered", level="县级"),
        refused("answer.not_offered", grade="四等奖"),
        refused("answer.not_offered", award_kind="优秀论文奖"),
        accepted(30, achievement="成" * 100, award_name="奖" * 100),
        refused("text.too_long", achievement="成" * 101),
        refused("text.too_long", award_name="奖" * 101),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "30（按证明材料认定，认定单位：审核单位，河南省继续教育申报材料清单 八，起始日期不详）"

        assert certified == explained(self)
        assert certified == explained(self, TRIAL, grade="特等奖")
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", SHEET_CASES)
    def test_where_the_sheet_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    @pytest.mark.parametrize(
        ("change", "explanation"),
        [
            ({}, "46（第 1 名，省部级，一等奖，{sheet}）"),
            ({"rank": 16}, "1（第 16 名，省部级，一等奖，{sheet}）"),
            ({"rank": 17}, "0（排名第 17，只计前 16 名，省部级，一等奖，{sheet}）"),
            (of("市厅级", "三等奖", 11), "0（排名第 11，只计前 10 名，市厅级，三等奖，{sheet}）"),
            (of("国家级", "三等奖", 2, **SOCIAL), "43（第 2 名，国家级，三等奖，社会科学奖，{sheet}）"),
            (
                of("国家级", "一等奖", 4),
                "60（专业科目年度要求，{required}）+ 0（完成专业科目，每后一名，国家级，一等奖，{sheet}）× 3 = 60",
            ),
            (
                of("国家级", "二等奖", 3),
                "60（专业科目年度要求，{required}）- 3（完成专业科目，每后一名，国家级，二等奖，{sheet}）× 2 = 54",
            ),
            (of("国家级", "二等奖", 22), "0（排名第 22，已减完，{sheet}）"),
        ],
    )
    def test_hours_by_the_sheet_are_explained_word_for_word(self, change, explanation):
        sheet = "继续教育学时计算一览表（发文单位不详），起始日期不详"
        required = "豫人社〔2017〕121号（据平顶山市通知），2017 年起"

        assert explanation.format(sheet=sheet, required=required) == explained(self, TRIAL, **change)

    def test_the_sheet_is_doubtful_and_the_requirement_is_not(self):
        assert ["C"] == sureness(self, TRIAL)
        assert ["B", "C"] == sureness(self, TRIAL, **of("国家级", "二等奖", 3))
        assert ["C"] == sureness(self, TRIAL, **of("国家级", "二等奖", 22))

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2026}, "awarded_on", "获奖日期：须在计入年度内，请核对日期或计入年度"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有学时表，或表中未列这一等级，须大于 0，请按证明材料填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)

    def test_the_facts_of_the_type(self):
        type_ = self.type

        assert ("award", "科技、社科成果奖励", 2012, None, 1) == (
            type_.code, type_.label, type_.since, type_.until, type_.schema_version,
        )  # fmt: skip
        assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
        assert ("achievement", "award_name", "level") == type_.identified_by
        assert (("achievement",), "awarded_on") == (type_.counts_once_by, type_.dated_by)
        assert [*self.answers] == [field.name for field in type_.fields]
        assert ("获奖证书",) == type_.evidence


NATIONAL = Award(
    achievement="小麦抗旱新品种选育",
    award_name="国家科学技术进步奖",
    award_kind=AwardKind.PROGRESS,
    level=AwardLevel.NATIONAL,
    grade=Grade.FIRST,
    rank=1,
    awarded_on=date(2025, 6, 8),
    certified_hours=Decimal(30),
)


@pytest.mark.parametrize("presets", [{SHEET, COMPLETING}, {SHEET}])
def test_where_nothing_is_required_or_completing_is_not_turned_on_the_document_decides(presets):
    demands_nothing = Law(2025, "419900", presets=frozenset(presets))

    assert Hours(30) == NATIONAL.credit_hours(demands_nothing)
