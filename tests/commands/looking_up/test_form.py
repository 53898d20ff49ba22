"""填报内容: read under the labels that were asked; an edit begins with the answers as the present form has them."""

from typing import Any

import pytest

from cetms_core import Declaration, Field, Hours, Law, NotFound, Subject, education_type, text
from cetms_core.education_types import KeptForm
from cetms_core.testing.stores.samples import draft
from tests.house import LI, House, conference, furnished
from tests.plugins.aged import InDays, InHours, reinstalled, with_types

WORDS: dict[str, object] = {"name": "医学伦理", "days": 2}


@pytest.fixture
def house() -> House:
    return furnished(plugins=with_types(InDays))


def drafted(house: House, answers: dict[str, object] = WORDS) -> Declaration:
    return house.ask(LI, lambda tx: tx.draft("lecture", 2025, answers))


def form_of(house: House, declaration: Declaration):
    return house.ask(LI, lambda tx: tx.form(declaration.id))


def test_what_was_answered_is_read_under_its_labels():
    house = furnished()
    form = form_of(house, house.declare())

    assert (("会议名称", "中原论坛"), ("会议级别", "全国")) == form.lines[:2]
    assert (conference(), ()) == (form.answers, form.findings)
    assert form.answers is form.current


def test_what_is_not_answered_yet_is_empty(house):
    assert (("讲座名称", None), ("天数", 2)) == form_of(house, drafted(house, {"days": 2})).lines


def test_after_a_new_form_the_old_labels_stay_and_an_edit_begins_with_the_new_answers(house):
    form = form_of(reinstalled(house, with_types(InHours)), drafted(house))

    assert (("讲座名称", "医学伦理"), ("天数", 2)) == form.lines
    assert ({"title": "医学伦理", "hours": "16"}, ()) == (form.current, form.findings)


def test_answers_that_can_not_be_brought_up_are_shown_and_not_edited(house):
    @education_type(
        code="lecture", label="院内讲座", since=2012, subject=Subject.PUBLIC, basis="第五条",
        schema_version=2, upcasters=(lambda answers: {},),
    )  # fmt: skip
    class Broken:
        theme: str = text("主题")

        def credit_hours(self, law: Law) -> Hours:
            return Hours(1)

    whole = reinstalled(house, with_types(Broken))
    assert {"theme": None} == form_of(whole, drafted(house)).current

    broken = reinstalled(house, with_types(failing_upcaster()))
    form = form_of(broken, drafted(house))
    assert (None, ["type.answers_too_old"]) == (form.current, [each.rule for each in form.findings])
    assert (("讲座名称", "医学伦理"), ("天数", 2)) == form.lines


def failing_upcaster() -> type:
    def fails(answers):
        raise KeyError

    @education_type(
        code="lecture", label="院内讲座", since=2012, subject=Subject.PUBLIC, basis="第五条",
        schema_version=2, upcasters=(fails,),
    )  # fmt: skip
    class Lecture:
        theme: str = text("主题")

        def credit_hours(self, law: Law) -> Hours:
            return Hours(1)

    return Lecture


@pytest.mark.parametrize("kept_first", [True, False])
def test_of_several_forms_with_one_version_the_one_that_asked_these_questions_is_read(house, kept_first):
    """An author changed the fields and not the version."""
    questions: dict[str, Any] = {name: {"title": "别的"} for name in ("days", *"abcdef")}
    other = KeptForm("lecture", 1, ("0" if kept_first else "f") * 16, {"properties": questions})
    with house.cetms.store.session() as session:
        session.forms.keep(other)
    form = form_of(reinstalled(house, with_types()), drafted(house))

    assert (("讲座名称", "医学伦理"), ("天数", 2)) == form.lines


def test_without_any_form_the_names_of_the_fields_have_to_do(house):
    record = draft(LI.person_id, region="410105", type="gone", answers={"title": "甲"})
    with house.cetms.store.session() as session:
        session.declarations.add(record)

    assert (("title", "甲"),) == form_of(house, record).lines


def test_an_answer_to_a_question_that_was_renamed_in_secret_is_still_shown(house):
    record = draft(LI.person_id, region="410105", type="lecture", answers={"theme": "甲"})
    with house.cetms.store.session() as session:
        session.declarations.add(record)

    assert (("theme", "甲"),) == form_of(house, record).lines


def test_a_form_of_nothing_is_not_found(house):
    with pytest.raises(NotFound):
        house.ask(LI, lambda tx: tx.form("nothing"))


def test_what_it_says_of_itself_holds_no_answer(house):
    assert "医学伦理" not in repr(form_of(house, drafted(house)))
    assert isinstance(house.cetms.catalog.form("lecture")[0], Field)
