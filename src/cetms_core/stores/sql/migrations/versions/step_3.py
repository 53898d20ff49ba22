"""The first tables that were ever kept: younger databases are made whole, so no step leads to them."""

revision = "3"
down_revision = None


def upgrade() -> None:
    """Nothing: whoever has them has them."""


def downgrade() -> None:
    """Nothing lies below."""
