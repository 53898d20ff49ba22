"""按天计学时：每天、每半天各计多少，由辖区规定；各辖区的学时表同一式样。"""

from decimal import Decimal
from enum import StrEnum

from cetms_core import Dated, Hours


class Mode(StrEnum):
    """学习方式；高研班即高级研修班。"""

    FULL_TIME = "全脱产"
    HALF_TIME = "半脱产"
    SENIOR_WORKSHOP = "高研班"
    DISTANCE = "远程"


# 河南按证书认定，不按天计；按天计的辖区，每天的学时写在辖区页里。
PER_DAY = Dated(columns=("每天", "每半天"), rows={}, basis="折算参考标准 二", confidence="U")


def by_day(days: Decimal, each_day: Hours, each_half_day: Hours) -> Hours:
    """`days` 是整天或半天的倍数；整天按天计，余下的半天计半天的学时。"""
    whole_days, half_day = divmod(int(days * 2), 2)
    if not half_day:
        return each_day * whole_days
    return each_day * whole_days + each_half_day if whole_days else each_half_day
