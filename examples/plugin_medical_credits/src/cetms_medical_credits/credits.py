"""学分：分Ⅰ、Ⅱ两类，各有下限和上限，一类多出的不能抵另一类；精确到十分之一。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CreditClass(StrEnum):
    """学分类别。"""

    ONE = "Ⅰ类"
    TWO = "Ⅱ类"


@dataclass(frozen=True, order=True, slots=True)
class Credits:
    """若干学分，以十分之一学分计；不是学时，两者不能相加。"""

    tenths: int = 0

    @classmethod
    def whole(cls, number: int) -> "Credits":
        """整数个学分。"""
        return cls(number * 10)

    @classmethod
    def total(cls, each: "Iterable[Credits]") -> "Credits":
        """合计。"""
        return cls(sum(credits.tenths for credits in each))

    def up_to(self, other: "Credits") -> "Credits":
        """离 `other` 还差多少；够了的不差。"""
        return Credits(max(other.tenths - self.tenths, 0))

    def __add__(self, other: "Credits") -> "Credits":
        return Credits(self.tenths + other.tenths)

    def __bool__(self) -> bool:
        return self.tenths != 0

    def __str__(self) -> str:
        whole, rest = divmod(self.tenths, 10)
        return f"{whole}.{rest}" if rest else f"{whole}"


# 每年 25 学分：Ⅰ类 5–10，Ⅱ类 15–20，不能互相替代（转载，B）。
PER_YEAR = Credits.whole(25)
FLOOR = {CreditClass.ONE: Credits.whole(5), CreditClass.TWO: Credits.whole(15)}
MOST = {CreditClass.ONE: Credits.whole(10), CreditClass.TWO: Credits.whole(20)}


@dataclass(frozen=True, slots=True)
class YearOfCredits:
    """一个人一年的学分：得了多少，计入多少，还差多少。"""

    year: int
    earned: Mapping[CreditClass, Credits] = field(hash=False)
    """各类得到的，没有封顶。"""

    @property
    def counted(self) -> Mapping[CreditClass, Credits]:
        """各类计入当年的，不超过上限；多出的不计，也不转到另一类。"""
        return {each: min(self.earned.get(each, Credits()), MOST[each]) for each in CreditClass}

    @property
    def total(self) -> Credits:
        """计入当年的合计。"""
        return Credits.total(self.counted.values())

    @property
    def missing_by_class(self) -> Mapping[CreditClass, Credits]:
        """各类离下限还差多少。"""
        return {each: self.counted[each].up_to(FLOOR[each]) for each in CreditClass}

    @property
    def missing(self) -> Credits:
        """至少还差多少。"""
        # 一类的下限加另一类的上限正是 25：上限以外不计，合计够了，两类的下限也就够了。
        return self.total.up_to(PER_YEAR)

    @property
    def complete(self) -> bool:
        """合计和两类的下限是否都已达到。"""
        return not self.missing
