"""徐州市：继续教育学时认定，年度要求是全国 90 学时的规定之前的。

一次最多计入两个年度的学时、任期为一个周期，本系统逐年计，没有写进来。
江苏省没有自己的一页，本页直接在全国之下。
"""

from datetime import date

from cetms_core import Dated, Jurisdiction, Requirement, Subject, TitleLevel
from cetms_types.degree_education import HOURS as DEGREE_HOURS
from cetms_types.training_by_day import PER_DAY, Mode

BASIS = "徐州市继续教育学时认定"

# 每天 8 学时，高研班每天 12 学时；半天未写，计一半。
EIGHT_A_DAY = Dated(
    columns=PER_DAY.columns,
    rows={None: {Mode.FULL_TIME: (8, 4), Mode.SENIOR_WORKSHOP: (12, 6)}},
    basis=BASIS,
    confidence="B",
)

# 学历教育一次计 72 学时，毕业后三年内有效：不按门数，也不逐年，表中不列，由审核单位认定。
NOTHING_BY_COURSE = Dated(columns=DEGREE_HOURS.columns, rows={None: {}}, basis=BASIS, confidence="B")

XUZHOU = Jurisdiction(
    code="320300",
    label="徐州市",
    above="100000",
    requirements=(
        # 高级、中级职称每年不少于 72 学时，初级不少于 40 学时，其中公需科目不少于 24 学时。
        Requirement(
            total=72,
            by_title={TitleLevel.SENIOR: 72, TitleLevel.INTERMEDIATE: 72, TitleLevel.JUNIOR: 40},
            floors={Subject.PUBLIC: 24},
            since=None,
            until=date(2015, 9, 30),
            basis=BASIS,
            confidence="B",
        ),
    ),
    tables={PER_DAY: EIGHT_A_DAY, DEGREE_HOURS: NOTHING_BY_COURSE},
)
