"""Whose figures one may ask for: the place that is named, or the actor's own."""

import pytest

from cetms_core import NotAllowed, NotFound
from cetms_core.commands.looking_up.asked_place import asked_place
from tests.house import (
    ADMINISTRATOR,
    CITY,
    HENAN,
    HOSPITAL,
    INDUSTRY,
    JINSHUI,
    MINE,
    NATION,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    ZHENGZHOU,
)


def asked(house, actor, within=None):
    """The code of the place."""
    return house.ask(actor, lambda tx: asked_place(tx._desk, within, "report").code)


@pytest.mark.parametrize(
    ("actor", "own"), [(ADMINISTRATOR, HOSPITAL), (CITY, ZHENGZHOU), (SYSTEM, HENAN)], ids=str
)
def test_who_names_nothing_asks_for_their_own(house, actor, own):
    assert own == asked(house, actor) == asked(house, actor, "")


@pytest.mark.parametrize(
    ("actor", "within"),
    [(CITY, JINSHUI), (CITY, HOSPITAL), (INDUSTRY, HOSPITAL), (SYSTEM, NATION), (SYSTEM, MINE)],
)
def test_what_lies_within_can_be_named(house, actor, within):
    assert within == asked(house, actor, within)


@pytest.mark.parametrize(
    ("actor", "within"),
    [
        (CITY, HENAN),
        (CITY, MINE),
        (INDUSTRY, ZHENGZHOU),
        (INDUSTRY, None),
        (INDUSTRY, SCHOOL),
        (ADMINISTRATOR, JINSHUI),
    ],
)
def test_what_lies_beyond_can_not(house, actor, within):
    with pytest.raises(NotAllowed):
        asked(house, actor, within)


def test_whoever_is_over_an_employer_is_over_what_was_merged_into_it(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(MINE, SCHOOL))

    assert MINE == asked(house, SCHOOLS_ADMINISTRATOR, MINE)


def test_what_is_nowhere_is_not_found(house):
    with pytest.raises(NotFound):
        asked(house, SYSTEM, "nowhere")
