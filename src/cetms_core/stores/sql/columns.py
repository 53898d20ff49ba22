"""The kinds of column that there are, and the checks behind them.

SQLite alone neither bounds a text, nor refuses NUL, nor minds a NaN or a text among numbers: so it gets checks of its own.
PostgreSQL would cut blanks off a text that is too long without a word, and sort as one language does: so it gets TEXT with
a check, in the order of the code points, as everywhere else.
"""

from collections.abc import Iterator

from sqlalchemy import CheckConstraint, Column, Integer, MetaData, String, Table, Text
from sqlalchemy.schema import SchemaItem

LARGEST = 2**31 - 1
"""What every engine's INTEGER holds."""

metadata = MetaData()


def text(name: str, most: int, *, optional: bool = False) -> Column[str]:
    """A text of at most `most` characters (code points)."""
    return Column(name, _everywhere(String(most)), nullable=optional, info={"most": most})


def texts(most: int, *names: str) -> list[Column[str]]:
    """Several of them, side by side."""
    return [text(name, most) for name in names]


def long_text(name: str, most: int, *, optional: bool = False) -> Column[str]:
    """A text that is longer than some engines' VARCHAR."""
    return Column(name, _everywhere(Text()), nullable=optional, info={"most": most})


def instant(name: str, *, optional: bool = False) -> Column[str]:
    """A time: `2025-06-01T01:00:00.000000Z`."""
    return Column(
        name,
        _everywhere(String(27)),
        nullable=optional,
        info={"least": 27, "most": 27},
    )


def whole(name: str, least: int = 0, most: int = LARGEST, *, optional: bool = False) -> Column[int]:
    """A whole number from `least` to `most`."""
    return Column(
        name, Integer(), nullable=optional, autoincrement=False, info={"least": least, "most": most}
    )


def table(name: str, *parts: SchemaItem, clustered: bool = False) -> Table:
    """A table with the checks of its columns; a clustered one lies in the order of its key."""
    checks = [check for part in parts if isinstance(part, Column) for check in _checks(part)]
    return Table(name, metadata, *parts, *checks, sqlite_strict=True, sqlite_with_rowid=not clustered)


def both_or_none(first: str, second: str) -> CheckConstraint:
    """One of the two is never there without the other."""
    return CheckConstraint(f"({first} IS NULL) = ({second} IS NULL)", name=f"{first}_with_{second}")


def _everywhere(kind: String) -> String:
    return kind.with_variant(Text(), "sqlite").with_variant(Text(collation="C"), "postgresql")


def _checks(column: Column[str] | Column[int]) -> Iterator[CheckConstraint]:
    name, least, most = column.name, column.info.get("least", 0), column.info["most"]
    if isinstance(column.type, Integer):
        yield CheckConstraint(f"{name} BETWEEN {least} AND {most}", name=f"{name}_in_bounds")
        sqlite_only = f"typeof({name}) IN ('integer', 'null')"
    else:
        bounded = f"length({name}) BETWEEN {least} AND {most}"
        yield CheckConstraint(bounded, name=f"{name}_in_bounds").ddl_if(dialect="postgresql")
        sqlite_only = f"{bounded} AND instr({name}, char(0)) = 0"
    yield CheckConstraint(sqlite_only, name=f"{name}_is_sound").ddl_if(dialect="sqlite")
