from itertools import permutations

import pytest

from cetms_core.approval import authority_above, behind_it, next_above
from cetms_core.domain.approval_step import ApprovalStep as A
from cetms_core.domain.places import AdministrativeLevel as L, Region

NATION, PROVINCE, CITY, COUNTY = (
    Region(code, "某地", level, (code,))
    for code, level in (
        ("100000", L.NATION),
        ("410000", L.PROVINCE),
        ("410100", L.CITY),
        ("410105", L.COUNTY),
    )
)
CHAINS = [chain for length in (1, 2, 3) for chain in permutations((A.EMPLOYER, A.INDUSTRY, A.CITY), length)]


@pytest.mark.parametrize(
    ("upwards", "step"),
    [
        ([COUNTY, CITY, PROVINCE, NATION], A.CITY),
        ([COUNTY, PROVINCE, NATION], A.PROVINCE),  # a county directly under its province
        ([CITY, PROVINCE, NATION], A.PROVINCE),
        ([PROVINCE, NATION], A.PROVINCE),
        ([NATION], A.AUTHORITY),
    ],
)
def test_the_next_authority_above_that_there_is(upwards, step):
    assert step is authority_above(upwards)


@pytest.mark.parametrize("chain", CHAINS, ids=str)
def test_the_chain_goes_on_with_whoever_is_no_employer(chain):
    for step in range(len(chain) + 1):
        later = [each for each in chain[step + 1 :] if each is not A.EMPLOYER]
        assert (later[0] if later else None) is next_above(chain, step)


@pytest.mark.parametrize("chain", CHAINS, ids=str)
def test_the_step_that_refused_and_that_of_the_appeal_are_behind_it(chain):
    for step in range(len(chain) + 1):
        judge = next_above(chain, step)
        passed = behind_it(chain, step, judge)

        assert min(step + 1, len(chain)) <= passed <= len(chain)
        assert judge is None or judge is chain[passed - 1]
        assert behind_it(chain, step, A.PROVINCE) == min(step + 1, len(chain))
