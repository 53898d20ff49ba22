"""A correction is a line of its own: the award stays, the total moves, and the reason is there to read."""

import pytest

from cetms_core import Declaration, EntryKind, NotFound, Refused, Stale
from tests.commands.correcting.test_reassess import evolve_without, with_figure
from tests.house import CITY, LI, OPERATOR, House, conference

WHY = "豫人社勘误"


@pytest.fixture
def approved(house: House) -> Declaration:
    house.cetms.plugins = with_figure(12)
    declaration = house.approve(house.declare(answers=conference()))
    house.cetms.plugins = with_figure(10)
    return declaration


def found(house: House):
    (only,) = house.ask(OPERATOR, lambda tx: tx.reassess())
    return only


def test_the_difference_is_posted_and_the_award_stays(house, approved):
    line = house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
    award, correction = house.ask(LI, lambda tx: tx.entries(2025))

    assert (EntryKind.AWARD, 20) == (award.kind, award.hours)
    assert (EntryKind.CORRECTION, -2, WHY) == (correction.kind, correction.hours, correction.reason)
    assert line == correction
    assert 18 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total
    assert approved.hours == house.ask(LI, lambda tx: tx.declaration(approved.id)).hours


def test_after_it_nothing_differs_and_a_second_one_may_follow(house, approved):
    house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
    assert [] == [*house.ask(OPERATOR, lambda tx: tx.reassess())]

    house.cetms.plugins = with_figure(12)
    house.ask(OPERATOR, lambda tx: tx.correct(found(house), "再次勘误"))
    assert [0, 1] == [
        line.turn for line in house.ask(LI, lambda tx: tx.entries(2025)) if line.kind is EntryKind.CORRECTION
    ]
    assert 20 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total


def test_a_corrected_award_is_taken_back_whole(house, approved):
    house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
    house.ask(CITY, lambda tx: tx.revoke(tx.declaration(approved.id), "证书系冒用"))

    assert 0 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total


def test_it_is_written_down(house, approved):
    house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
    event = house.ask(LI, lambda tx: tx.history(approved.id))[-1]

    assert ("declaration.corrected", "20", "18", WHY) == (event.name, event.before, event.after, event.reason)


def test_the_person_is_told_by_mail_and_not_why(house, approved):
    house.cetms.deliver_letters()
    house.postbox.letters.clear()
    house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
    house.cetms.deliver_letters()
    (letter,) = house.postbox.letters

    assert ("hours_corrected", "p1@example.com") == (letter.kind, letter.to.text)
    assert "学时由 20 更正为 18" in letter.text
    assert WHY not in letter.text + letter.html


def test_it_needs_a_reason(house, approved):
    with pytest.raises(Refused):
        house.ask(OPERATOR, lambda tx: tx.correct(found(house), " "))


def test_what_was_seen_must_still_be_so(house, approved):
    seen = found(house)
    house.ask(OPERATOR, lambda tx: tx.correct(seen, WHY))
    with pytest.raises(Stale):
        house.ask(OPERATOR, lambda tx: tx.correct(seen, WHY))


def test_what_is_no_longer_approved_or_accepted_is_not_corrected(house, approved):
    seen = found(house)
    house.ask(CITY, lambda tx: tx.revoke(tx.declaration(approved.id), "证书系冒用"))
    with pytest.raises(NotFound):
        house.ask(OPERATOR, lambda tx: tx.correct(seen, WHY))


def test_what_would_not_be_accepted_is_left_to_a_reviewer(house, approved):
    house.cetms.plugins = evolve_without("academic_conference")
    with pytest.raises(NotFound):
        house.ask(OPERATOR, lambda tx: tx.correct(found(house), WHY))
