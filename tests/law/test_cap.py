import pytest

from cetms_core.domain.subject import Subject
from cetms_core.law.cap import Cap


@pytest.mark.parametrize(
    ("cap", "covered"),
    [
        (Cap(40, "某条", "B"), {"甲专", "甲公", "乙专", "乙公"}),
        (Cap(40, "某条", "B", type="甲"), {"甲专", "甲公"}),
        (Cap(40, "某条", "B", subject=Subject.PUBLIC), {"甲公", "乙公"}),
        (Cap(40, "某条", "B", type="乙", subject=Subject.PUBLIC), {"乙公"}),
    ],
)
def test_a_cap_covers_its_type_and_subject_or_all_of_them(cap, covered):
    subjects = {"专": Subject.PROFESSIONAL, "公": Subject.PUBLIC}

    assert covered == {
        f"{type}{word}" for type in "甲乙" for word in subjects if cap.covers(type, subjects[word])
    }


def test_a_cap_is_in_hours():
    assert 40 == Cap(40, "某条", "B").most
