"""按字数折算：不足一个单位的按比例计，计到 0.1 学时，余下的舍去。

各来源都没有写零头怎样计；按比例不多给，也不凭空设起点，是推定。
"""

from cetms_core import Cell, Hours, Term


def pro_rata(rate: Hours, length: int, unit: int) -> Hours:
    """`rate` 是表中一格，每 `unit` 字计若干学时；`length` 是字数。"""
    (cell,) = rate.sources
    tenths = rate.tenths * length // unit
    reason = Cell(
        f"{length} 字，{cell.column} {rate} 学时",
        cell.key,
        cell.basis,
        cell.since,
        cell.confidence,
        cell.fingerprint,
    )
    return Hours.of(tenths, (Term(tenths, reason),))
