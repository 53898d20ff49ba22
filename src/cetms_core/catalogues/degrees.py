"""学位 (GB/T 6864-2003): 56 codes, four levels and what lies under them.

From one public copy (C) whose number of codes is that of the standard; the level 学士 stands in others.
Where the copy plainly lost a character, 临床医学硕士专业学位 is written as the doctor's degree beside it.
"""

from cetms_core.catalogues.catalogue import Catalogue, Item, listed

_FIELDS = "哲学 经济学 法学 教育学 文学 历史学 理学 工学 农学 医学 军事学 管理学"
_PROFESSIONAL = """
245 临床医学博士专业学位
248 兽医博士专业学位
250 口腔医学博士专业学位
341 法律硕士专业学位
342 教育硕士专业学位
343 工程硕士专业学位
344 建筑学硕士专业学位
345 临床医学硕士专业学位
346 工商管理硕士专业学位
347 农业推广硕士专业学位
348 兽医硕士专业学位
349 公共管理硕士专业学位
350 口腔医学硕士专业学位
351 公共卫生硕士专业学位
352 军事硕士专业学位
444 建筑学学士专业学位
"""
_LEVELS = {"1": "名誉博士", "2": "博士", "3": "硕士", "4": "学士"}


def _academic(level: str) -> tuple[Item, ...]:
    name = _LEVELS[level]
    fields = enumerate(_FIELDS.split(), 1)
    return tuple(
        Item(f"{level}{number:02}", f"{field}{name}学位", (f"{field}{name}",), level)
        for number, field in fields
    )


_ITEMS = (
    *(Item(code, name) for code, name in _LEVELS.items()),
    *_academic("2"),
    *_academic("3"),
    *_academic("4"),
    *listed(_PROFESSIONAL, lambda code: code[0]),
)

DEGREES = Catalogue(
    "degree", "学位", "GB/T 6864-2003（C）", tuple(sorted(_ITEMS, key=lambda each: each.code))
)
