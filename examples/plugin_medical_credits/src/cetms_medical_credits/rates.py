"""授予学分的标准：都见于转载（B），文号和起始日期未见；换一份文件，改的是这一页。"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cetms_medical_credits.credits import Credits

# 出处：http://m.lw881.com/wenda/309992.html
PROJECTS = "继续医学教育学分授予标准（网上转载，文号未见）"
# 出处：http://www.fymate.net/html/text/lar/172989/17298980_3.html
PAPERS = "某市继续医学教育学分授予标准（网上转载，发文单位未见）"


class Level(StrEnum):
    """项目级别。"""

    NATIONAL = "国家级"
    PROVINCIAL = "省级"


class Part(StrEnum):
    """参加方式。"""

    ATTENDEE = "学员"
    SPEAKER = "主讲"


class Journal(StrEnum):
    """刊物类别。"""

    FOREIGN = "国外刊物"
    ISSN_AND_CN = "有 ISSN 和 CN 刊号的刊物"
    PROVINCIAL = "省级刊物"


@dataclass(frozen=True, slots=True)
class Rate:
    """每 `hours` 学时授予 `credits` 学分。"""

    credits: int
    hours: int

    def of(self, hours: Decimal) -> Credits:
        """这些学时授予的学分；零头怎样计，标准未写，计到 0.1 学分，余下的舍去。"""
        return Credits(int(hours * 10) * self.credits // self.hours)


# 国家级：学员每 3 学时 1 学分，主讲每 1 学时 2 学分。
# 省级：学员每 6 学时 1 学分，主讲每 1 学时 1 学分。
# PAPERS 那份文件写省级主讲每 2 学时 1 学分，是一市的写法，不采用。
RATES: Mapping[tuple[Level, Part], Rate] = {
    (Level.NATIONAL, Part.ATTENDEE): Rate(credits=1, hours=3),
    (Level.NATIONAL, Part.SPEAKER): Rate(credits=2, hours=1),
    (Level.PROVINCIAL, Part.ATTENDEE): Rate(credits=1, hours=6),
    (Level.PROVINCIAL, Part.SPEAKER): Rate(credits=1, hours=1),
}

# 每个项目最多 25 学分。
MOST_PER_PROJECT = Credits.whole(25)

# 第一作者的学分；第二、第三作者各少 1（10、9、8，6、5、4，5、4、3），再往后写“余类推”，减到 0 为止。
# 数字只见于 PAPERS，它把论文列在Ⅰ类；PROJECTS 写论文是Ⅱ类，数字残缺，这里的类别从它。
FIRST_AUTHOR: Mapping[Journal, int] = {
    Journal.FOREIGN: 10,
    Journal.ISSN_AND_CN: 6,
    Journal.PROVINCIAL: 5,
}


def project_credits(level: Level, part: Part, hours: Decimal) -> Credits:
    """参加一个项目授予的学分，已封顶。"""
    return min(RATES[level, part].of(hours), MOST_PER_PROJECT)


def paper_credits(journal: Journal, rank: int) -> Credits:
    """一篇论文授予第 `rank` 作者的学分。"""
    return Credits.whole(max(FIRST_AUTHOR[journal] + 1 - rank, 0))
