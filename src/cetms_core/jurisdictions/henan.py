"""河南省：年度要求、两级审批与截止日。"""

from datetime import date

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.subject import Subject
from cetms_core.domain.title import TitleLevel
from cetms_core.jurisdictions.closing import Closing
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.law import Requirement

HENAN = Jurisdiction(
    code="410000",
    label="河南省",
    above="100000",
    requirements=(
        # 高级、中级职称每年不少于 64，初级不少于 56，以脱产学习计；2015 年以后各年度通知执行全国的 90 学时。
        # 同条准许在三至五年的周期内集中或分散使用，本系统逐年计，没有写进来。
        Requirement(
            total=64,
            by_title={TitleLevel.SENIOR: 64, TitleLevel.INTERMEDIATE: 64, TitleLevel.JUNIOR: 56},
            since=date(1998, 12, 1),
            until=date(2015, 9, 30),
            basis="河南省专业技术人员继续教育条例 第六条",
            confidence="B",
        ),
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
    # 当年的学时须当年完成，以前年度不能补办；按时申报、逾期审核的仍然计入，是由全省文件未写而推定。
    closing=Closing(12, 31, basis="豫人社〔2017〕121号（据平顶山市通知）", confidence="B"),
    # 多出的学时也不结转到下一年度。
    carries_over=False,
)
