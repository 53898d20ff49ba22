from cetms_core.domain.subject import Subject


def test_a_year_is_divided_into_three_subjects_at_most():
    assert ["公需科目", "专业科目", "选修科目"] == [str(subject) for subject in Subject]
