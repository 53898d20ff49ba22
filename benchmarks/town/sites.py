"""Where towns lie when nobody says otherwise: among the temporary files, one for each size and each shape of the tables."""

import tempfile
from hashlib import sha256
from pathlib import Path

from sqlalchemy.schema import CreateIndex, CreateTable

from cetms_core.stores.sql.tables import metadata


def site(declarations: int) -> str:
    """The address of a town of this size, as this release would build it."""
    folder = Path(tempfile.gettempdir()) / "cetms-towns"
    folder.mkdir(exist_ok=True)
    return f"sqlite:///{folder}/{declarations}-{_shape()}.db"


def _shape() -> str:
    """Another for other tables or indexes: in a town of theirs nothing of ours could be measured."""
    tables = [str(CreateTable(table)) for table in metadata.sorted_tables]
    indexes = sorted(str(CreateIndex(index)) for table in metadata.sorted_tables for index in table.indexes)
    return sha256("".join(tables + indexes).encode()).hexdigest()[:8]
