"""The lines of one declaration: what it is worth, and how much of that counts."""

from attrs import evolve
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.ledger import Account, EntryKind, accounts, following
from tests.approval.rooms import AT
from tests.ledger.posting import accounts_settled_by, awarded, corrected, reversed_

AWARD = awarded("d1", 150)
CUT = following(AWARD, EntryKind.CUT, Hours(-5), turn=0, at=AT, reason="封顶")


def test_an_award_alone_counts_what_it_is_worth():
    account = Account((AWARD,))

    assert (Hours(15), Hours(15), True, AWARD) == (
        account.worth,
        account.counted,
        account.stands,
        account.awarded,
    )


def test_a_cut_changes_what_counts_and_not_what_it_is_worth():
    account = Account((AWARD, CUT))

    assert (Hours(15), Hours(10)) == (account.worth, account.counted)


def test_a_restoration_gives_back():
    again = following(AWARD, EntryKind.RESTORE, Hours(2), turn=0, at=AT, reason="有余")
    account = Account((AWARD, CUT, again))

    assert (Hours(15), Hours(12)) == (account.worth, account.counted)


def test_a_correction_changes_what_it_is_worth():
    account = Account((AWARD, CUT, corrected(Account((AWARD, CUT)), 120)))

    assert (Hours(12), Hours(7), True) == (account.worth, account.counted, account.stands)


def test_a_reversal_takes_it_back_with_what_corrected_it():
    lines = (AWARD, corrected(Account((AWARD,)), 120))
    account = Account((*lines, reversed_(Account(lines))))

    assert (Hours(0), Hours(0), False) == (account.worth, account.counted, account.stands)


def test_turns_are_counted_by_kind():
    account = Account((AWARD, CUT, evolve(CUT, turn=1), corrected(Account((AWARD,)), 120)))

    assert [1, 2, 0, 1, 0] == [account.turns(kind) for kind in EntryKind]


def test_another_round_of_one_declaration_is_another_account():
    first, again, other = AWARD, evolve(AWARD, round=2), awarded("d2", 10)
    lines = [first, other, reversed_(Account((first,))), again]

    assert [(first, lines[2]), (other,), (again,)] == [each.lines for each in accounts(lines)]


@given(lines=accounts_settled_by(lambda lines: lines), data=st.data())
def test_no_line_is_lost_and_none_counts_twice(lines, data):
    mixed = data.draw(st.permutations(lines))

    assert len(lines) == sum(len(each.lines) for each in accounts(mixed))
    assert Hours.total(line.hours for line in lines).tenths == sum(
        each.counted.tenths for each in accounts(mixed)
    )
