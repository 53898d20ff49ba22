"""The forms that were filled in on."""

from cetms_core.contracts import Store
from cetms_core.education_types import described, kept_form as form_of
from tests.education_types.telemedicine import Telemedicine
from tests.stores.racing import race
from tests.stores.samples import keep, kept_form

REWORDED = {"properties": {"title": {"title": "会议全称"}}}


class FormLaws:
    """What holds of them."""

    def test_a_form_comes_back_whole_with_its_labels_in_order(self, store: Store) -> None:
        form = form_of(described(Telemedicine))
        keep(store, lambda session: session.forms.keep(form))

        (kept,) = keep(store, lambda session: session.forms.of("telemedicine", 2))
        assert form == kept
        assert [*form.labels.items()] == [*kept.labels.items()]

    def test_each_version_of_each_type_has_forms_of_its_own(self, store: Store) -> None:
        forms = [
            kept_form(fingerprint="b"),
            kept_form(fingerprint="a"),
            kept_form(version=2),
            kept_form(type="lecture"),
        ]
        with store.session() as session:
            for form in forms:
                session.forms.keep(form)

        with store.session() as session:
            assert [forms[1], forms[0]] == [*session.forms.of("academic_conference", 1)]
            assert [forms[2]] == [*session.forms.of("academic_conference", 2)]
            assert [] == [*session.forms.of("academic_conference", 3)]
            assert [] == [*session.forms.of("conference", 1)]

    def test_a_form_is_written_once_and_stays_as_it_was(self, store: Store) -> None:
        keep(store, lambda session: session.forms.keep(kept_form()))
        keep(store, lambda session: session.forms.keep(kept_form(schema=REWORDED)))

        assert [kept_form()] == [*keep(store, lambda session: session.forms.of("academic_conference", 1))]

    def test_of_several_who_keep_it_at_once_one_does(self, store: Store) -> None:
        race(*[lambda: keep(store, lambda session: session.forms.keep(kept_form()))] * 4)

        assert [kept_form()] == [*keep(store, lambda session: session.forms.of("academic_conference", 1))]

    def test_what_no_row_holds_is_not_found(self, store: Store) -> None:
        assert [] == [*keep(store, lambda session: session.forms.of("\ud800", 1))]
        assert [] == [*keep(store, lambda session: session.forms.of("academic_conference", 2**70))]
