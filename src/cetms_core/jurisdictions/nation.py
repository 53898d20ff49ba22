"""全国：《专业技术人员继续教育规定》（人社部令第 25 号）。"""

from datetime import date

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.jurisdictions.jurisdiction import Closing, Jurisdiction
from cetms_core.law import Requirement

NATION = Jurisdiction(
    code="100000",
    label="全国",
    requirements=(
        # 第八条：每年累计应不少于 90 学时；“一般”不少于三分之二为专业科目，是比例，不是下限，故不写入 floors。
        Requirement(
            total=90,
            floors={},
            since=date(2015, 10, 1),
            basis="人社部令第 25 号 第八条",
            confidence="A",
        ),
    ),
    # 全国规定未写审批层级与截止日：由所属单位审批、当年截止，各地另有规定的从其规定。
    chain=(ApprovalStep.EMPLOYER,),
    closing=Closing(12, 31, basis="全国规定未写，以年度末日为准", confidence="U"),
)
