"""民族 (GB/T 3304-1991): the names of 56 peoples, and two codes for whoever belongs to none of them.

Older programs number the last two 57 and 58, and call two peoples by names that were given up; both are understood.
The end of the list is known from secondary copies alone (B).
"""

from cetms_core.catalogues.catalogue import Catalogue, Item

_PEOPLES = (
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 "
    "塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
)
_OLD_NAMES = {"德昂": ("崩龙族", "崩龙"), "毛南": ("毛难族", "毛难")}


def _people(number: int, name: str) -> Item:
    return Item(f"{number:02}", f"{name}族", (name, *_OLD_NAMES.get(name, ())))


ETHNIC_GROUPS = Catalogue(
    "ethnic_group",
    "民族",
    "GB/T 3304-1991（B）",
    (
        *(_people(number, name) for number, name in enumerate(_PEOPLES.split(), 1)),
        Item("97", "其他", ("57",)),
        Item("98", "外国血统中国籍人士", ("58", "外国血统")),
    ),
)
