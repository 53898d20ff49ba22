"""平顶山市：专业技术人员继续教育学习管理通知，2017 年 8 月之后发出。"""

from datetime import date

from cetms_core.domain.subject import Subject
from cetms_core.jurisdictions.closing import Closing
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.law import Requirement

BASIS = "平顶山市专业技术人员继续教育学习管理通知"

PINGDINGSHAN = Jurisdiction(
    code="410400",
    label="平顶山市",
    above="410000",
    requirements=(
        # 每年不少于 90 学时，其中公需科目不少于 30 学时，专业科目不少于 60 学时；通知未注日期，取其所依据文件的成文日。
        Requirement(
            total=90,
            floors={Subject.PUBLIC: 30, Subject.PROFESSIONAL: 60},
            since=date(2017, 8, 17),
            basis=BASIS,
            confidence="A",
        ),
    ),
    # 当年学时当年完成，以前年度不能补办；本人申报晚了或单位审核晚了，当年不再计入。
    closing=Closing(12, 31, basis=BASIS, confidence="A", late_decisions_count=False),
    carries_over=False,
)
