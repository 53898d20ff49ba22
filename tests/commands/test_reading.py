import pytest

from cetms_core import NotAllowed, NotFound, Refused
from cetms_core.commands.reading import LONGEST_PAGE, read_mark, whose, within
from tests.house import ADMINISTRATOR, CHEN, CITY, LI, SCHOOLS_ADMINISTRATOR, SUN, SUN_AS_ADMINISTRATOR


@pytest.mark.parametrize(
    ("limit", "expected"), [(-1, 1), (0, 1), (1, 1), (50, 50), (200, 200), (201, 200), (10**9, 200)]
)
def test_a_page_has_one_item_at_least_and_two_hundred_at_most(limit, expected):
    assert 200 == LONGEST_PAGE
    assert expected == within(limit)


def test_the_first_page_begins_nowhere():
    assert None is read_mark(None)


def test_a_page_begins_where_its_token_says():
    mark = read_mark("2025-06-01T09:00:00+08:00~x")

    assert mark is not None
    assert "2025-06-01T09:00:00+08:00~x" == mark.token


@pytest.mark.parametrize("token", ["", "2", "~", "2025-06-01~x", "9999-99-99T00:00:00+08:00~x"])
def test_a_token_that_is_none_of_ours_is_a_finding(token):
    with pytest.raises(Refused) as refused:
        read_mark(token)

    assert [("approval.no_such_page", "after")] == [
        (each.rule, each.field) for each in refused.value.findings
    ]


@pytest.mark.parametrize(
    ("actor", "person_id"),
    [
        (LI, None),
        (LI, LI.person_id),
        (ADMINISTRATOR, LI.person_id),
        (CITY, CHEN.person_id),
        (SUN_AS_ADMINISTRATOR, None),
    ],
)
def test_the_own_records_or_those_of_somebody_in_the_own_scope(house, actor, person_id):
    with house.transaction(actor) as tx:
        assert (person_id or actor.person_id) == whose(tx._desk, person_id, "entries")


@pytest.mark.parametrize(("actor", "person_id"), [(LI, SUN.person_id), (SCHOOLS_ADMINISTRATOR, LI.person_id)])
def test_nobody_elses(house, actor, person_id):
    with house.transaction(actor) as tx, pytest.raises(NotAllowed) as refused:
        whose(tx._desk, person_id, "entries")

    assert "entries" == refused.value.command


@pytest.mark.parametrize(
    ("actor", "person_id"), [(ADMINISTRATOR, None), (ADMINISTRATOR, "nobody"), (LI, "nobody")]
)
def test_nobodys(house, actor, person_id):
    with house.transaction(actor) as tx, pytest.raises(NotFound) as missing:
        whose(tx._desk, person_id, "entries")

    assert "professional" == missing.value.kind
