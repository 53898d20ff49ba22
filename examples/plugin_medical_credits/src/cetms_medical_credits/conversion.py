"""学分折合学时：每学分计多少学时，由各地自己的一页来写；没有写的，学时按证明材料认定。"""

from decimal import Decimal

from cetms_core import Cell, Dated, Hours, Law, Term, certified

from cetms_medical_credits.credits import Credits

BASIS = "学分折合学时，本地规定未写"

# 没有通行全国的数字；只见广东写“1 学时 = 1 学分”（转载，B），由广东的门户自己写进它那一页。
HOURS_PER_CREDIT = Dated(columns=("每学分",), rows={}, basis=BASIS, confidence="U")


def must_be_certified(credits: Credits, law: Law) -> bool:
    """有学分，本地却没有写每学分计多少学时。"""
    return bool(credits) and HOURS_PER_CREDIT not in law


def hours_of(credits: Credits, reason: str, law: Law, certified_hours: Decimal | None) -> Hours:
    """若干学分的学时：本地有折合数字的，按数字；没有的，按证明材料。"""
    if must_be_certified(credits, law):
        return certified(certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")
    return converted(credits, reason, law)


def no_hours(reason: str, *, basis: str) -> Hours:
    """没有学分的，没有学时；写出理由，而不是只写一个 0。"""
    return Hours.of(0, (Term(0, Cell(f"{reason}，没有学分", "", basis, None, "B")),))


def converted(credits: Credits, reason: str, law: Law) -> Hours:
    """折合的学时，说得出是多少学分、怎样得来；不足 0.1 学时的舍去。"""
    (each,) = law[HOURS_PER_CREDIT].only
    (cell,) = each.sources
    tenths = each.tenths * credits.tenths // 10
    told = Cell(
        f"{reason}，{credits} 学分，每学分 {each} 学时",
        cell.key,
        cell.basis,
        cell.since,
        cell.confidence,
        cell.fingerprint,
    )
    return Hours.of(tenths, (Term(tenths, told),))
