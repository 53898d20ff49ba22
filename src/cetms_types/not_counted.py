"""不计学时：依据明说不计的，写出理由，而不是只写一个 0。"""

from datetime import date

from cetms_core import Cell, Hours, Term


def not_counted(why: str, *, basis: str, since: date | None, confidence: str) -> Hours:
    """0 学时；理由写在折算表列名的位置。"""
    return Hours.of(0, (Term(0, Cell(why, "", basis, since, confidence)),))
