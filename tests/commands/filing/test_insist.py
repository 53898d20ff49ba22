import pytest

from cetms_core import Actor, Declaration, DeclarationState, MoveNotAllowed, NotAllowed, Stale
from tests.commands.classes_filed import declared, file, row
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CITY,
    DEPUTY,
    LI,
    SUN,
    SUN_AS_ADMINISTRATOR,
    House,
)

WHY, THEREFORE = "本人没有参加", "有签到表"


def objected(house: House, *reviewers: Actor, who: Actor = LI, filer: Actor = ADMINISTRATOR) -> Declaration:
    (made,) = declared(house, file(house, row(who), filer=filer))
    made = house.approve(made, *reviewers) if reviewers else made
    return house.ask(who, lambda tx: tx.object_to(made.id, WHY))


@pytest.mark.parametrize("filer", [ADMINISTRATOR, BASE])
def test_it_goes_on_where_it_stood(house, filer):
    seen = objected(house, filer=filer)
    after = house.ask(filer, lambda tx: tx.insist(seen, THEREFORE))

    assert (DeclarationState.IN_REVIEW, THEREFORE) == (after.state, after.reason)
    assert DeclarationState.APPROVED is house.approve(after, CITY).state


def test_what_counted_still_counts_once(house):
    seen = objected(house, CITY)
    before = house.ask(LI, lambda tx: tx.entries(2025))
    after = house.ask(ADMINISTRATOR, lambda tx: tx.insist(seen.id, THEREFORE))

    assert DeclarationState.APPROVED is after.state
    assert before == house.ask(LI, lambda tx: tx.entries(2025))


def test_anybody_in_the_filers_office_may_answer(house):
    seen = objected(house)

    assert DeclarationState.IN_REVIEW is house.ask(DEPUTY, lambda tx: tx.insist(seen, THEREFORE)).state


def test_it_needs_a_reason_and_an_objection(house):
    seen = objected(house)
    assert [("approval.reason_missing", "reason")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.insist(seen, "")
    )

    after = house.ask(ADMINISTRATOR, lambda tx: tx.insist(seen, THEREFORE))
    with pytest.raises(MoveNotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.insist(after, THEREFORE))
    with pytest.raises(Stale):
        house.ask(ADMINISTRATOR, lambda tx: tx.insist(seen, THEREFORE))


def test_the_person_may_object_again(house):
    after = house.ask(ADMINISTRATOR, lambda tx: tx.insist(objected(house), THEREFORE))

    assert DeclarationState.OBJECTED is house.ask(LI, lambda tx: tx.object_to(after.id, WHY)).state


def test_the_person_is_told_by_mail(house):
    seen = objected(house)
    house.cetms.deliver_letters()
    house.postbox.letters.clear()
    house.ask(ADMINISTRATOR, lambda tx: tx.insist(seen, THEREFORE))
    house.cetms.deliver_letters()

    assert ["p1@example.com"] == [letter.to.text for letter in house.postbox.letters]
    assert THEREFORE not in house.postbox.letters[0].text


def test_an_employer_answers_for_no_base_and_nobody_for_themselves(house):
    by_the_base = objected(house, filer=BASE)
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.insist(by_the_base, THEREFORE))

    about_sun = objected(house, who=SUN)
    with pytest.raises(NotAllowed) as refused:
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.insist(about_sun, THEREFORE))
    assert "approval.own_record" == refused.value.rule
