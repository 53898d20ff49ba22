"""连云港市：继续教育学时认定办法（试行），年度要求是全国 90 学时的规定之前的。

公需科目网络学习以外，折算的数字与宿迁相同，只在宿迁的文件里见到，依据也写宿迁的。
江苏省没有自己的一页，本页直接在全国之下。
"""

from datetime import date

from cetms_core import Dated, Jurisdiction, Requirement, Subject
from cetms_types.degree_education import HOURS as DEGREE_HOURS
from cetms_types.jurisdictions.suqian import BY_COURSE, FORTY_AN_EXAM, SIX_A_DAY
from cetms_types.public_subject_online import HOURS as ONLINE_HOURS
from cetms_types.qualification_exam import HOURS as EXAM_HOURS
from cetms_types.training_by_day import PER_DAY

BASIS = "连云港市继续教育学时认定办法（试行）"

# 公需科目网络学习每门课程 25 学时。
TWENTY_FIVE_A_COURSE = Dated(columns=("每门课程",), rows={None: 25}, basis=BASIS, confidence="B")

LIANYUNGANG = Jurisdiction(
    code="320700",
    label="连云港市",
    above="100000",
    requirements=(
        # 每年不少于 72 学时（12 天），其中公需科目不少于 25 学时。
        Requirement(
            total=72,
            floors={Subject.PUBLIC: 25},
            since=None,
            until=date(2015, 9, 30),
            basis=BASIS,
            confidence="B",
        ),
    ),
    tables={
        PER_DAY: SIX_A_DAY,
        DEGREE_HOURS: BY_COURSE,
        EXAM_HOURS: FORTY_AN_EXAM,
        ONLINE_HOURS: TWENTY_FIVE_A_COURSE,
    },
)
