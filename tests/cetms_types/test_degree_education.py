"""学历、学位教育或课程进修：折算参考标准 三。"""

import pytest
from attrs import evolve

from cetms_core import Subject
from cetms_core.testing import accepted, refused
from cetms_core.testing.laws import claims
from cetms_types.degree_education import DegreeEducation, DegreeLevel, Study
from cetms_types.jurisdictions import JURISDICTIONS, LIANYUNGANG, SUQIAN, XUZHOU
from tests.cetms_types.explained import asked, comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

ELSEWHERE = [
    # 宿迁、连云港：单科进修每门 10 学时，自学考试每门 15 学时；认定学时填了也不作数
    *(accepted(40, study="课程进修", certified_hours=hours) for hours in (None, 0, 500)),
    *(accepted(60, study="自学考试", certified_hours=hours) for hours in (None, 0, 500)),
    accepted(150, study="自学考试", courses_passed=10),
    # 其余类别由审核单位认定，与门数无关
    *(accepted(50, study=study, certified_hours="50") for study in ("学历、学位教育", "访问进修")),
    accepted("0.1", courses_passed=40, certified_hours="0.1"),
    *(refused("needs_certified_hours", certified_hours=hours) for hours in (None, 0, "0.0")),
    refused("needs_certified_hours", study="访问进修"),
    # 其余照旧
    refused("not_begun_in_credit_year", year=2013, certified_hours=50),
    refused("year.not_offered", year=2011, started_on="2011-01-01", study="课程进修"),
]


class TestDegreeEducation(OurSuite):
    education_type = DegreeEducation
    answers = {
        "study": "学历、学位教育",
        "institution": "河南大学",
        "major": "临床医学",
        "degree_level": "硕士",
        "started_on": "2014-09-01",
        "ended_on": None,
        "courses_passed": 4,
        "certified_hours": None,
    }
    year = 2014
    grows_with = ("courses_passed",)
    most = 600
    cases = [
        # 门数：每门 15 学时，一年 1 至 40 门
        accepted(60),
        accepted(15, courses_passed=1),
        accepted(30, courses_passed="2"),
        accepted(600, courses_passed=40),
        refused("answer.out_of_range", courses_passed=0),
        refused("answer.out_of_range", courses_passed=41),
        refused("answer.not_whole", courses_passed=1.5),
        # 认定学时不用填，填了也不作数
        *(accepted(60, certified_hours=hours) for hours in (0, "0.1", 500)),
        refused("answer.out_of_range", certified_hours="500.1"),
        # 类别和层次不改变学时
        *(accepted(60, study=study) for study in Study),
        *(accepted(60, degree_level=level) for level in DegreeLevel),
        refused("answer.not_offered", study="函授"),
        refused("answer.not_offered", degree_level="博士后"),
        # 年度的界限
        accepted(60, started_on="2014-12-31"),
        refused("not_begun_in_credit_year", year=2013),
        refused("not_begun_in_credit_year", started_on="2015-01-01"),
        accepted(60, year=2016, ended_on="2017-06-30"),
        accepted(60, year=2017, ended_on="2017-06-30"),
        accepted(60, started_on="2010-09-01", ended_on="2014-01-01"),
        refused("over_before_credit_year", started_on="2010-09-01", ended_on="2013-12-31"),
        accepted(60, year=2012, started_on="2012-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-01-01"),
        # 两个日期
        accepted(60, ended_on="2014-09-01"),
        refused("ended_before_it_started", ended_on="2014-08-31"),
        refused("ended_before_it_started", "over_before_credit_year", ended_on="2013-09-01"),
        # 文字
        accepted(60, institution="校" * 100, major="业" * 100),
        refused("text.too_long", institution="校" * 101),
        refused("text.too_long", major="业" * 101),
    ]
    jurisdictions = JURISDICTIONS

    def test_every_refusal_has_a_case(self):
        claims.every_refusal_has_a_case(evolve(self.examined, cases=(*self.cases, *ELSEWHERE)))

    @pytest.mark.parametrize("place", [SUQIAN, LIANYUNGANG], ids=["suqian", "lianyungang"])
    @pytest.mark.parametrize("case", ELSEWHERE)
    def test_suqian_and_lianyungang_count_single_courses_their_own_way(self, place, case):
        comes_true(self, place, case)

    @pytest.mark.parametrize("study", Study)
    def test_in_xuzhou_nothing_is_counted_by_the_course(self, study):
        comes_true(self, XUZHOU, accepted(72, study=study, certified_hours=72))
        comes_true(self, XUZHOU, refused("needs_certified_hours", study=study))

    def test_hours_of_a_place_are_explained_word_for_word(self):
        own = "10（每合格一门课程，课程进修，宿迁市继续教育学时认证，起始日期不详）× 4 = 40"
        by_paper = "50（按证明材料认定，认定单位：审核单位，本地的学时表未列这一类别，起始日期不详）"

        assert own == explained(self, SUQIAN, study="课程进修")
        assert by_paper == explained(self, SUQIAN, certified_hours=50)
        assert (["B"], ["U"]) == (
            sureness(self, SUQIAN, study="课程进修"), sureness(self, SUQIAN, certified_hours=50),
        )  # fmt: skip

    def test_a_study_that_the_table_leaves_out_asks_for_certified_hours(self):
        (finding,) = asked(self, XUZHOU).errors
        sentence = "认定学时：本地的学时表未列这一类别，须大于 0，请按证明材料填写"

        assert ("certified_hours", sentence) == (finding.field, finding.sentence)


DEGREE = TestDegreeEducation()

EXPLANATIONS = [
    (1, "15（每合格一门课程，学历、学位教育，折算参考标准 三，2012 年起）"),
    (4, "15（每合格一门课程，学历、学位教育，折算参考标准 三，2012 年起）× 4 = 60"),
]


@pytest.mark.parametrize(("courses", "explanation"), EXPLANATIONS)
def test_hours_are_explained_word_for_word(courses, explanation):
    assert explanation == DEGREE.ask(courses_passed=courses).explanation


REFUSALS = [
    ({"ended_on": "2014-08-31"}, {"ended_on": "结束日期：早于开始日期，请核对两个日期"}),
    ({"year": 2013}, {"started_on": "开始日期：计入年度内尚未入学，请核对日期或计入年度"}),
    (
        {"year": 2016, "ended_on": "2015-06-30"},
        {"ended_on": "结束日期：计入年度之前已经结束，请核对日期或计入年度"},
    ),
]


@pytest.mark.parametrize(("change", "sentences"), REFUSALS)
def test_a_refusal_is_said_at_its_field(change, sentences):
    assert sentences == said(DEGREE, **change)


def test_the_facts_of_the_type():
    type_ = DEGREE.type

    assert ("degree_education", "学历、学位教育或课程进修", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ((), "started_on") == (type_.counts_once_by, type_.dated_by)
    assert ("institution", "major") == type_.identified_by
    assert [*DEGREE.answers] == [field.name for field in type_.fields]
    assert ["学历、学位教育", "课程进修", "访问进修", "自学考试"] == [*Study]
    assert ["专科", "本科", "硕士", "博士", "无"] == [*DegreeLevel]
    assert ("当年度成绩单", "访问进修另附单位派出证明和进修单位考核证明") == type_.evidence
