"""The forms that were filled in on."""

from cetms_core.contracts import Store
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import keep, kept_form

WHOLE = kept_form(
    type="telemedicine",
    version=2,
    schema={
        "title": "远程会诊",
        "required": ["title", "line"],
        "properties": {
            "title": {"title": "会诊题目", "maxLength": 100},
            "line": {"title": "线路", "enum": ["视频", "卫星"]},
            "abstract": {"title": "摘要 “一”", "anyOf": [{"type": "string"}, {"type": "null"}]},
            "days": {"title": "天数", "minimum": 1, "maximum": 90},
        },
    },
)
"""Its fields stand in no alphabet's order."""

REWORDED = {"properties": {"title": {"title": "会议全称"}}}


class FormLaws:
    """What holds of them."""

    @law("forms: keep the schema as text, so that its fields stay in the author's order")
    def test_a_form_comes_back_whole_with_its_labels_in_order(self, store: Store) -> None:
        keep(store, lambda session: session.forms.keep(WHOLE))

        (kept,) = keep(store, lambda session: session.forms.of("telemedicine", 2))
        assert kept == WHOLE
        assert [*WHOLE.labels.items()] == [*kept.labels.items()]

    @law("forms.of: of this type and version, by fingerprint")
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
            assert [*session.forms.of("academic_conference", 3)] == []
            assert [*session.forms.of("conference", 1)] == []

    @law("forms.keep: leave the kept one as it is where type, version and fingerprint are the same")
    def test_a_form_is_written_once_and_stays_as_it_was(self, store: Store) -> None:
        keep(store, lambda session: session.forms.keep(kept_form()))
        keep(store, lambda session: session.forms.keep(kept_form(schema=REWORDED)))

        assert [kept_form()] == [*keep(store, lambda session: session.forms.of("academic_conference", 1))]

    @law("forms.keep: a second one of the same key is no fault")
    def test_of_several_who_keep_it_at_once_one_does(self, store: Store) -> None:
        race(*[lambda: keep(store, lambda session: session.forms.keep(kept_form()))] * 4)

        assert [kept_form()] == [*keep(store, lambda session: session.forms.of("academic_conference", 1))]

    @law("forms.of: a text or number that the engine can't hold finds nothing and raises nothing")
    def test_no_form_that_no_row_holds_is_found(self, store: Store) -> None:
        assert [*keep(store, lambda session: session.forms.of("\ud800", 1))] == []
        assert [*keep(store, lambda session: session.forms.of("academic_conference", 2**70))] == []
