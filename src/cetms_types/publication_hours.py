"""著作、论文的学时表：出处不详，只作参考，辖区启用后才施行；一个辖区只启用一种。"""

from enum import StrEnum

from cetms_core import Dated


class Work(StrEnum):
    """成果类别。"""

    BOOK = "著作"
    TRANSLATION = "译作"
    PAPER = "论文"


class Journal(StrEnum):
    """刊物级别。"""

    INTERNATIONAL = "国际"
    NATIONAL = "国家级"
    PROVINCIAL = "省级"
    CITY = "市级"
    COUNTY = "县级"
    INTERNAL = "内部"


# 按字数计：著作、译作每万字 5 学时；论文每千字，国家级刊物 5 学时，省级刊物 3 学时。
BOOKS_BY_LENGTH = Dated(
    columns=("每 10000 字",),
    rows={None: {Work.BOOK: 5, Work.TRANSLATION: 5}},
    basis="“视为脱产学习”学时认定办法（发文单位不详）",
    confidence="C",
)
PAPERS_BY_LENGTH = Dated(
    columns=("每 1000 字",),
    rows={None: {Journal.NATIONAL: 5, Journal.PROVINCIAL: 3}},
    basis=BOOKS_BY_LENGTH.basis,
    confidence="C",
)

# 按篇计：广东的做法，省级以上刊物一律 18 学时。
GUANGDONG_PRACTICE = Dated(
    columns=("每篇",),
    rows={None: {Journal.INTERNATIONAL: 18, Journal.NATIONAL: 18, Journal.PROVINCIAL: 18}},
    basis="广东论文学时做法（网上问答）",
    confidence="C",
)

# 按篇计：网上两种论文学时表，地区和发文单位都不详。
LIST_ONE = Dated(
    columns=("每篇",),
    rows={None: {Journal.INTERNATIONAL: 60, Journal.NATIONAL: 40, Journal.PROVINCIAL: 20}},
    basis="网上论文学时表之一（发文单位不详）",
    confidence="C",
)
LIST_TWO = Dated(
    columns=("每篇",),
    rows={
        None: {
            Journal.NATIONAL: 24,
            Journal.PROVINCIAL: 18,
            Journal.CITY: 12,
            Journal.COUNTY: 4,
            Journal.INTERNAL: 6,
        }
    },
    basis="网上论文学时表之二（发文单位不详）",
    confidence="C",
)

BY_LENGTH = {BOOKS_BY_LENGTH: 10_000, PAPERS_BY_LENGTH: 1_000}
"""按字数计的表，各以多少字为一个单位。"""

TABLES = (*BY_LENGTH, GUANGDONG_PRACTICE, LIST_ONE, LIST_TWO)
"""所有的表。"""
