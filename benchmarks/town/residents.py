"""The k-th person, employer and office of the town: the same for the same k, and nobody's in the world.

ID numbers are of people born from 1900 to 1909; codes of organisations are well-formed and given to none.
"""

from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from cetms_core.catalogues import shipped_regions
from cetms_core.domain.identity.gb_11643 import check_character

STAFF = 50
"""People of one employer."""

TODAY = date(2025, 6, 2)
NATION, PROVINCE = "100000", "410000"

_BIRTHS = 3_650
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Resident(NamedTuple):
    """Whatever of a person, of the employer and of the officers there stands in rows."""

    person_id: str
    id_number: str
    mobile: str
    email: str
    employer: str
    county: str
    city: str
    administrator: str
    authority: str


def resident(number: int) -> Resident:
    """Person `number`, from 0."""
    place = number // STAFF
    county = counties()[place % len(counties())]
    city = f"{county[:4]}00"
    return Resident(
        person_id("person", number),
        id_number(number),
        f"138{number:08}",
        f"p{number}@example.com",
        employer(place),
        county,
        city,
        person_id("administrator", place),
        person_id("authority", int(city)),
    )


def person_id(kind: str, number: int) -> str:
    """An id that is as good as drawn by lot; the numbers in front keep people in order, as one file wants them."""
    return f"{number:08x}{sha256(f'{kind} {number}'.encode()).hexdigest()[:24]}"


def id_number(number: int) -> str:
    """One of half a thousand million."""
    born = date(1900, 1, 1) + timedelta(days=number // 1000 % _BIRTHS)
    county = counties()[number // (1000 * _BIRTHS)]
    body = f"{county}{born:%Y%m%d}{number % 1000:03}"
    return body + check_character(body)


def employer(place: int) -> str:
    """The code of employer `place`."""
    body = f"12{counties()[place % len(counties())]}{place:09}"
    return body + _CODE[-sum(_CODE.index(each) * 3**at for at, each in enumerate(body)) % 31]


@cache
def counties() -> tuple[str, ...]:
    """Those of the province that lie in a city."""
    inside = (each.code for each in shipped_regions(TODAY) if each.code.startswith("41"))
    return tuple(code for code in inside if not code.endswith("00") and code[2:4] != "90")
