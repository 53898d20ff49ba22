"""继续医学教育项目：国家级、省级项目授予Ⅰ类学分，按参加的学时和参加方式。"""

from datetime import date
from decimal import Decimal

from cetms_core import Hours, Law, Subject, choice, day, decimal, education_type, refuse, text

from cetms_medical_credits.conversion import hours_of, must_be_certified, no_hours
from cetms_medical_credits.credits import CreditClass, Credits
from cetms_medical_credits.rates import MOST_PER_PROJECT, PROJECTS, Level, Part, project_credits

CODE = "medical_project"


@education_type(
    code=CODE,
    label="继续医学教育项目",
    en="Continuing medical education project",
    since=2012,  # 起始日期未见，从门户受理的最早年度起
    subject=Subject.PROFESSIONAL,
    basis=PROJECTS,
    confidence="U",  # 学分的数字是 B，折合学时的数字不详
    evidence=("项目学分证书",),  # 标准未写附什么，以证书为准
    identified_by=("project_name", "part"),
    dated_by="ended_on",
)
class MedicalProject:
    """以一种方式参加一个项目；既听又讲的，各申报一次。"""

    project_name: str = text("项目名称", en="Project", limit=100, help="与项目通知一致，写明期次")
    level: Level = choice("项目级别", en="Level")
    part: Part = choice("参加方式", en="Part")
    hours_attended: Decimal = decimal("参加学时", en="Hours attended", most=500, help="主讲的填本人授课学时")
    ended_on: date = day("结束日期", en="End date")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地写明每学分计多少学时的不用填"
    )

    # 标准未写哪个日期决定年度，以项目结束的日期为准。
    @refuse("结束日期：须在计入年度内，请核对日期或计入年度", at="ended_on")
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    @refuse("参加学时：须大于 0，请按学分证书填写", at="hours_attended")
    def attended_nothing(self, law: Law) -> bool:
        return not self.hours_attended

    @refuse("认定学时：本地没有写明每学分计多少学时，须大于 0，请按证明材料填写", at="certified_hours")
    def needs_certified_hours(self, law: Law) -> bool:
        return must_be_certified(self.credits, law) and not self.certified_hours

    # 学分按级别和参加方式；学分再折合学时，没有折合数字的由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if not self.credits:
            return no_hours(self.reason, basis=PROJECTS)
        return hours_of(self.credits, self.reason, law, self.certified_hours)

    @property
    def credits(self) -> Credits:
        """授予的Ⅰ类学分；每个项目最多 25 学分。"""
        return project_credits(self.level, self.part, self.hours_attended)

    @property
    def reason(self) -> str:
        """学分怎样得来。"""
        capped = "，已到每个项目的上限" if self.credits == MOST_PER_PROJECT else ""
        return f"{CreditClass.ONE}，{self.level}，{self.part} {self.hours_attended} 学时{capped}"
