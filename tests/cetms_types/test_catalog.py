"""The types of Henan, together: each on a page of its own, in the order that portals show."""

from cetms_core import Catalog
from cetms_core.education_types import REMARK, described
from cetms_types import cetms_education_types

HENAN_LIST = [
    "base_training",
    "training_seminar",
    "degree_education",
    "academic_conference",
    "research_project",
    "publication",
    "patent",
    "award",
    "qualification_exam",
    "endorsed_report",
    "aid_assignment",
    "grassroots_service",
    "industry_training",
]
BEYOND = [
    "public_subject_online",
    "on_the_job_training",
    "self_study",
    "title_language_exam",
    "computer_exam",
    "study_tour",
]
CATALOG = Catalog(described(declared) for declared in cetms_education_types())


def test_the_types_come_in_the_order_of_henans_list():
    assert HENAN_LIST == [*CATALOG][: len(HENAN_LIST)]


def test_those_beyond_it_follow():
    assert BEYOND == [*CATALOG][len(HENAN_LIST) :]


def test_the_remark_is_the_last_question_of_every_type():
    assert {REMARK} == {CATALOG.form(code)[-1] for code in CATALOG}


def test_everything_that_a_person_or_a_foreign_colleague_reads_is_there():
    for type_ in CATALOG.values():
        assert all((type_.label, type_.en, type_.basis, type_.evidence))
        assert all(field.label and field.en for field in type_.form)
        assert type_.details.__doc__


def test_a_choice_offers_each_answer_once():
    for type_ in CATALOG.values():
        for field in type_.fields:
            values = [choice.value for choice in field.choices]
            assert len(values) == len({*values})


def test_no_answers_name_is_another_answers_value():
    """A form may send either, and each must mean one thing."""
    for type_ in CATALOG.values():
        for field in type_.fields:
            names = {option.name.lower() for option in field.options or ()}
            assert not names & {choice.value for choice in field.choices}
