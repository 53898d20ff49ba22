"""课题研究与项目开发：按级别、主子课题和本人排名，逐年计学时。"""

from datetime import date
from enum import StrEnum

from cetms_core import Dated, Hours, Law, Subject, choice, day, education_type, refuse, text, whole


class ProjectLevel(StrEnum):
    """课题级别。"""

    NATIONAL = "国家级"
    PROVINCIAL = "省级"


class Part(StrEnum):
    """主课题与子课题分列。"""

    MAIN = "主课题"
    SUB = "子课题"


HOURS = Dated(
    columns=("第 1 名", "第 2 名", "第 3 名", "第 4 名", "第 5 名"),
    rows={
        date(2012, 1, 1): {
            (ProjectLevel.NATIONAL, Part.MAIN): (64, 56, 48, 40, 32),
            (ProjectLevel.NATIONAL, Part.SUB): (48, 40, 32),
            (ProjectLevel.PROVINCIAL, Part.MAIN): (56, 48, 40),
            (ProjectLevel.PROVINCIAL, Part.SUB): (40, 32, 24),
        }
    },
    basis="折算参考标准 五",
    confidence="B",
)

# 另一种算法：出处不详，辖区启用后才代替上表。
FTE = Dated(
    columns=HOURS.columns,
    rows={
        None: {
            (ProjectLevel.NATIONAL, Part.MAIN): (72, 60, 50, 40, 36),
            (ProjectLevel.NATIONAL, Part.SUB): (40, 35, 30),
            (ProjectLevel.PROVINCIAL, Part.MAIN): (72, 60, 50),
            (ProjectLevel.PROVINCIAL, Part.SUB): (30, 25, 20),
        }
    },
    basis="“视为脱产学习”学时认定办法（发文单位不详）",
    confidence="C",
)


@education_type(
    code="research_project",
    label="课题研究与项目开发",
    en="Research project",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=HOURS.basis,
    confidence=HOURS.confidence,
    evidence=("参加国家级或省级课题、项目研究的证明",),
    identified_by=("title", "part"),
    dated_by="started_on",
)
class ResearchProject:
    """参加一个课题的一年；同一课题的两个年度是两项申报。"""

    title: str = text("课题名称", en="Project", limit=100)
    number: str | None = text("课题编号", en="Project number", limit=50, required=False)
    level: ProjectLevel = choice("课题级别", en="Level")
    part: Part = choice("主课题/子课题", en="Main or sub-project")
    rank: int = whole("本人排名", en="Rank", least=1, most=99)
    started_on: date = day("立项日期", en="Start date")
    planned_end: date = day("计划完成日期", en="Planned end")

    @refuse(
        "计划完成日期：早于立项日期，请核对两个日期",
        at="planned_end",
        en="Planned end: before the start of the project; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.planned_end < self.started_on

    # 逐年计学时，只计至计划完成的年度。
    @refuse(
        "计划完成日期：计入年度不在课题立项至计划完成的年度之内，请核对日期或计入年度",
        at="planned_end",
        en="Planned end: the credit year is not one from the start to the planned end; check the date or the year",
    )
    def outside_planned_time(self, law: Law) -> bool:
        return not self.started_on.year <= law.year <= self.planned_end.year

    # 按排名计；排名在表列名次之后的不计学时。
    def credit_hours(self, law: Law) -> Hours:
        return law[HOURS][self.level, self.part].at_rank(self.rank)
