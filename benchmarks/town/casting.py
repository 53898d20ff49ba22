"""The rows of many people, table by table, cast from a pattern."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from benchmarks.town.lives import MOULDS, PASSWORD
from benchmarks.town.moulds import Row, minute_of, names_of
from benchmarks.town.pattern import TOTALS, Lives, Pattern
from benchmarks.town.residents import STAFF, counties, employer, id_number, person_id, resident
from cetms_core.accounts import Account
from cetms_core.audit import FIELDS
from cetms_core.audit.chain import BEGINNING, link_hash
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.organisation import Organisation
from cetms_core.stores.sql.places import organisation_values
from cetms_core.stores.sql.prepared import Values
from cetms_core.stores.sql.rows.people import account_values, claimed
from cetms_core.stores.sql.tables import metadata

OFFICIALS = 560_000_000
"""Serial of the first ID number that belongs to somebody in office; no resident comes so far."""

Rows = Iterable[tuple[str, Iterable[Row]]]
"""By table."""

# ── places ────────────────────────────────────────────────────────────────────────────────────────────────


def places(pattern: Pattern, people: int) -> Rows:
    """Regions, forms, employers, and whoever decides there."""
    employers = range(-(-people // STAFF))
    yield from pattern.shared.items()
    yield (
        "organisation",
        [_row("organisation", organisation_values(_organisation(each))) for each in employers],
    )
    officials = list(chain(map(_administrator, employers), map(_authority, _cities())))
    for table in ("account", "id_number_claim", "appointment"):
        yield table, [_row(table, each[table]) for each in officials]


def totals(pattern: Pattern, people: int) -> Rows:
    """What all of them add up to, employer by employer and county by county."""
    yield TOTALS.name, _totals(pattern, range(people // STAFF))


def _totals(pattern: Pattern, employers: range) -> Iterator[Row]:
    several = Counter(place % len(counties()) for place in employers)
    own, shared = (
        [each for each in pattern.totals if bool(each.row[_EMPLOYER]) == of_one] for of_one in (True, False)
    )
    for place in employers:
        names = names_of(resident(place * STAFF))
        yield from (each.cast(names, "") for each in own)
        if place < len(counties()):
            for each in shared:
                *key, tenths, declarations, people = each.cast(names, "")
                amounts = (tenths, declarations, people)
                yield [*key, *(int(amount or 0) * several[place] for amount in amounts)]


_EMPLOYER = TOTALS.c.keys().index("employer")


def _organisation(place: int) -> Organisation:
    region = counties()[place % len(counties())]
    return Organisation(employer(place), f"第{place + 1}示范单位", region, "人事科")


def _administrator(place: int) -> Mapping[str, Values]:
    return _official("administrator", place, place, Role.EMPLOYER_ADMINISTRATOR, employer(place))


def _authority(city: str) -> Mapping[str, Values]:
    return _official("authority", int(city), 12_000_000 + int(city), Role.AUTHORITY, city)


def _cities() -> Sequence[str]:
    return sorted({f"{county[:4]}00" for county in counties()})


def _official(kind: str, number: int, serial: int, role: Role, scope: str) -> Mapping[str, Values]:
    id = person_id(kind, number)
    account = Account(id, IdNumber(id_number(OFFICIALS + serial)), "周公务", PASSWORD, stamp=id)
    return {
        "account": account_values(account),
        "id_number_claim": {"id_number": claimed(account.id_number), "person_id": id},
        "appointment": {"person_id": id, "role": role.value, "scope": scope},
    }


def _row(table: str, values: Values) -> Row:
    return [values[column.name] for column in metadata.tables[table].c]


# ── people ────────────────────────────────────────────────────────────────────────────────────────────────


def people(tables: Mapping[str, Lives], numbers: range) -> Rows:
    """What these people left in some tables."""
    named = [(number % MOULDS, names_of(resident(number)), minute_of(number)) for number in numbers]
    heads: list[Row] = []
    for table, lives in tables.items():
        cast = ([each.cast(names, minute) for each in lives[life]] for life, names, minute in named)
        if table == "event":
            yield table, chain.from_iterable(_chained(lines, heads) for lines in cast)
        elif table != "chain_head":
            yield table, chain.from_iterable(cast)
    if heads:
        yield "chain_head", heads


_COLUMNS = metadata.tables["event"].c.keys()
_FIELDS = itemgetter(*map(_COLUMNS.index, FIELDS))
_ABOUT, _SEQUENCE, _HASH, _WORDS = map(_COLUMNS.index, ("about", "sequence", "hash", "words"))


def _chained(lines: Sequence[Row], heads: list[Row]) -> Iterator[Row]:
    """The lines, each with its hash; the head of their chain is kept aside."""
    before = BEGINNING
    for line in lines:
        before = line[_HASH] = link_hash(before, line[_SEQUENCE], _FIELDS(line), line[_WORDS])  # type: ignore[arg-type]
        yield line
    if lines:
        heads.append([lines[-1][_ABOUT], lines[-1][_SEQUENCE], before])
