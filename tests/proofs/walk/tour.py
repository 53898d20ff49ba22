"""One directed walk: by way of every command into every state."""

from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    COUNTY,
    DEPUTY,
    HOSPITAL,
    LI,
    OPERATOR,
    PASSWORD,
    PROVINCE,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    VISITOR,
    WANG,
)
from tests.proofs.walk.forms import CLASSES, RIGHT
from tests.proofs.walk.looking import OF_A_DECLARATION, OF_A_PETITION, OF_NOTHING
from tests.proofs.walk.people import LENT_BY_ADMINISTRATOR, NEWCOMER
from tests.proofs.walk.random_walk import RandomWalk
from tests.proofs.walk.registering import PASSWORDS


def join_and_sign_in(walk: RandomWalk) -> None:
    walk.register("newcomer 50", HOSPITAL, {})
    walk.decide_registration(ADMINISTRATOR, passes=False)
    walk.register("newcomer 50", HOSPITAL, {"birth_month": "1906-01"})
    walk.withdraw_registration("newcomer 50")
    walk.register("newcomer 50", HOSPITAL, {})
    walk.decide_registration(ADMINISTRATOR, passes=True)
    walk.enrol("newcomer 51")
    walk.sign_in("newcomer 50", PASSWORD)
    walk.change_password(0, PASSWORD, PASSWORDS[1])
    walk.go_on_in_a_session(0)
    walk.mail_a_link(LI.person_id, VISITOR)
    walk.mail_a_link(LI.person_id, ADMINISTRATOR)
    walk.use_a_link(1, PASSWORDS[1])
    walk.use_a_link(0, PASSWORDS[1])
    walk.use_a_link(0, PASSWORDS[2])
    walk.sign_in(LI.person_id, PASSWORDS[1])
    for _ in range(4):
        walk.sign_in(LI.person_id, "wrong")


def declare_and_decide(walk: RandomWalk) -> None:
    project, talk, course = (filled_in for filled_in in RIGHT[:3])
    walk.preview(LI, talk, 2025)
    walk.draft(NEWCOMER, project, 2025)
    for owner, filled_in in [(NEWCOMER, talk), (LI, project), (LI, talk), (LI, course)]:
        walk.declare(owner, filled_in, 2025, True)
    walk.change(4, "redraft", project)
    walk.change(4, "submit", project)
    for place, action in [(0, "approve"), (0, "approve"), (0, "send_back"), (0, "reject"), (0, "approve")]:
        walk.review(ADMINISTRATOR, place, action)
    walk.review_what_was_seen_before(ADMINISTRATOR, 0, "approve")
    walk.undo(ADMINISTRATOR, 0)
    walk.answer_a_reviewer(0, "resubmit", talk)
    walk.start_again()
    walk.review(CITY, 0, "approve")
    walk.approve_all(CITY)
    walk.revoke(CITY, 0)
    walk.change(1, "withdraw", talk)


def lower_and_appeal(walk: RandomWalk) -> None:
    walk.declare(WANG, RIGHT[5], 2025, True)
    walk.review(ADMINISTRATOR, 0, "lower")
    walk.answer_a_reviewer(0, "contest_hours", RIGHT[5])
    walk.review(ADMINISTRATOR, 0, "lower")
    walk.answer_a_reviewer(0, "accept_hours", RIGHT[5])
    walk.review(CITY, 0, "approve")
    walk.correct(0)
    for judged in ("uphold", "overturn"):
        walk.declare(CHEN, RIGHT[1], 2025, True)
        walk.review(SCHOOLS_ADMINISTRATOR, 0, "reject")
        walk.answer_a_reviewer(0, "appeal", RIGHT[1])
        walk.review(CITY, 0, judged)
    walk.two_decide_at_once((ADMINISTRATOR, DEPUTY), 0, ("approve", "reject"))


def file_and_object(walk: RandomWalk) -> None:
    for follows in (False, True):
        walk.file_class(BASE, [LI, WANG], CLASSES[follows], 2025, False)
        walk.review(CITY, 0, "approve")
        walk.change(1, "object_to", RIGHT[0])
        walk.answer_an_objection(BASE, 0, follows)
    walk.look_at_a_class(0)


def ask_and_grant(walk: RandomWalk) -> None:
    walk.ask_for_an_employer()
    walk.decide_a_petition(COUNTY, 0, True)
    walk.ask_for(WANG, "to the new one")
    walk.decide_a_petition(ADMINISTRATOR, 0, True)
    walk.withdraw_a_petition(0)
    walk.merge(SYSTEM)
    walk.ask_for(LI, "another name")
    for what in OF_A_PETITION:
        walk.look_at_one(LI, 0, what)
    walk.decide_a_petition(ADMINISTRATOR, 0, False)
    for wish in ("a taken number", "a year off"):
        walk.ask_for(LI, wish)
        walk.decide_a_petition(ADMINISTRATOR, 0, True)
        walk.decide_a_petition(CITY, 0, True)
        walk.grant_what_was_seen_before(CITY, 0)


def change_offices(walk: RandomWalk) -> None:
    walk.lend(ADMINISTRATOR, 3)
    walk.declare(LI, RIGHT[3], 2025, True)
    walk.review(LENT_BY_ADMINISTRATOR, 0, "approve")
    walk.end_a_loan(WANG, 0)
    walk.review(LENT_BY_ADMINISTRATOR, 0, "approve")
    walk.dismiss(DEPUTY, OPERATOR)
    walk.review(DEPUTY, 0, "approve")
    walk.appoint(DEPUTY, OPERATOR)
    walk.set_chain(HOSPITAL, ("所属单位",), PROVINCE)
    walk.add_places(OPERATOR)
    walk.work_without_the_types(CITY)


def look_at_everything(walk: RandomWalk) -> None:
    walk.search(LI, 2025, "", None, "论坛")
    for what in OF_A_DECLARATION:
        walk.look_at_one(LI, 0, what)
    for actor in (LI, ADMINISTRATOR, BASE, SYSTEM):
        for what in OF_NOTHING:
            walk.look_around(actor, what)
    walk.update_profile("内科学")
    walk.check_every_chain()


PARTS = (
    *(join_and_sign_in, declare_and_decide, lower_and_appeal, file_and_object),
    *(ask_and_grant, change_offices, look_at_everything),
)
