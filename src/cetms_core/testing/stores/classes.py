"""Classes that were filed for many people."""

from datetime import timedelta

from attrs import evolve

from cetms_core.contracts import Store
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.domain.training_class import TrainingClass
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import (
    CERTIFICATE,
    EMPLOYER,
    NOW,
    PERSON,
    but,
    enrolled,
    keep,
    submitted,
)

MINUTE = timedelta(minutes=1)


def training_class(**changes: object) -> TrainingClass:
    """A class with two people in it."""
    made = TrainingClass(
        "c1", EMPLOYER, PERSON, "base_training", "培训班", 2025, {"class_name": "一班", "days": 3, "note": None},
        CERTIFICATE, ("a", "b"), NOW,
    )  # fmt: skip
    return but(made, changes)


class ClassLaws:
    """What holds of them."""

    @law("classes: keep every field, the attachment and the people in their order; None for an unknown id")
    def test_a_class_comes_back_whole(self, store: Store) -> None:
        keep(store, lambda session: session.classes.add(training_class()))

        assert training_class() == keep(store, lambda session: session.classes.find("c1"))
        assert None is keep(store, lambda session: session.classes.find("c2"))

    @law("classes.of: by (filed_at, id), the newest first, behind the mark, at most `limit`")
    def test_of_an_organisation_the_newest_comes_first(self, store: Store) -> None:
        made = [training_class(id=f"c{turn}", filed_at=NOW + turn // 2 * MINUTE) for turn in range(4)]
        with store.session() as session:
            for each in (*made, training_class(id="c9", filed_by="B")):
                session.classes.add(each)

        with store.session() as session:
            assert made[::-1] == [*session.classes.of(EMPLOYER, after=None, limit=9)]
            assert made[:0:-1] == [*session.classes.of(EMPLOYER, after=None, limit=3)]
            mark = Mark(made[2].filed_at, made[2].id)
            assert made[1::-1] == [*session.classes.of(EMPLOYER, after=mark, limit=9)]
            assert [*session.classes.of("\ud800", after=None, limit=9)] == []

    @law("declarations.move_employer: what `code` filed is filed by its heir; count only what lay with it")
    def test_what_an_organisation_filed_goes_over_with_it(self, store: Store) -> None:
        """And may lie with an employer that stays where it is."""
        enrolled(store)
        theirs = submitted(filed_by="B")
        keep(store, lambda session: session.declarations.add(theirs))
        heir = Organisation("C", "新学校", "410200")

        assert keep(store, lambda session: session.declarations.move_employer("B", heir)) == 0
        assert evolve(theirs, filed_by="C") == keep(
            store, lambda session: session.declarations.find(theirs.id)
        )
