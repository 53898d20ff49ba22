"""What the database refuses, whoever sends it: a further guard behind the rules of the commands, never the only one.

Account, history and forms are only added to.
Number, name, employer and its region stay as they are while a person is active;
a later release brings corrections and transfers, each decided by two, and will let those alone through.
"""

from collections.abc import Iterator

from attrs import frozen
from sqlalchemy import Table, UniqueConstraint

from cetms_core.domain.professional import IMMUTABLE, RegistrationState
from cetms_core.stores.sql.tables import account, entry, event, kept_form, professional

ALREADY_THERE = "is there already"
"""How the refusal of a second row under one key ends."""

_ALWAYS = "1 = 1"
_ACTIVE = f"state = '{RegistrationState.ACTIVE.value}'"
_HOLDER_IS_ACTIVE = f"EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND {_ACTIVE})"


@frozen
class Refusal:
    """One thing that can't be done to the rows of a table."""

    name: str
    table: str
    action: str
    """UPDATE, DELETE or INSERT."""

    when: str
    """A condition on the row as it is (OLD) and as it would be (NEW)."""

    why: str
    """For whoever tries."""


def refusals() -> Iterator[Refusal]:
    """All of them."""
    for table in (entry, event, kept_form):
        yield _refusal(table, "UPDATE", _ALWAYS, "is only added to")
        yield _refusal(table, "DELETE", _ALWAYS, "is only added to")
    yield _refusal(professional, "UPDATE", f"OLD.{_ACTIVE} AND {_changes(*IMMUTABLE)}", "stays who it is")
    yield _refusal(professional, "DELETE", f"OLD.{_ACTIVE}", "stays while it is active")
    yield _refusal(
        account,
        "UPDATE",
        f"{_changes('id_number')} OR {_changes('name')} AND {_HOLDER_IS_ACTIVE}",
        "stays whose it is",
    )
    yield _refusal(account, "DELETE", _HOLDER_IS_ACTIVE, "stays while its holder is active")
    # An INSERT OR REPLACE takes the old row away without asking the triggers of DELETE.
    for table in (entry, event, kept_form, professional, account):
        yield _refusal(table, "INSERT", " OR ".join(_twins(table)), ALREADY_THERE)


def _refusal(table: Table, action: str, when: str, why: str) -> Refusal:
    return Refusal(f"{table.name}_{action.lower()}_guard", table.name, action, when, f"{table.name} {why}")


def _changes(*columns: str) -> str:
    """Whether one of them, or the person, would be another."""
    differs = (f"NEW.{column} <> OLD.{column}" for column in ("person_id", *columns))
    return f"({' OR '.join(differs)})"


def _twins(table: Table) -> Iterator[str]:
    """For each key of the table: whether a row has it already."""
    keys = [table.primary_key, *(each for each in table.constraints if isinstance(each, UniqueConstraint))]
    for key in keys:
        same = " AND ".join(f"{column.name} = NEW.{column.name}" for column in key.columns)
        yield f"EXISTS (SELECT 1 FROM {table.name} WHERE {same})"
