"""科技、社科成果奖励的学时表：出处不详，只作参考，辖区启用后才施行。"""

from enum import StrEnum

from cetms_core import Dated


class AwardKind(StrEnum):
    """奖种。"""

    PROGRESS = "科技进步奖"
    NATURAL_SCIENCE = "自然科学奖"
    INVENTION = "技术发明奖"
    SOCIAL_SCIENCE = "社会科学奖"
    DEVELOPMENT_RESEARCH = "发展研究奖"
    OTHER = "其他"


class AwardLevel(StrEnum):
    """奖励级别。"""

    NATIONAL = "国家级"
    PROVINCIAL = "省部级"
    CITY = "市厅级"


class Grade(StrEnum):
    """等级。"""

    SPECIAL = "特等奖"
    FIRST = "一等奖"
    SECOND = "二等奖"
    THIRD = "三等奖"


def by_threes(first: int) -> tuple[int, ...]:
    """第一名的学时起，每后一名少 3；表中未写下限，减到 0 为止。"""
    return tuple(range(first, 0, -3))


RANKS = tuple(f"第 {rank} 名" for rank in range(1, 17))
"""最长的一行，即 46 起的一行，有十六名。"""

SHEET = Dated(
    columns=RANKS,
    rows={
        None: {
            (AwardLevel.NATIONAL, Grade.THIRD, AwardKind.SOCIAL_SCIENCE): by_threes(46),
            (AwardLevel.PROVINCIAL, Grade.FIRST): by_threes(46),
            (AwardLevel.PROVINCIAL, Grade.SECOND): by_threes(42),
            (AwardLevel.PROVINCIAL, Grade.THIRD): by_threes(38),
            (AwardLevel.CITY, Grade.FIRST): by_threes(38),
            (AwardLevel.CITY, Grade.SECOND): by_threes(34),
            (AwardLevel.CITY, Grade.THIRD): by_threes(30),
        }
    },
    basis="继续教育学时计算一览表（发文单位不详）",
    confidence="C",
)

# 同一张一览表：国家级一等奖的获奖人、二等奖的第一名，当年专业科目即为完成；二等奖每后一名少 3。
COMPLETING = Dated(
    columns=("完成专业科目，每后一名",),
    rows={None: {(AwardLevel.NATIONAL, Grade.FIRST): 0, (AwardLevel.NATIONAL, Grade.SECOND): -3}},
    basis=SHEET.basis,
    confidence="C",
)
