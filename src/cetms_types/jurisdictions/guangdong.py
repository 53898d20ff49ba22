"""广东省：2011 年的办法至 2020 年度，2021 年度起按新的要求。"""

from datetime import date

from cetms_core import Dated, Jurisdiction, Requirement, Subject
from cetms_types.training_by_day import PER_DAY, Mode

UNTIL_2020 = "广东省继续教育证书管理办法（2011）"
SINCE_2021 = "广东省 2023 年度继续教育通知"

# 每天不少于 6 学时；半天未写，计一半。
SIX_A_DAY = Dated(
    columns=PER_DAY.columns,
    rows={date(2011, 1, 1): {Mode.FULL_TIME: (6, 3)}},
    basis=UNTIL_2020,
    confidence="B",
)

# 每天 8 学时；不足一天的，每 45 分钟 1 学时，半天 4 学时。
EIGHT_A_DAY = Dated(
    columns=PER_DAY.columns,
    rows={date(2021, 1, 1): {Mode.FULL_TIME: (8, 4)}},
    basis=SINCE_2021,
    confidence="B",
)

GUANGDONG = Jurisdiction(
    code="440000",
    label="广东省",
    above="100000",
    requirements=(
        # 每年不少于 72 学时（12 天）：公需科目 18，专业科目 42，选修科目 12；起始日期不确切，取办法当年的 1 月 1 日。
        Requirement(
            total=72,
            floors={Subject.PUBLIC: 18, Subject.PROFESSIONAL: 42, Subject.ELECTIVE: 12},
            since=date(2011, 1, 1),
            until=date(2020, 12, 31),
            basis=UNTIL_2020,
            confidence="B",
        ),
        # 每年不少于 90 学时：公需科目 30，专业科目 42，选修科目 18。
        Requirement(
            total=90,
            floors={Subject.PUBLIC: 30, Subject.PROFESSIONAL: 42, Subject.ELECTIVE: 18},
            since=date(2021, 1, 1),
            basis=SINCE_2021,
            confidence="B",
        ),
    ),
    # 确认延至次年 4 月 30 日的说法只见于网上问答（C），不采用；截止日从全国。
    tables={PER_DAY: (SIX_A_DAY, EIGHT_A_DAY)},
)
