"""The tables of a release as SQL, whole: a page under `shapes` for each release and engine, never edited afterwards.

They are written from the tables of the code; a test compares the newest with them, so that no table changes without a
new version, and a step that leads there.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

PAGES = Path(__file__).with_name("shapes")
END = ";;\n"
"""Behind each statement: the bodies of functions hold single ones."""


@frozen
class Shape:
    """What one release has on one engine; by name, in the order in which it can be made."""

    tables: Mapping[str, str]
    indexes: Mapping[str, str]
    table_of: Mapping[str, str] = field(repr=False)
    """Of each index."""

    guards: tuple[str, ...] = field(repr=False)


def shape(version: int, engine: str) -> Shape:
    """The tables of this release on this engine, as SQLAlchemy names it.

    Raises:
        LookupError: if that release was not there on it.
    """
    page = PAGES / f"version_{version}.{engine}.sql"
    if not page.exists():
        raise LookupError(f"version {version} was never on {engine}")
    return read(page.read_text(encoding="utf-8"))


def read(page: str) -> Shape:
    """What a page says."""
    tables, indexes, table_of, guards = dict[str, str](), dict[str, str](), dict[str, str](), list[str]()
    for statement in _statements(page):
        match statement.split(maxsplit=5):
            case ["CREATE", "TABLE", name, *_]:
                tables[name] = statement
            case ["CREATE", "INDEX", name, "ON", table, *_]:
                indexes[name], table_of[name] = statement, table
            case _:
                guards.append(statement)
    return Shape(tables, indexes, table_of, tuple(guards))


def written(statements: Iterator[str]) -> str:
    """A page of these."""
    return "\n".join(f"{_tidy(each)}{END}" for each in statements)


def _statements(page: str) -> Iterator[str]:
    return (each.strip() for each in page.split(END) if each.strip())


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip() for line in statement.strip().splitlines() if line.strip())
