import pytest

from cetms_core import Hours
from tests.commands.asking import exemption, reduction
from tests.house import LI


def test_an_exemption_and_a_reduced_total_as_they_are_kept(house):
    whole, part = exemption(house), reduction(house, "45.5", year=2024)

    assert dict(whole.answers) == {"year": 2025, "exempt": True, "total": None, "reason": "长期病假"}
    assert dict(part.answers) == {"year": 2024, "exempt": False, "total": "45.5", "reason": "产假"}


def test_one_at_a_time_for_each_year(house):
    exemption(house, year=2024)
    reduction(house, year=2025)
    assert [("petition.waiting_already", None)] == house.refused(
        LI, lambda tx: tx.request_relief(2025, exempt=True, reason="病", attachment=house.scan)
    )


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ({}, "relief.exempt_or_total"),
        ({"exempt": True, "total": 45}, "relief.exempt_or_total"),
        ({"total": 0}, "relief.not_less"),
        ({"total": 90}, "relief.not_less"),
        ({"total": "很多"}, "hours.not_exact"),
    ],
)
def test_one_of_the_two_and_less_than_the_law_demands(house, words, rule):
    assert [(rule, "total")] == house.refused(
        LI, lambda tx: tx.request_relief(2025, reason="病", attachment=house.scan, **words)
    )


def test_where_the_law_demands_nothing_any_total_can_be_asked_for(house):
    """Before the first requirement that is known there is nothing to compare with."""
    assert reduction(house, 5, year=1990).answers["total"] == str(Hours(5))


def test_a_document_must_prove_it(house):
    assert [("petition.attachment_missing", "attachment")] == house.refused(
        LI, lambda tx: tx.request_relief(2025, exempt=True, reason="病")
    )
