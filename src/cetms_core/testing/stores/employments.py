"""Where people worked, and which years were made lighter."""

from datetime import date

from cetms_core.contracts import Store
from cetms_core.domain.employment import Employment
from cetms_core.domain.hours import Hours
from cetms_core.domain.relief import Relief
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import OTHER, PERSON, enrolled, keep

DAY = date(2025, 6, 1)
PAST, PRESENT = Employment(PERSON, "A", "1", None), Employment(PERSON, "B", "2", DAY)


class EmploymentLaws:
    """What holds of both: they are added to, and only the employment that lasts is ended."""

    @law("employments: in the order in which they began, of one person; `end` ends the one that lasts")
    def test_one_after_the_other_and_each_person_by_themselves(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        foreign = Employment(OTHER, "A", "1", DAY)
        with store.session() as session:
            assert not session.employments.end(PERSON, DAY)
            session.employments.add(PAST)
            session.employments.add(foreign)
            assert session.employments.end(PERSON, DAY)
            session.employments.add(PRESENT)

        with store.session() as session:
            assert [Employment(PERSON, "A", "1", None, DAY), PRESENT] == [*session.employments.of(PERSON)]
            assert [foreign] == [*session.employments.of(OTHER)]
            assert [*session.employments.of("nobody")] == []

    @law("employments.end: only where no end is written yet; say whether there was one")
    def test_what_has_ended_is_not_ended_again(self, store: Store) -> None:
        enrolled(store)
        keep(store, lambda session: session.employments.add(PRESENT))

        assert keep(store, lambda session: session.employments.end(PERSON, DAY))
        assert not keep(store, lambda session: session.employments.end(PERSON, date(2030, 1, 1)))

    @law("reliefs: keep every field, in the order of adding")
    def test_reliefs_come_back_whole_in_the_order_in_which_they_were_granted(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        reliefs = [
            Relief(PERSON, 2025, True, None, "病\n假", "p"),
            Relief(PERSON, 2024, False, Hours("45.5"), "产假", "q"),
            Relief(PERSON, 2025, False, Hours(30), "复工", "r"),
        ]
        with store.session() as session:
            for relief in (*reliefs, Relief(OTHER, 2025, True, None, "病", "s")):
                session.reliefs.add(relief)

        kept = keep(store, lambda session: session.reliefs.of(PERSON))
        assert reliefs == [*kept]
        assert [each.total and each.total.explanation for each in reliefs] == [
            each.total and each.total.explanation for each in kept
        ]
