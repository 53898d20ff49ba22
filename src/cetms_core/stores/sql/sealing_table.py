"""The tables of sealing itself: how far a database has come, and a word by which each key is known again."""

from sqlalchemy import PrimaryKeyConstraint

from cetms_core.stores.sql.columns import table, text, whole

sealing = table(
    "sealing",
    whole("one", 1, 1),
    text("stage", 32),
    whole("moving", 0, 1),  # whether rows are being sealed anew: then the guards let that through
    text("goal", 64),
    text("reached", 2000),
    PrimaryKeyConstraint("one"),
    clustered=True,
)

seal_key = table("seal_key", text("id", 32), text("proof", 64), PrimaryKeyConstraint("id"), clustered=True)
