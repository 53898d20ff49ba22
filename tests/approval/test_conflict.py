from cetms_core.approval import is_own_work, people_behind, same_people
from cetms_core.domain.actor import Actor, Role

LI, WANG, LI_FOR_WANG, WANG_FOR_SUN = (
    Actor(person, Role.AUTHORITY, "410100", holder)
    for person, holder in (("li", ""), ("wang", ""), ("li", "wang"), ("wang", "sun"))
)


def test_behind_an_actor_stands_the_person_and_whoever_lent_the_office():
    assert {"li"} == people_behind(LI)
    assert {"li", "wang"} == people_behind(LI_FOR_WANG)
    assert set() == people_behind(Actor.visitor())


def test_two_actors_are_the_same_people_if_anybody_stands_behind_both():
    assert same_people(LI, LI_FOR_WANG)
    assert same_people(WANG, LI_FOR_WANG)
    assert same_people(WANG_FOR_SUN, LI_FOR_WANG)
    assert not same_people(LI, WANG)
    assert not same_people(Actor.visitor(), Actor.visitor())


def test_a_work_without_a_name_is_nobodys():
    assert is_own_work("黄河", ["嵩山", "黄河"])
    assert not is_own_work("黄河", ["嵩山"])
    assert not is_own_work("", [""])
