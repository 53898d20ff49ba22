"""职称级别: the rank of a professional's title, on which some years' requirements depend."""

from enum import StrEnum


class TitleLevel(StrEnum):
    """高级 holds 副高级 and 正高级; 初级 holds 助理级 and 员级."""

    SENIOR = "高级"
    INTERMEDIATE = "中级"
    JUNIOR = "初级"
