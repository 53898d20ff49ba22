"""宿迁市：继续教育学时认证。

江苏省没有自己的一页，本页直接在全国之下；年度要求也从全国。
"""

from cetms_core import Dated, Jurisdiction
from cetms_types.degree_education import HOURS as DEGREE_HOURS, Study
from cetms_types.public_subject_online import HOURS as ONLINE_HOURS
from cetms_types.qualification_exam import HOURS as EXAM_HOURS
from cetms_types.title_language_exam import HOURS as LANGUAGE_HOURS
from cetms_types.training_by_day import PER_DAY, Mode

BASIS = "宿迁市继续教育学时认证"

# 全脱产每天 6 学时，半脱产每天 3 学时；半天未写，计一半。
SIX_A_DAY = Dated(
    columns=PER_DAY.columns,
    rows={None: {Mode.FULL_TIME: (6, 3), Mode.HALF_TIME: (3, "1.5")}},
    basis=BASIS,
    confidence="B",
)

# 单科进修每门 10 学时，自学考试每门 15 学时。
# 学历教育共 100 学时，分两年计，每年多少未写：表中不列，由审核单位认定。
BY_COURSE = Dated(
    columns=DEGREE_HOURS.columns,
    rows={None: {Study.COURSE_STUDY: 10, Study.SELF_TAUGHT_EXAM: 15}},
    basis=BASIS,
    confidence="B",
)

# 资格考试、职称外语考试合格，每次 40 学时。
FORTY_AN_EXAM = Dated(columns=EXAM_HOURS.columns, rows={None: 40}, basis=BASIS, confidence="B")

# 公需科目网络学习每科 72 学时。
SEVENTY_TWO_A_SUBJECT = Dated(columns=("每科",), rows={None: 72}, basis=BASIS, confidence="B")

SUQIAN = Jurisdiction(
    code="321300",
    label="宿迁市",
    above="100000",
    tables={
        PER_DAY: SIX_A_DAY,
        DEGREE_HOURS: BY_COURSE,
        EXAM_HOURS: FORTY_AN_EXAM,
        LANGUAGE_HOURS: FORTY_AN_EXAM,
        ONLINE_HOURS: SEVENTY_TWO_A_SUBJECT,
    },
    # 职称外语考试、业务考察和专题调研，宿迁有办法，河南没有。
    offers={"title_language_exam", "study_tour"},
)
