from datetime import date

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.law import Requirement

YEARLY = Requirement(
    total=90,
    floors={Subject.PUBLIC: 30, Subject.PROFESSIONAL: 60},
    since=date(2017, 8, 17),
    basis="〔2017〕121 号",
    confidence="B",
)


def test_a_requirement_has_a_total_and_a_floor_for_each_subject_it_names():
    assert Hours(90) == YEARLY.total
    assert (Hours(30), Hours(60), Hours(0)) == tuple(YEARLY.floor(subject) for subject in Subject)


def test_where_no_floor_is_named_there_is_none():
    total_only = Requirement(
        total=90, floors={}, since=date(2015, 10, 1), basis="部令第 25 号", confidence="A"
    )

    assert {Hours(0)} == {total_only.floor(subject) for subject in Subject}
