import pytest

from cetms_core import ApprovalStep, PetitionStep, WrongCaptcha
from tests.commands.asking import MISSING, added, organisation
from tests.house import (
    COUNTY,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    PASSWORD,
    SCHOOL,
    SYSTEM,
    VISITOR,
    furnished,
    missing_employer,
)


def test_a_visitor_may_ask_and_the_authority_of_its_region_decides(house):
    petition = organisation(house)

    assert (petition.about, petition.petitioner) == (MISSING, "")
    assert [*petition.steps] == [PetitionStep(ApprovalStep.AUTHORITY, JINSHUI)]
    assert petition in [*house.ask(COUNTY, lambda tx: tx.petition_queue())]


def test_anybody_else_may_ask_too_and_finds_it_again(house):
    petition = organisation(house, LI)

    assert [petition] == [*house.ask(LI, lambda tx: tx.petitions())]


def test_of_a_visitor_a_captcha_is_asked_of_others_none():
    class Never:
        def redeem(self, answer):
            return False

    house = furnished(captcha=Never())
    with pytest.raises(WrongCaptcha):
        organisation(house)
    assert organisation(house, LI).about == MISSING


def test_what_is_on_the_list_already_is_named(house):
    for code in (HOSPITAL, SCHOOL):
        answers = missing_employer(code=code)
        assert [("organisation.known", "code")] == house.refused(
            VISITOR, lambda tx, answers=answers: tx.request_organisation(answers, password=PASSWORD)
        )


def test_one_that_was_merged_names_the_one_that_took_it_over(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, MINE))
    with house.transaction(VISITOR) as tx, pytest.raises(Exception, match="平顶山示范煤矿"):
        tx.request_organisation(missing_employer(code=HOSPITAL), password=PASSWORD)


def test_a_weak_password_is_refused(house):
    (fault,) = house.refused(
        VISITOR, lambda tx: tx.request_organisation(missing_employer(), password="short")
    )
    assert fault == ("password.too_short", "password")


def test_the_same_code_is_asked_for_once_at_a_time(house):
    organisation(house)
    assert [("petition.waiting_already", None)] == house.refused(
        VISITOR, lambda tx: tx.request_organisation(missing_employer(name="又一个"), password=PASSWORD)
    )


def test_the_password_is_kept_as_a_hash_and_only_until_it_is_decided(house):
    kept = organisation(house).secret
    assert kept
    assert PASSWORD not in kept
    assert house.ask(COUNTY, lambda tx: next(iter(tx.petition_queue()))).secret == kept

    house.ask(COUNTY, lambda tx: tx.refuse(next(iter(tx.petition_queue())), "材料不符"))
    assert added(house).secret == ""
