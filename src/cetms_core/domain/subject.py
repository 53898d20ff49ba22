"""科目: what the hours of a year are divided into."""

from enum import StrEnum


class Subject(StrEnum):
    """公需科目 is the same for every trade, 专业科目 is one's own, 选修科目 exists in some provinces."""

    PUBLIC = "公需科目"
    PROFESSIONAL = "专业科目"
    ELECTIVE = "选修科目"
