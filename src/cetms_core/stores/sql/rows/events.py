"""Lines of the history, and the heads of its chains, as rows."""

from operator import itemgetter

from cetms_core.audit import FIELDS, Head, Link, fields_of
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.event import Event
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import mapping_of, moment

_TEXTS = itemgetter(*FIELDS)


def event_values(event: Event) -> Values:
    """What an event's row says of the event: the very texts that are hashed."""
    return dict(zip(FIELDS, fields_of(event), strict=True))


def link_values(link: Link) -> Values:
    """The row of a line."""
    own: Values = {"sequence": link.sequence, "hash": link.hash, "salt": link.salt, "words": link.words}
    return {**dict(zip(FIELDS, link.fields, strict=True)), **own}


def link_of(row: Row) -> Link:
    """The line of a row, as it lies there."""
    return Link(row["sequence"], _TEXTS(row), row["hash"], row["salt"], row["words"])


def head_of(row: Row) -> Head:
    """The head of a row."""
    return Head(row["about"], row["sequence"], row["hash"])


def event_of(row: Row) -> Event:
    """The event of a row."""
    return Event(
        row["about"],
        row["record"],
        row["name"],
        Actor(row["actor_id"], Role(row["actor_role"]), row["actor_scope"], row["on_behalf_of"]),
        moment(row["at"]),
        row["before"],
        row["after"],
        row["reason"],
        mapping_of(row["comments"]),
    )
