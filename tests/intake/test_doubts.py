"""What a reviewer is told, besides what was filled in."""

from datetime import UTC, date, datetime

import attrs
import pytest

from cetms_core import Declaration, Hours, Severity, Sex
from cetms_core.domain.declaration import new_declaration_id
from cetms_core.intake import closing_doubts, declaration_doubts, registration_doubts
from cetms_core.jurisdictions import Window
from tests.person import LI

TODAY = date(1950, 6, 8)
"""When people born from 1900 to 1909 are of an age to work."""

DECLARATION = Declaration(
    id=new_declaration_id("0" * 32),
    person_id="0" * 32,
    type="award",
    type_label="奖励",
    schema_version=1,
    year=2025,
    answers={},
    remark="",
    attachment=None,
    subject=None,
    hours=Hours(8),
    employer="124100004160422048",
    region="410100",
    jurisdiction="410000",
    created_at=datetime(2025, 6, 8, tzinfo=UTC),
)


def test_who_decides_on_a_registration_sees_where_number_and_form_differ():
    other = attrs.evolve(LI, sex=Sex.FEMALE, birth_month="1904-03")

    assert () == registration_doubts(LI, TODAY)
    assert ["id_number.sex_differs", "id_number.birth_month_differs"] == [
        finding.rule for finding in registration_doubts(other, TODAY)
    ]


def test_who_decides_on_a_declaration_sees_that_it_is_worth_nothing():
    (finding,) = declaration_doubts(attrs.evolve(DECLARATION, hours=Hours(0)))

    assert ("hours.none", Severity.WARNING) == (finding.rule, finding.severity)
    assert "“奖励”：按规定不计学时，即 0，请核对填写内容" == str(finding)
    assert () == declaration_doubts(DECLARATION) == declaration_doubts(attrs.evolve(DECLARATION, hours=None))


@pytest.mark.parametrize(
    ("late", "rule"), [(True, "approval.closes_soon"), (False, "year.decisions_close_soon")]
)
def test_in_the_last_thirty_days_who_decides_is_told_that_it_is_time(late, rule):
    window = Window(date(2025, 12, 31), late_decisions_count=late)
    told = [closing_doubts(2025, window, date(2025, 12, 1)), closing_doubts(2025, window, window.closes_on)]

    assert [[(rule, "year", Severity.WARNING)]] * 2 == [
        [(each.rule, each.field, each.severity) for each in findings] for findings in told
    ]
    assert () == closing_doubts(2025, window, date(2025, 11, 30))
    assert () == closing_doubts(2025, window, date(2026, 1, 1))
