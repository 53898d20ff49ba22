import pytest
from attrs import evolve

from cetms_core import NotAllowed
from cetms_core.accounts import Appointment
from cetms_core.approval import Action
from cetms_core.commands.filing.filer import AT_ONCE, filing_organisation, objected_to, objections_to
from tests.commands.classes_filed import declared, file, row
from tests.house import ADMINISTRATOR, BASE, HOSPITAL, LI, SCHOOL, TRAINING_SCHOOL, WANG


@pytest.mark.parametrize(("filer", "code"), [(ADMINISTRATOR, HOSPITAL), (BASE, TRAINING_SCHOOL)])
def test_an_organisation_files_in_its_own_name(house, filer, code):
    assert code == house.ask(filer, lambda tx: filing_organisation(tx._desk, "file_class")).code


def test_one_that_is_no_base_any_more_files_for_nobody_else(house):
    with house.cetms.store.session() as session:
        base = session.places.organisation(TRAINING_SCHOOL)
        session.places.add_organisation(evolve(base, training_base=False))
    with pytest.raises(NotAllowed):
        house.ask(BASE, lambda tx: filing_organisation(tx._desk, "file_class"))


def test_objections_are_those_that_wait_for_an_answer(house):
    filed = file(house, row(LI), row(WANG))
    assert [] == house.ask(ADMINISTRATOR, lambda tx: [*objections_to(tx._desk, HOSPITAL)])

    house.ask(LI, lambda tx: tx.object_to(filed.declarations[0], "本人没有参加"))
    assert [filed.declarations[0]] == house.ask(
        ADMINISTRATOR, lambda tx: [*objections_to(tx._desk, HOSPITAL)]
    )
    assert AT_ONCE >= 1


def test_what_the_person_declared_is_nobody_elses_to_answer_for(house):
    own = house.declare()
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: objected_to(tx._desk, own, Action.INSIST, "insist"))


def test_whoever_took_the_filer_over_answers_in_its_place(house):
    """As after a merger: the record still names the organisation that filed it."""
    (made,) = declared(house, file(house, row(LI)))
    house.ask(LI, lambda tx: tx.object_to(made.id, "本人没有参加"))
    with house.cetms.store.session() as session:
        school = session.places.organisation(SCHOOL)
        session.places.add_organisation(evolve(school, merged_into=HOSPITAL))
        kept = session.declarations.find(made.id)
        session.declarations.replace(evolve(kept, filed_by=SCHOOL, version=kept.version + 1))

    assert (
        made.id
        == house.ask(ADMINISTRATOR, lambda tx: objected_to(tx._desk, made.id, Action.RETRACT, "retract")).id
    )


def test_a_base_that_was_merged_is_answered_for_by_the_one_that_stays(house):
    filed = file(house, row(LI), filer=BASE)
    house.ask(LI, lambda tx: tx.object_to(filed.declarations[0], "本人没有参加"))
    with house.cetms.store.session() as session:
        base = session.places.organisation(TRAINING_SCHOOL)
        session.declarations.move_employer(TRAINING_SCHOOL, evolve(base, code="B"))
        session.people.appoint(Appointment(BASE.person_id, BASE.role, "B"))
        session.places.add_organisation(evolve(base, code="B"))
    heir = evolve(BASE, scope="B")
    (found,) = house.ask(heir, lambda tx: tx.declarations(state="本人有异议"))

    assert "已撤回" == house.ask(heir, lambda tx: tx.retract(found)).state
