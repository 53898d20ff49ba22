"""The kinds of column that there are, and the checks behind them.

SQLite alone neither bounds a text, nor refuses NUL, nor minds a NaN or a text among numbers: so it gets checks of its own.
PostgreSQL would cut blanks off a text that is too long without a word, and sort as one language does: so it gets TEXT with
a check, in the order of the code points, as everywhere else.
MariaDB would take upper case for lower, disregard blanks at the end, and cut off those that are too many: so it gets a
collation of code points without padding, room for one character more, and a check that then refuses it.
"""

from collections.abc import Iterator

from sqlalchemy import CheckConstraint, Column, Integer, MetaData, String, Table, Text
from sqlalchemy.dialects import mysql
from sqlalchemy.schema import SchemaItem

from cetms_core.stores.sql.ciphers import length_of_sealed
from cetms_core.stores.sql.personal import HEADER, MARK

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


def sealed_text(name: str, most: int, *, optional: bool = False) -> Column[str]:
    """A personal text of at most `most` characters, with room for what it comes to when it is sealed."""
    long = long_text(name, most, optional=optional)
    long.info["sealed"] = HEADER + length_of_sealed(most)
    return long


def sealed_texts(most: int, *names: str) -> list[Column[str]]:
    """Several of them, side by side."""
    return [sealed_text(name, most) for name in names]


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
    everywhere = kind.with_variant(Text(), "sqlite").with_variant(Text(collation="C"), "postgresql")
    return everywhere.with_variant(_on_mariadb(kind.length), "mariadb")


def _on_mariadb(most: int | None) -> String:
    how = {"charset": "utf8mb4", "collation": "utf8mb4_nopad_bin"}
    return mysql.MEDIUMTEXT(**how) if most is None else mysql.VARCHAR(most + 1, **how)


def _bounds(column: Column[str] | Column[int], name: str, length: str) -> str:
    """How long a text may be: what is sealed is longer than what it says."""
    plain = f"{length}({name}) BETWEEN {column.info.get('least', 0)} AND {column.info['most']}"
    if "sealed" not in column.info:
        return plain
    return f"({plain} OR substr({name}, 1, 1) = '{MARK}' AND {length}({name}) <= {column.info['sealed']})"


def _checks(column: Column[str] | Column[int]) -> Iterator[CheckConstraint]:
    name, least, most = column.name, column.info.get("least", 0), column.info["most"]
    if isinstance(column.type, Integer):
        yield CheckConstraint(f"{name} BETWEEN {least} AND {most}", name=f"{name}_in_bounds")
        sqlite_only = f"typeof({name}) IN ('integer', 'null')"
    else:
        bounded = _bounds(column, name, "length")
        yield CheckConstraint(bounded, name=f"{name}_in_bounds").ddl_if(dialect="postgresql")
        quoted = _bounds(column, f"`{name}`", "CHAR_LENGTH")
        yield CheckConstraint(quoted, name=f"{name}_in_bounds").ddl_if(dialect="mariadb")
        sqlite_only = f"{bounded} AND instr({name}, char(0)) = 0"
    yield CheckConstraint(sqlite_only, name=f"{name}_is_sound").ddl_if(dialect="sqlite")
