"""河南省：年度要求、两级审批与截止日。"""

from datetime import date

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.subject import Subject
from cetms_core.jurisdictions.jurisdiction import Closing, Jurisdiction
from cetms_core.law import Requirement

HENAN = Jurisdiction(
    code="410000",
    label="河南省",
    above="100000",
    requirements=(
        # 每年不少于 90 学时，其中公需科目不少于 30 学时，专业科目不少于 60 学时；起始日期不确切，取依据文件的成文日。
        Requirement(
            total=90,
            floors={Subject.PUBLIC: 30, Subject.PROFESSIONAL: 60},
            since=date(2017, 8, 17),
            basis="豫人社〔2017〕121号（据平顶山市通知）",
            confidence="B",
        ),
    ),
    # 先由所属单位审核，再由主管部门审核。
    chain=(ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY),
    # 当年的学时须当年完成，以前年度不能补办。
    closing=Closing(12, 31, basis="豫人社〔2017〕121号（据平顶山市通知）", confidence="B"),
)
