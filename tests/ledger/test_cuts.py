"""核减情况: what of the approved hours does not count, and why."""

from hypothesis import given

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.ledger import CutHours, EntryKind, accounts, cuts
from tests.ledger.posting import accounts_settled_by, awarded, corrected, reversed_, settled

ONCE = "同一成果只计学时最高的一项"
CAPPED = "超过封顶 20 学时的部分不计（办法 五）"


def test_what_counts_whole_is_not_named():
    assert [] == [*cuts(settled([awarded("d1", 150), awarded("d2", 50)]))]


def test_what_does_not_is_named_with_year_subject_and_clause():
    lines = settled([awarded("d1", 150, subject=Subject.PUBLIC), awarded("d2", 150, day=9)])

    assert [CutHours("d2", 2025, Subject.PROFESSIONAL, Hours(10), CAPPED)] == [*cuts(lines)]


def test_the_reason_is_that_of_the_latest_cut_and_it_stays_out_of_sight():
    lines = settled([awarded("d1", 150), awarded("d2", 150, day=9, same_as="p")])
    lines = settled([*lines, awarded("d3", 160, "talk", same_as="p")])
    (cut,) = cuts(lines)

    assert (Hours(15), ONCE) == (cut.hours, cut.reason)
    assert ONCE not in repr(cut)


def test_what_was_given_back_or_taken_back_is_not_named():
    lines = settled([awarded("d1", 150), awarded("d2", 150, day=9)])

    assert [] == [*cuts(settled([*lines, reversed_(accounts(lines)[0])]))]
    assert [] == [*cuts(settled([*lines, reversed_(accounts(lines)[1])]))]
    assert [] == [*cuts(settled([*lines, corrected(accounts(lines)[1], 50)]))]


@given(lines=accounts_settled_by(settled))
def test_what_counts_and_what_is_cut_are_together_what_stands(lines):
    worth = sum(each.worth.tenths for each in accounts(lines) if each.stands)
    counted = sum(line.hours.tenths for line in lines)

    assert worth == counted + sum(each.hours.tenths for each in cuts(lines))
    assert all(each.hours > 0 and each.reason for each in cuts(lines))


@given(lines=accounts_settled_by(settled))
def test_the_lines_of_those_that_were_ever_cut_are_enough_to_tell(lines):
    ever = {line.declaration_id for line in lines if line.kind is EntryKind.CUT}

    assert [*cuts(lines)] == [*cuts(line for line in lines if line.declaration_id in ever)]
