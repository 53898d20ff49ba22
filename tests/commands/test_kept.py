"""A declaration whose form has aged is handed in, compared and credited as answers to the present form."""

import pytest

from cetms_core import DeclarationState
from cetms_core.education_types import described, kept_form
from tests.house import ADMINISTRATOR, LI, House, furnished
from tests.plugins.aged import InDays, InHours, reinstalled, with_types

DAYS: dict[str, object] = {"name": "医学伦理", "days": 2}
HOURS: dict[str, object] = {"title": "医学伦理", "hours": "16"}


@pytest.fixture
def house() -> House:
    return furnished(plugins=with_types(InDays))


def newer(house: House) -> House:
    return reinstalled(house, with_types(InHours))


def test_an_old_draft_is_handed_in_on_the_present_form(house):
    draft = house.ask(LI, lambda tx: tx.draft("lecture", 2025, DAYS, attachment=house.scan))
    submitted = newer(house).ask(LI, lambda tx: tx.submit(draft.id))

    assert (1, DAYS) == (draft.schema_version, draft.answers)
    assert (2, HOURS) == (submitted.schema_version, submitted.answers)
    assert 16 == submitted.hours


def test_an_old_draft_without_an_answer_is_told_what_is_missing_on_the_present_form(house):
    draft = house.ask(LI, lambda tx: tx.draft("lecture", 2025, {"days": 2}, attachment=house.scan))

    assert [("answer.missing", "title")] == newer(house).refused(LI, lambda tx: tx.submit(draft.id))


@pytest.mark.parametrize("command", ["redraft", "resubmit"])
def test_an_edit_brings_the_record_to_the_present_form(house, command):
    if command == "redraft":
        kept = house.ask(LI, lambda tx: tx.draft("lecture", 2025, DAYS))
    else:
        waiting = house.declare(LI, DAYS, type="lecture")
        kept = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(waiting, {"": "请核对"}))
    edited = newer(house).ask(LI, lambda tx: getattr(tx, command)(kept.id, HOURS))

    assert (2, HOURS) == (edited.schema_version, edited.answers)


def test_the_same_thing_on_an_older_form_is_the_same_thing(house):
    """The title is compared as the present form has it."""
    house.declare(LI, DAYS, type="lecture")

    assert [("declaration.declared_twice", "title")] == newer(house).refused(
        LI, lambda tx: tx.declare("lecture", 2025, HOURS, attachment=house.scan)
    )


def test_what_waits_on_an_old_form_is_approved_for_what_it_says(house):
    waiting = house.declare(LI, DAYS, type="lecture")
    approved = newer(house).approve(waiting)

    assert (DeclarationState.APPROVED, 1, DAYS) == (approved.state, approved.schema_version, approved.answers)
    assert 16 == newer(house).ask(LI, lambda tx: tx.hours_by_year())[0].total


@pytest.mark.parametrize("command", ["declare", "draft", "redraft", "submit", "resubmit"])
def test_each_command_that_keeps_answers_keeps_the_form(house, command):
    draft = house.ask(LI, lambda tx: tx.draft("lecture", 2025, DAYS, attachment=house.scan))
    waiting = house.declare(LI, DAYS | {"name": "知情同意"}, type="lecture")
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(waiting, {"": "请核对"}))
    later = newer(house)
    work = {
        "declare": lambda tx: tx.declare("lecture", 2025, HOURS, attachment=house.scan),
        "draft": lambda tx: tx.draft("lecture", 2025, {}),
        "redraft": lambda tx: tx.redraft(draft.id, HOURS),
        "submit": lambda tx: tx.submit(draft.id),
        "resubmit": lambda tx: tx.resubmit(back.id, HOURS),
    }
    assert [] == [*later.read(lambda session: session.forms.of("lecture", 2))]
    later.ask(LI, work[command])

    assert [kept_form(described(InHours))] == [*later.read(lambda session: session.forms.of("lecture", 2))]
    assert [kept_form(described(InDays))] == [*later.read(lambda session: session.forms.of("lecture", 1))]
