"""What the database refuses, whoever sends it: a further guard behind the rules of the commands, never the only one.

Account, history and forms are only added to.
Number, name, employer and its region stay as they are while a person is active, unless what two have decided is kept:
a granted correction with this number and name, or an employment that began with this employer.
While rows are sealed anew, what is personal may be written otherwise, and nothing else.
Whoever was erased, as the chain says, becomes exactly what `erasing` leaves; whoever is, stays it.
"""

from collections.abc import Iterator

from attrs import frozen
from sqlalchemy import Table, UniqueConstraint

from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import IMMUTABLE, RegistrationState
from cetms_core.stores.sql.class_table import training_class
from cetms_core.stores.sql.erasing import BLANKED, erased, is_blanked
from cetms_core.stores.sql.event_table import chain_head
from cetms_core.stores.sql.personal import PERSONAL
from cetms_core.stores.sql.petition_tables import employment, petition, relief
from cetms_core.stores.sql.resealing_guard import is_resealed, renumbered
from cetms_core.stores.sql.review_tables import submission
from cetms_core.stores.sql.tables import account, entry, event, kept_form, professional

ALREADY_THERE = "is there already"
"""How the refusal of a second row under one key ends."""

_ALWAYS = "1 = 1"
_NOT_ITS_NEXT_LINE = (
    "NEW.about <> OLD.about OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (SELECT 1 FROM event "
    "WHERE about = NEW.about AND sequence = NEW.sequence AND hash = NEW.hash)"
)
_ACTIVE = f"state = '{RegistrationState.ACTIVE.value}'"
_ERASED = f"state = '{RegistrationState.ERASED.value}'"
_HOLDER_IS_ACTIVE = f"EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND {_ACTIVE})"
_DECIDED = f"OLD.state <> '{PetitionState.WAITING.value}'"
_BEGUN = ("person_id", "sequence", "employer", "region")
_CORRECTED = (
    f"EXISTS (SELECT 1 FROM petition WHERE about = OLD.person_id AND kind = '{PetitionKind.CORRECTION.value}' "
    f"AND state = '{PetitionState.GRANTED.value}' AND proof = NEW.identity || '|' || NEW.name)"
)
_EMPLOYED = (
    "EXISTS (SELECT 1 FROM employment WHERE person_id = OLD.person_id AND employer = NEW.employer "
    "AND region = NEW.employer_region AND until IS NULL)"
)


_PETITIONER_IS_ERASED = (
    f"({erased('about')} OR {erased('petitioner')} OR EXISTS (SELECT 1 FROM event "
    f"WHERE about = OLD.about AND record = OLD.id AND name = '{BLANKED}'))"
)
_BY_ERASURE = {
    event: is_blanked(event, erased("about", "sequence > OLD.sequence")),
    petition: is_blanked(petition, _PETITIONER_IS_ERASED),
    **{
        table: is_blanked(table, erased("person_id")) for table in (account, professional, relief, submission)
    },
}
"""By table: whether a change is the erasure of its person, and nothing else."""


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
    for table in (entry, event, kept_form, relief, submission, training_class):
        yield _refusal(table, "UPDATE", _unless_allowed(table), "is only added to")
        yield _refusal(table, "DELETE", _ALWAYS, "is only added to")
    stays = f"OLD.{_ERASED} AND NOT {is_resealed(professional)}"
    another = f"{stays} OR OLD.{_ACTIVE} AND ({_another_person()}) AND NOT {_BY_ERASURE[professional]}"
    yield _refusal(professional, "UPDATE", another, "stays who it is")
    yield _refusal(professional, "DELETE", f"OLD.{_ACTIVE} OR OLD.{_ERASED}", "stays while it is active")
    yield _refusal(
        account,
        "UPDATE",
        f"{_changes('person_id')} OR ({renumbered()} OR {_changes('name')} AND {_HOLDER_IS_ACTIVE}) "
        f"AND NOT {_CORRECTED} AND NOT {_BY_ERASURE[account]}",
        "stays whose it is",
    )
    yield _refusal(account, "DELETE", _HOLDER_IS_ACTIVE, "stays while its holder is active")
    yield _refusal(chain_head, "UPDATE", _NOT_ITS_NEXT_LINE, "moves with its last line")
    yield _refusal(chain_head, "DELETE", _ALWAYS, "stays with its chain")
    yield _refusal(
        petition, "UPDATE", f"{_DECIDED} AND {_unless_allowed(petition)}", "stays as it was decided"
    )
    yield _refusal(petition, "DELETE", _ALWAYS, "stays")
    yield _refusal(employment, "UPDATE", f"OLD.until IS NOT NULL OR {_changes(*_BEGUN)}", "ends once")
    yield _refusal(employment, "DELETE", _ALWAYS, "is only added to")
    # An INSERT OR REPLACE takes the old row away without asking the triggers of DELETE.
    for table in (
        entry,
        event,
        chain_head,
        kept_form,
        professional,
        account,
        petition,
        employment,
        relief,
        submission,
        training_class,
    ):
        yield _refusal(table, "INSERT", " OR ".join(_twins(table)), ALREADY_THERE)


def _refusal(table: Table, action: str, when: str, why: str) -> Refusal:
    return Refusal(f"{table.name}_{action.lower()}_guard", table.name, action, when, f"{table.name} {why}")


def _unless_allowed(table: Table) -> str:
    """Every change, but the erasure of its person, and being sealed anew."""
    allowed = [_BY_ERASURE[table]] if table in _BY_ERASURE else []
    if table.name in PERSONAL:
        allowed.append(is_resealed(table))
    return f"NOT ({' OR '.join(allowed)})" if allowed else _ALWAYS


def _another_person() -> str:
    """Whether a row would be another's, or somebody else's than before by no decision of two."""
    employer = ("employer", "employer_region")
    who = [column for column in IMMUTABLE if column not in (*employer, "id_number")]
    return (
        f"{_changes('person_id')} OR ({renumbered()} OR {_changes(*who)}) AND NOT {_CORRECTED} "
        f"OR {_changes(*employer)} AND NOT {_EMPLOYED}"
    )


def _changes(*columns: str) -> str:
    """Whether one of them would be another."""
    differs = (f"NEW.{column} <> OLD.{column}" for column in columns)
    return f"({' OR '.join(differs)})"


def _twins(table: Table) -> Iterator[str]:
    """For each key of the table: whether a row has it already."""
    keys = [table.primary_key, *(each for each in table.constraints if isinstance(each, UniqueConstraint))]
    for key in keys:
        same = " AND ".join(f"{column.name} = NEW.{column.name}" for column in key.columns)
        yield f"EXISTS (SELECT 1 FROM {table.name} WHERE {same})"
