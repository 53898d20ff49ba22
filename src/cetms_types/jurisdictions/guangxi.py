"""广西壮族自治区：专业技术人员继续教育学时管理办法（试行）。"""

from datetime import date
from fractions import Fraction

from cetms_core import Dated, Jurisdiction, Requirement, Subject
from cetms_types.training_by_day import PER_DAY, Mode

BASIS = "广西专业技术人员继续教育学时管理办法（试行）"

# 试行办法在全国规定之后，施行日期不确切，取全国规定施行之日。
SINCE = date(2015, 10, 1)

# 半天 4 学时，一天 8 学时。
EIGHT_A_DAY = Dated(
    columns=PER_DAY.columns,
    rows={SINCE: {Mode.FULL_TIME: (8, 4)}},
    basis=BASIS,
    confidence="B",
)

GUANGXI = Jurisdiction(
    code="450000",
    label="广西壮族自治区",
    above="100000",
    requirements=(
        # 每年不少于 90 学时，其中专业科目不少于三分之二；是比例，不是下限。
        Requirement(
            total=90,
            shares={Subject.PROFESSIONAL: Fraction(2, 3)},
            since=SINCE,
            basis=BASIS,
            confidence="B",
        ),
    ),
    tables={PER_DAY: EIGHT_A_DAY},
)
