"""A page for each step; alembic finds them, and nobody imports them."""
