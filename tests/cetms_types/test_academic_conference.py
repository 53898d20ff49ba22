"""学术会议：折算参考标准 四。"""

import pytest

from cetms_core import Hours, Jurisdiction, Subject
from cetms_core.testing import accepted, refused
from cetms_types.academic_conference import FTE, HOURS, AcademicConference, Scope
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "启用另一种算法的地区", "410000", tables={HOURS: FTE})

OTHERWISE = [
    # 另一种算法的每一格；字数的界限相同
    accepted(6, scope="全国", paper_length=0),
    accepted(11, scope="全国", paper_length=2000),
    accepted(14, scope="全国", paper_length=2001),
    accepted(5, scope="省级", paper_length=0),
    accepted(8, scope="省级", paper_length=2000),
    accepted(10, scope="省级", paper_length=2001),
    accepted(6, year=2012, ended_on="2012-06-08"),
    refused("ended_outside_credit_year", year=2015),
]


class TestAcademicConference(OurSuite):
    education_type = AcademicConference
    answers = {"title": "中原论坛", "scope": "全国", "ended_on": "2014-06-08", "paper_length": 0}
    year = 2014
    grows_with = ("paper_length",)
    most = 20
    cases = [
        # 每一格
        accepted(12, scope="全国", paper_length=0),
        accepted(18, scope="全国", paper_length=1500),
        accepted(20, scope="全国", paper_length=5000),
        accepted(8, scope="省级", paper_length=0),
        accepted(12, scope="省级", paper_length=1500),
        accepted(14, scope="省级", paper_length=5000),
        # 字数的界限：2000 字本数在内
        accepted(18, paper_length=1),
        accepted(18, paper_length=1999),
        accepted(18, paper_length=2000),
        accepted(20, paper_length=2001),
        accepted(14, scope="省级", paper_length="2001"),
        accepted(20, paper_length=999_999_999),
        refused("answer.out_of_range", paper_length=10**9),
        refused("answer.out_of_range", paper_length=-1),
        refused("answer.missing", paper_length=""),
        # 年度的界限
        accepted(12, year=2012, ended_on="2012-01-01"),
        accepted(12, ended_on="2014-01-01"),
        accepted(12, ended_on="2014-12-31"),
        refused("ended_outside_credit_year", ended_on="2013-12-31"),
        refused("ended_outside_credit_year", ended_on="2015-01-01"),
        refused("ended_outside_credit_year", year=2015),
        refused("year.not_offered", year=2011, ended_on="2011-06-08"),
        # 其他
        refused("answer.not_offered", scope="市级"),
        accepted(12, title="会" * 100),
        refused("text.too_long", title="会" * 101),
        refused("answer.missing", title=None),
    ]
    jurisdictions = (TRIAL,)

    @pytest.mark.parametrize("case", OTHERWISE)
    def test_where_the_other_table_is_turned_on_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_the_other_table_say_so(self):
        clause = "“视为脱产学习”学时认定办法（发文单位不详），起始日期不详"
        whole = f"6（参加会议，全国，{clause}）+ 8（宣读论文，超过 2000 字，同上）= 14"

        assert whole == explained(self, TRIAL, paper_length=2001)
        assert f"5（参加会议，省级，{clause}）" == explained(self, TRIAL, scope="省级")
        assert ["C"] == sureness(self, TRIAL)
        assert ["B"] == sureness(self)


CONFERENCE = TestAcademicConference()

EXPLANATIONS = [
    (0, "12（参加会议，全国，折算参考标准 四，2012 年起）"),
    (1999, "12（参加会议，全国，折算参考标准 四，2012 年起）+ 6（宣读论文，2000 字以内，同上）= 18"),
    (2001, "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20"),
]


@pytest.mark.parametrize(("length", "explanation"), EXPLANATIONS)
def test_hours_are_explained_word_for_word(length, explanation):
    assert explanation == CONFERENCE.ask(paper_length=length).explanation


def test_a_refusal_is_said_at_its_field():
    sentence = {"ended_on": "结束日期：会议须在计入年度内结束，请核对日期或计入年度"}

    assert sentence == said(CONFERENCE, year=2015)


def test_the_facts_of_the_type():
    type_ = CONFERENCE.type

    assert ("academic_conference", "学术会议", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert ("title", "ended_on") == type_.identified_by
    assert ["title", "scope", "ended_on", "paper_length"] == [field.name for field in type_.fields]
    assert ["全国", "省级"] == [*Scope]
    assert ("会议通知", "单位证明", "宣读论文的另附宣读论文或报告的证明") == type_.evidence


def test_the_paper_is_added_once_to_attending():
    assert CONFERENCE.ask(paper_length=3000).hours == Hours(12) + Hours(8)
