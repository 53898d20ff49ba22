"""Who walks: owners, reviewers, newcomers, and those to whom an office may be lent."""

from attrs import evolve
from hypothesis import strategies as st

from cetms_core import Actor, Role
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    COUNTY,
    DEPUTY,
    FENG,
    INDUSTRY,
    LI,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    PROVINCE,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    WANG,
    id_number,
    missing_employer,
)

MISSING = str(missing_employer()["code"])
"""An employer that is not there at first."""

THEIR_ADMINISTRATOR = Actor("their administrator", Role.EMPLOYER_ADMINISTRATOR, MISSING)

NEWCOMERS = {f"newcomer {serial}": serial for serial in (50, 51, 52)}
NEWCOMER = Actor("newcomer 50", Role.PROFESSIONAL)
OWNERS = st.sampled_from([LI, LI, WANG, SUN, CHEN, FENG, NEWCOMER])

NAMES = {LI.person_id: "李明", WANG.person_id: "王芳", SUN.person_id: "孙主任", CHEN.person_id: "陈静"}
"""As they are called at first."""

NUMBERS = {person_id: id_number(int(person_id, 16)) for person_id in NAMES}

LENT_BY_ADMINISTRATOR = evolve(ADMINISTRATOR, person_id=WANG.person_id, on_behalf_of=ADMINISTRATOR.person_id)
LENT_BY_CITY = evolve(CITY, person_id=SUN.person_id, on_behalf_of=CITY.person_id)
BORROWED = [LENT_BY_ADMINISTRATOR, LENT_BY_CITY]

ADMINISTRATORS = [
    *(ADMINISTRATOR, DEPUTY, SCHOOLS_ADMINISTRATOR, MINES_ADMINISTRATOR),
    *(SUN_AS_ADMINISTRATOR, THEIR_ADMINISTRATOR, LENT_BY_ADMINISTRATOR),
]
AUTHORITIES = [COUNTY, CITY, PROVINCE, OTHER_CITY, SUN_AS_CITY, LENT_BY_CITY, INDUSTRY]
REVIEWERS = st.sampled_from([ADMINISTRATOR, CITY] * 5 + ADMINISTRATORS + AUTHORITIES)
FILERS = st.sampled_from([ADMINISTRATOR, BASE, SCHOOLS_ADMINISTRATOR, LENT_BY_ADMINISTRATOR])
OFFICES = st.sampled_from([DEPUTY, COUNTY, CITY, BASE, SUN_AS_CITY])
"""Those that end now and then."""
