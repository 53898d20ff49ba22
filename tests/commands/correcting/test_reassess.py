"""Whom a corrected figure touches: the award keeps the rows that it used, and today's law is asked anew."""

from copy import copy
from datetime import date

import pytest

from cetms_core import Catalog, Dated, Declaration, Jurisdiction, NotAllowed, Plugins
from cetms_types.academic_conference import HOURS, Scope
from tests.house import ADMINISTRATOR, LI, OPERATOR, SYSTEM, House, conference, installed, seminar


def with_figure(attending: int) -> Plugins:
    """The same house after somebody corrected one figure of its city."""
    corrected = Dated(
        columns=HOURS.columns,
        rows={date(2012, 1, 1): {Scope.NATIONAL: (attending, 6, 8), Scope.PROVINCIAL: (8, 4, 6)}},
        basis="勘误",
        confidence="B",
    )
    return installed(Jurisdiction("410100", "郑州市", above="410000", tables={HOURS: corrected}))


@pytest.fixture
def approved(house: House) -> Declaration:
    house.cetms.plugins = with_figure(12)
    return house.approve(house.declare(answers=conference()))


def test_where_nothing_was_corrected_nothing_differs(house, approved):
    assert [] == [*house.ask(OPERATOR, lambda tx: tx.reassess())]


def test_a_corrected_figure_is_told_with_its_row(house, approved):
    house.cetms.plugins = with_figure(10)
    (found,) = house.ask(SYSTEM, lambda tx: tx.reassess())

    assert (approved.id, 20, 18, ()) == (found.declaration.id, found.worth, found.now, found.findings)
    assert ["参加会议"] == [cell.column for cell in found.changed_rows][:1]


def test_only_the_year_and_the_type_that_are_asked_for_are_read(house, approved):
    house.approve(house.declare(answers=seminar("7.5"), type="training_seminar"))
    house.cetms.plugins = with_figure(10)

    assert 1 == len(house.ask(OPERATOR, lambda tx: tx.reassess(year=2025, type="academic_conference")))
    assert 0 == len(house.ask(OPERATOR, lambda tx: tx.reassess(year=2024)))
    assert 0 == len(house.ask(OPERATOR, lambda tx: tx.reassess(type="training_seminar")))


def test_a_page_may_be_empty_and_not_the_last(house, approved):
    house.approve(house.declare(answers=seminar("7.5"), type="training_seminar"))
    house.cetms.plugins = with_figure(10)
    first = house.ask(OPERATOR, lambda tx: tx.reassess(limit=1))
    second = house.ask(OPERATOR, lambda tx: tx.reassess(limit=1, after=first.after))

    assert {0, 1} == {len(first), len(second)}
    assert first.after
    assert second.after is None


def test_what_would_not_be_accepted_today_is_told_with_the_reason(house, approved):
    house.cetms.plugins = evolve_without("academic_conference")
    (found,) = house.ask(OPERATOR, lambda tx: tx.reassess())

    assert found.now is None
    assert ["type.not_installed"] == [finding.rule for finding in found.findings]
    assert () == found.changed_rows


def test_what_was_reckoned_by_a_law_that_has_gone_is_told_and_stops_nobody(house, approved):
    house.cetms.plugins = installed()
    (found,) = house.ask(OPERATOR, lambda tx: tx.reassess())

    assert (20, None) == (found.worth, found.now)
    assert ["approval.law_not_installed"] == [finding.rule for finding in found.findings]


def evolve_without(code: str) -> Plugins:
    """The same plugins, one type short."""
    plugins = copy(installed())
    plugins.catalog = Catalog(each for each in plugins.catalog.values() if each.code != code)
    return plugins


def test_nobody_else_may_ask(house, approved):
    for actor in (LI, ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.reassess())
