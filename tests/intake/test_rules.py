"""The rules that hold for every type, together."""

from datetime import date

from hypothesis import given, strategies as st

from cetms_core.intake.rules import RULES
from cetms_core.jurisdictions import Window
from tests.intake.rules.surroundings import case

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))


def test_each_rule_is_a_module_of_its_own_name():
    assert [f"cetms_core.intake.rules.{rule.__name__}" for rule in RULES] == [
        rule.__module__ for rule in RULES
    ]


@given(year=st.integers(1000, 9999), today=days, closes_on=days)
def test_a_rule_answers_every_case_in_words_or_not_at_all(year, today, closes_on):
    told = [finding for rule in RULES if (finding := rule(case(year, today=today, window=Window(closes_on))))]

    assert all(finding.sentence.startswith("计入年度：") and finding.field == "year" for finding in told)
    assert (today > closes_on) == ("year.closed" in {finding.rule for finding in told})
    assert (year > today.year) == ("year.not_begun" in {finding.rule for finding in told})
    assert (year < 2015) == ("year.not_offered" in {finding.rule for finding in told})
    assert (year > 2030) == ("year.no_longer_offered" in {finding.rule for finding in told})
    assert (0 <= (closes_on - today).days <= 30) == ("year.closes_soon" in {finding.rule for finding in told})
