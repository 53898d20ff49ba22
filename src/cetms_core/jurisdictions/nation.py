"""全国：《专业技术人员继续教育规定》（人社部令第 25 号）。"""

from datetime import date
from fractions import Fraction

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.subject import Subject
from cetms_core.jurisdictions.appeal import Appeal
from cetms_core.jurisdictions.closing import Closing
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.law import Requirement

NATION = Jurisdiction(
    code="100000",
    label="全国",
    requirements=(
        # 第八条：每年累计应不少于 90 学时，其中专业科目一般不少于总学时的三分之二；是比例，不是下限。
        Requirement(
            total=90,
            shares={Subject.PROFESSIONAL: Fraction(2, 3)},
            since=date(2015, 10, 1),
            basis="人社部令第 25 号 第八条",
            confidence="A",
        ),
    ),
    # 全国规定未写审批层级与截止日：由所属单位审批、当年截止，各地另有规定的从其规定。
    chain=(ApprovalStep.EMPLOYER,),
    # 申诉的权利有依据，期限没有：三十日提出、三十日决定是本系统的设置，各地可以另行规定。
    appeal=Appeal(30, 30, basis="本系统的设置，法规未写申诉期限", confidence="U"),
    closing=Closing(12, 31, basis="全国规定未写，以年度末日为准", confidence="U"),
)
