"""What was handed in, and offices that were lent."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from cetms_core.contracts import Session, Store
from cetms_core.domain.actor import Role
from cetms_core.domain.loan import Loan
from cetms_core.domain.submission import Submission
from cetms_core.errors import NotFound, Stale
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, account, but, draft, enrolled, keep

DECLARED = draft()
FIRST = Submission.of(DECLARED, {}, NOW)
SECOND = evolve(FIRST, round=2, answers={"title": "全称"}, comments={"title": "请写全称", "": "请尽快"})


def loan(id: str = "1", **changes: object) -> Loan:
    """An office of an authority, lent for a week."""
    made = Loan(id, PERSON, OTHER, Role.AUTHORITY, "410100", date(2025, 6, 1), date(2025, 6, 7), "出差", NOW)
    return but(made, changes)


def hand_in(session: Session) -> None:
    """Adds a declaration that was handed in twice."""
    session.people.claim(account())
    session.declarations.add(DECLARED)
    session.submissions.add(SECOND)
    session.submissions.add(FIRST)


def lend(store: Store, *loans: Loan) -> None:
    """Adds them in one session."""
    with store.session() as session:
        for each in loans:
            session.loans.add(each)


class ReviewLaws:
    """What holds of them."""

    @law("submissions.of: by round, with answers and comments as they were")
    def test_submissions_come_back_whole_and_by_round(self, store: Store) -> None:
        keep(store, hand_in)

        kept = keep(store, lambda session: [*session.submissions.of(DECLARED)])
        assert kept == [FIRST, SECOND]
        assert [FIRST.answers, SECOND.answers] == [each.answers for each in kept]
        assert [{}, SECOND.comments] == [each.comments for each in kept]

    @law("submissions.add_many: keeps each as add does")
    def test_many_submissions_come_back_as_one_does(self, store: Store) -> None:
        enrolled(store)
        keep(store, lambda session: session.declarations.add(DECLARED))
        keep(store, lambda session: session.submissions.add_many(iter([SECOND, FIRST])))

        assert keep(store, lambda session: [*session.submissions.of(DECLARED)]) == [FIRST, SECOND]

    @law("submissions.of: of this declaration alone")
    def test_another_declaration_has_none_of_them(self, store: Store) -> None:
        keep(store, hand_in)

        assert keep(store, lambda session: [*session.submissions.of(draft())]) == []

    @law("loans: keep every field; None for an unknown id")
    def test_a_loan_comes_back_whole(self, store: Store) -> None:
        ended = loan("2", ended_at=NOW, version=3)
        lend(store, loan(), ended)

        assert [loan(), ended, None] == keep(
            store, lambda session: [session.loans.find(id) for id in ("1", "2", "nobody's")]
        )

    @law("loans.of_lender, loans.of_borrower: by (lent_at, id)")
    def test_both_sides_find_it_in_the_order_of_lending(self, store: Store) -> None:
        later = loan("0", lent_at=NOW + timedelta(1), lender=OTHER, borrower=PERSON)
        back = loan("2", lent_at=NOW - timedelta(1))
        lend(store, later, loan(), back)

        with store.session() as session:
            assert [back, loan()] == [*session.loans.of_lender(PERSON)] == [*session.loans.of_borrower(OTHER)]
            assert [later] == [*session.loans.of_lender(OTHER)] == [*session.loans.of_borrower(PERSON)]
            assert [*session.loans.of_lender("nobody")] == []

    @law("loans.replace: write only WHERE version = version - 1; Stale if it was another, NotFound if none")
    def test_the_next_version_of_a_loan_is_kept_and_no_other(self, store: Store) -> None:
        keep(store, lambda session: session.loans.add(loan()))
        ended = loan(ended_at=NOW, version=2)
        keep(store, lambda session: session.loans.replace(ended))

        assert ended == keep(store, lambda session: session.loans.find("1"))
        with pytest.raises(Stale):
            keep(store, lambda session: session.loans.replace(ended))
        with pytest.raises(NotFound):
            keep(store, lambda session: session.loans.replace(loan("2", version=2)))
