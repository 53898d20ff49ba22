"""申报: what was learned goes to the first step of the chain, whole; or is refused, with everything that is wrong."""

import io
from datetime import datetime

import pytest
from attrs import evolve

from cetms_core import (
    ApprovalStep,
    Attachment,
    DeclarationState,
    MediaType,
    Subject,
    UnknownEducationType,
)
from tests.attachments.corpus import png
from tests.house import BEIJING, HENAN, HOSPITAL, JINSHUI, LI, WANG, conference, seminar

TYPE = "academic_conference"


def declare(house, answers=None, *, type=TYPE, year=2025, attachment="the scan", remark="", actor=LI):
    file = house.scan if attachment == "the scan" else attachment
    return house.ask(
        actor,
        lambda tx: tx.declare(type, year, answers or conference(), attachment=file, remark=remark),
    )


def refused(house, answers=None, *, type=TYPE, year=2025, attachment="the scan", remark="", actor=LI):
    file = house.scan if attachment == "the scan" else attachment
    return house.refused(
        actor,
        lambda tx: tx.declare(type, year, answers or conference(), attachment=file, remark=remark),
    )


def count(house) -> int:
    return len(house.ask(LI, lambda tx: tx.declarations()))


def test_it_waits_for_the_first_step_with_all_that_was_said(house):
    declared = declare(house, remark=" 第一次\r\n参加 ")

    assert (DeclarationState.SUBMITTED, ApprovalStep.EMPLOYER) == (declared.state, declared.waits_for)
    assert (LI.person_id, HOSPITAL, JINSHUI, HENAN) == (
        declared.person_id,
        declared.employer,
        declared.region,
        declared.jurisdiction,
    )
    assert (TYPE, "学术会议", 1, 2025) == (
        declared.type,
        declared.type_label,
        declared.schema_version,
        declared.year,
    )
    assert conference() == declared.answers
    assert ("第一次\n参加", house.scan) == (declared.remark, declared.attachment)
    assert (1, 1, 0) == (declared.version, declared.round, declared.step)
    assert house.clock.now == declared.created_at == declared.submitted_at
    assert declared == house.ask(LI, lambda tx: tx.declaration(declared.id))


def test_its_hours_say_where_they_come_from(house):
    declared = declare(house)

    assert Subject.PROFESSIONAL is declared.subject
    assert 20 == declared.hours
    assert (
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20"
        == declared.explanation
    )


def test_nothing_counts_before_it_is_approved(house):
    declare(house)
    (year,) = house.ask(LI, lambda tx: tx.hours_by_year())

    assert 0 == year.total


def test_it_is_written_down(house):
    (event,) = house.ask(LI, lambda tx: tx.history(declare(house).id))

    assert ("declaration.submitted", LI, "草稿", "待审核") == (
        event.name,
        event.actor,
        event.before,
        event.after,
    )


def test_everything_that_is_wrong_is_told_at_once(house):
    wrong = conference(title="", scope="省会", ended_on="2025-02-30", paper_length="８", unit="1")

    assert {
        ("answer.missing", "title"),
        ("answer.not_offered", "scope"),
        ("answer.no_such_day", "ended_on"),
        ("answer.not_whole", "paper_length"),
        ("answer.unknown_field", "unit"),
        ("text.too_long", "remark"),
        ("attachment.missing", "attachment"),
    } == set(refused(house, wrong, attachment=None, remark="字" * 1001))
    assert 0 == count(house)


@pytest.mark.parametrize("year", [None, "", "25", 25, 2025.0, True, "２０２５", "2025 ", -1, 10**9])
def test_a_credit_year_has_four_digits(house, year):
    assert [("year.unreadable", "year")] == refused(house, year=year)


def test_a_year_may_be_written_as_a_form_sends_it(house):
    assert 2025 == declare(house, year="2025").year


@pytest.mark.parametrize("code", ["", "no_such_type", None, 7])
def test_a_type_that_nobody_installed_is_unknown(house, code):
    with pytest.raises(UnknownEducationType):
        declare(house, type=code)


# ── the one file ──────────────────────────────────────────────────────────────────────────────────────────


def test_exactly_one_file_that_has_arrived(house):
    lost = Attachment("0" * 64, "证书.jpg", MediaType.JPEG, 1)

    assert [("attachment.missing", "attachment")] == refused(house, attachment=None)
    assert [("attachment.lost", "attachment")] == refused(house, attachment=lost)
    assert house.scan == declare(house).attachment


@pytest.mark.parametrize(
    "changes",
    [
        {"filename": "../../etc/passwd"},
        {"media_type": MediaType.PDF},
        {"size": 1},
        {"digest": "0" * 64},
        {"filename": "\ud800"},
    ],
)
def test_what_the_portal_says_of_a_file_must_be_what_was_received(house, changes):
    other = house.cetms.receive(io.BytesIO(png()), filename="证书.png")

    assert [("attachment.lost", "attachment")] == refused(house, attachment=evolve(other, **changes))
    declared = declare(house, attachment=evolve(other))
    assert png() == house.ask(LI, lambda tx: tx.attachment(declared.id).read())


# ── once ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_thing_counts_once_a_year(house):
    declare(house)

    assert [("declaration.declared_twice", "title")] == refused(house, conference(scope="省级"))
    assert DeclarationState.SUBMITTED is declare(house, conference("另一次")).state
    assert DeclarationState.SUBMITTED is declare(house, actor=WANG).state


def test_a_draft_is_no_declaration_yet(house):
    house.ask(LI, lambda tx: tx.draft(TYPE, 2025, conference()))

    assert DeclarationState.SUBMITTED is declare(house).state


def test_twice_in_one_visit_is_twice(house):
    def both(tx):
        tx.declare(TYPE, 2025, conference(), attachment=house.scan)
        tx.declare(TYPE, 2025, conference(), attachment=house.scan)

    assert [("declaration.declared_twice", "title")] == house.refused(LI, both)
    assert 0 == count(house)


# ── in time ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("now", "findings"),
    [
        ("2024-12-31T23:59:59+08:00", [("year.not_begun", "year")]),
        ("2025-01-01T00:00:00+08:00", []),
        ("2025-12-31T15:59:59+00:00", []),
        ("2025-12-31T16:00:00+00:00", [("year.closed", "year")]),
    ],
)
def test_a_year_takes_declarations_while_it_lasts_in_beijing(house, now, findings):
    house.clock.now = datetime.fromisoformat(now).astimezone(BEIJING)
    try_it = refused if findings else declare
    found = try_it(house, seminar(8), type="training_seminar")

    assert findings == (found if findings else [])
