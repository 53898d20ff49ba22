"""A store on a database, by SQLAlchemy Core: SQLite now, the same schema on any engine later.

Promises that what was kept outlives a crash and a power cut, that of two changes of one record one wins,
and that history and account are only ever added to, whoever sends the SQL.
May import `contracts`, what lies below, and SQLAlchemy; everything of SQLite's own lies in `sqlite`.
"""

from cetms_core.stores.sql.ciphers import Suite
from cetms_core.stores.sql.keyring import Key, Keyring, read_keyring, write_keyring
from cetms_core.stores.sql.store import SqlStore

__all__ = ["Key", "Keyring", "SqlStore", "Suite", "read_keyring", "write_keyring"]
