"""Rows of a report, and pages of people that add up."""

from cetms_core import Completion, Grouping, Hours, Lacking, ReportRow, Subject
from cetms_core.domain.report import Tally


def test_a_row_is_the_total_of_its_subjects():
    row = ReportRow("A", "医院", {Subject.PUBLIC: Hours("12.5"), Subject.PROFESSIONAL: Hours(20)}, 3, 2)

    assert str(row.total) == "32.5"
    assert ReportRow("A", "医院", {}, 0, 0).total == 0


def test_two_pages_are_one_and_the_second_says_where_it_goes_on():
    one = Completion(2, 1, Hours("0.5"), (Lacking("a", "李明", Hours("0.5")),), after="a")
    other = Completion(1, 0, Hours(90), (Lacking("b", "王芳", Hours(90)),), after=None)

    assert one + other == Completion(3, 1, Hours("90.5"), one.lacking + other.lacking, None)


def test_what_is_empty_has_nothing_at_all():
    assert Tally("A", {}, 0, 0).is_empty
    assert not any(
        each.is_empty
        for each in (Tally("A", {Subject.PUBLIC: 1}, 0, 0), Tally("A", {}, 1, 0), Tally("A", {}, 0, 1))
    )


def test_only_rows_that_are_made_of_units_know_their_people():
    assert [each.counts_people for each in Grouping] == [True, True, False, False]
