"""Writes the page of this version for each engine: `python -m tests.stores.sql.shapes`, once for each new version."""

from collections.abc import Iterator

from sqlalchemy import create_mock_engine
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from cetms_core.stores.sql.engine import Kind
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.stores.sql.migrations.shape import PAGES, Shape, read, written
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.schema import VERSION
from cetms_core.stores.sql.sqlite import Sqlite
from cetms_core.stores.sql.tables import metadata

ENGINES: dict[str, tuple[type[Kind], str]] = {
    "sqlite": (Sqlite, "sqlite:///x.db"),
    "postgresql": (Postgresql, "postgresql+psycopg://server/name"),
    "mariadb": (Mariadb, "mariadb+pymysql://server/name"),
}


def page(engine: str) -> str:
    """Everything that a store makes in an empty database."""
    return written(_statements(engine))


def read_anew(engine: str) -> Shape:
    """The same, as it is read."""
    return read(page(engine))


def _statements(engine: str) -> Iterator[str]:
    kind, url = ENGINES[engine]
    dialect = create_mock_engine(url, lambda *_: None).dialect
    for table in metadata.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))
    for refusal in refusals():
        yield from kind(make_url(url), 5.0).guard(refusal)  # type: ignore[call-arg]


if __name__ == "__main__":
    for engine in ENGINES:
        (PAGES / f"version_{VERSION}.{engine}.sql").write_text(page(engine), encoding="utf-8")
