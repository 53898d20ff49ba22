from datetime import date, timedelta

import pytest

from cetms_core.findings import Severity
from cetms_core.intake.rules.credit_year_closes_soon import credit_year_closes_soon
from cetms_core.jurisdictions import Window
from tests.intake.rules.surroundings import CLOSING, case

FIRST = date(2025, 12, 1)
"""Thirty days before the last of the year."""


@pytest.mark.parametrize("today", [date(2025, 1, 1), FIRST - timedelta(1), CLOSING + timedelta(1)])
def test_before_the_last_thirty_days_and_after_them_nothing_is_said(today):
    assert credit_year_closes_soon(case(today=today)) is None


@pytest.mark.parametrize("today", [FIRST, CLOSING])
@pytest.mark.parametrize(
    ("late", "rule", "said"),
    [
        (True, "year.closes_soon", "2025 年度将于 2025-12-31 截止，请及时申报"),
        (
            False,
            "year.decisions_close_soon",
            "2025 年度将于 2025-12-31 截止，届时尚未审核通过的不再计入，请及时申报和审核",
        ),
    ],
)
def test_in_them_the_person_is_warned_and_where_it_matters_of_decisions_too(today, late, rule, said):
    finding = credit_year_closes_soon(case(today=today, window=Window(CLOSING, late_decisions_count=late)))

    assert finding is not None
    assert (rule, "year", Severity.WARNING) == (finding.rule, finding.field, finding.severity)
    assert f"计入年度：{said}" == finding.sentence


def test_a_page_may_give_another_notice():
    window = Window(CLOSING, notice=timedelta(days=7))

    assert credit_year_closes_soon(case(today=date(2025, 12, 23), window=window)) is None
    assert credit_year_closes_soon(case(today=date(2025, 12, 24), window=window)) is not None
