"""How the rows of each personal table are read to be written anew: as they lie there, and as they read."""

import json
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen
from sqlalchemy import Table, bindparam, select, tuple_, update

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.keyring import Key
from cetms_core.stores.sql.personal import MARK, NOTHING, PERSONAL, PLAIN
from cetms_core.stores.sql.prepared import Prepared, Row, Values
from cetms_core.stores.sql.rows.declarations import words_of
from cetms_core.stores.sql.rows.primitives import mapping_of
from cetms_core.stores.sql.sealing import beside, is_sealed_by
from cetms_core.stores.sql.tables import account, id_number_claim, metadata

RAW = "raw_"
"""Before the name of a column: what lies there, unopened."""


@frozen
class Rewriting:
    """The statements by which one table's rows are written anew, in the order of their keys."""

    table: Table
    first: Prepared
    next: Prepared
    change: Prepared

    @property
    def keys(self) -> Sequence[str]:
        """The columns of its key."""
        return self.table.primary_key.columns.keys()

    def wanted(self, row: Row) -> Values:
        """The row as it reads, with what stands beside its personal texts."""
        derived = DERIVED.get(self.table.name, _nothing)
        return {**row, **derived(row)}

    def is_settled(self, row: Row, key: Key | None) -> bool:
        """Whether it lies there already as this key seals it; without one, as it reads."""
        personal, values = PERSONAL[self.table.name], self.wanted(row)
        apart = {name: values[name] for name in (*personal.digested, *personal.withheld)}
        if key is not None:
            apart |= dict(beside(key, self.table.name, values))
        return all(_lies(row[RAW + name], key) for name in personal.sealed) and all(
            (row[RAW + name] or "") == (value or "") for name, value in apart.items()
        )


def _lies(raw: str | None, key: Key | None) -> bool:
    return is_sealed_by(key, raw) if key else raw in NOTHING or not str(raw).startswith(MARK)


def rewriting(name: str) -> Rewriting:
    """Of one table."""
    table, personal = metadata.tables[name], PERSONAL[name]
    keys = [*table.primary_key.columns]
    apart = (*personal.digested, *personal.withheld)
    read = [table.c[each] for each in personal.sealed]
    bound = [table.c[each] for each in personal.bound_to if not table.c[each].primary_key]
    raw = [table.c[each].label(RAW + each) for each in (*personal.sealed, *apart)]
    page = select(*keys, *bound, *read, *raw).order_by(*keys).limit(shapes.LIMIT)
    marks = tuple_(*(bindparam(f"past_{key.name}", type_=key.type) for key in keys))
    anew = {each: shapes.given(table, each) for each in (*personal.sealed, *apart)}
    one = shapes.where(table, *(key.name for key in keys))
    return Rewriting(
        table,
        Prepared(page),
        Prepared(page.where(tuple_(*keys) > marks)),
        Prepared(update(table).where(one).values(anew)),
    )


CLAIMS = Prepared(
    select(id_number_claim.c.id_number.label("form"), id_number_claim.c.person_id, account.c.id_number)
    .where(
        id_number_claim.c.person_id == account.c.person_id, id_number_claim.c.id_number > bindparam("past")
    )
    .order_by(id_number_claim.c.id_number)
    .limit(shapes.LIMIT)
)
CLAIM_OF = shapes.one(id_number_claim)


def _identity(row: Row) -> Values:
    return {"identity": f"{PLAIN}{row['id_number']}" if row["id_number"] else ""}


def _addressee(row: Row) -> Values:
    return {"addressee": f"{PLAIN}{row['recipient']}" if row["recipient"] else ""}


def _proof(row: Row) -> Values:
    answers = json.loads(row["answers"])
    if not row[RAW + "proof"] or not answers:
        return {"proof": ""}
    return {"proof": f"{PLAIN}{answers['id_number']}|{answers['name']}"}


def _words(row: Row) -> Values:
    return {"words": words_of(mapping_of(row["answers"]), row["remark"])}


def _nothing(row: Row) -> Values:
    return {}


DERIVED: Mapping[str, Callable[[Row], Values]] = {
    "account": _identity,
    "professional": _identity,
    "letter": _addressee,
    "petition": _proof,
    "declaration": _words,
}
"""What stands beside the sealed columns, as it reads without keys."""
