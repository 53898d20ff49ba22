"""Where everything is kept: in memory, or in a database by SQLAlchemy Core.

Promises all or nothing, and that a change made from an older version is refused.
May import `contracts` and what lies below; it alone knows SQLAlchemy, and loads it only with `stores.sql`.
"""
