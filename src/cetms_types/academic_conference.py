"""学术会议：到会计学时，宣读论文另加。"""

from datetime import date
from enum import StrEnum

from cetms_core import Dated, Hours, Law, Subject, choice, day, education_type, refuse, text, whole


class Scope(StrEnum):
    """会议级别。"""

    NATIONAL = "全国"
    PROVINCIAL = "省级"


HOURS = Dated(
    columns=("参加会议", "宣读论文，2000 字以内", "宣读论文，超过 2000 字"),
    rows={date(2012, 1, 1): {Scope.NATIONAL: (12, 6, 8), Scope.PROVINCIAL: (8, 4, 6)}},
    basis="折算参考标准 四",
    confidence="B",
)

# 另一种算法：数字较低，出处不详，辖区启用后才代替上表。
FTE = Dated(
    columns=HOURS.columns,
    rows={None: {Scope.NATIONAL: (6, 5, 8), Scope.PROVINCIAL: (5, 3, 5)}},
    basis="“视为脱产学习”学时认定办法（发文单位不详）",
    confidence="C",
)

# “2000 字以内”含 2000 字本数。
SHORT_PAPER = 2000


@education_type(
    code="academic_conference",
    label="学术会议",
    en="Academic conference",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=HOURS.basis,
    confidence=HOURS.confidence,
    evidence=("会议通知", "单位证明", "宣读论文的另附宣读论文或报告的证明"),
    identified_by=("title", "ended_on"),
    dated_by="ended_on",
)
class AcademicConference:
    """参加一次学术会议；宣读论文的，按字数另加学时，每次会议只加一次。"""

    title: str = text("会议名称", en="Conference", limit=100)
    scope: Scope = choice("会议级别", en="Level", help="全国：国家部委举办；省级：省级部门举办")
    ended_on: date = day("结束日期", en="End date")
    paper_length: int = whole("宣读论文字数", en="Paper length", help="未宣读填 0")

    @refuse(
        "结束日期：会议须在计入年度内结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: the conference has to end within the credit year; check the date or the year",
    )
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    # 参加会议计学时；在会上宣读论文的，2000 字以内和超过 2000 字分别另加。
    def credit_hours(self, law: Law) -> Hours:
        attending, short_paper, long_paper = law[HOURS][self.scope]
        if self.paper_length == 0:
            return attending
        return attending + (short_paper if self.paper_length <= SHORT_PAPER else long_paper)
