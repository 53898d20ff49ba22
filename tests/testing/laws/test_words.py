"""Whatever a person reads is Chinese, and a refusal names its field; a type that says otherwise is caught."""

from enum import StrEnum

import pytest

from cetms_core import choice, refuse, text
from cetms_core.testing import EducationTypeSuite
from cetms_core.testing.laws.words import labels_are_chinese
from tests.testing.lecture import Lecture, LectureSuite, caught, lecture

CHINESE, ENGLISH = "its_labels_are_chinese", "its_labels_are_english_too"


class Index(StrEnum):
    SCI = "SCI"
    OTHER = "other journals"


class Known(StrEnum):
    SCI = "SCI"
    EI = "EI"


class SpeaksOfSomethingElse(Lecture):
    @refuse("太多了，请分次填报", at="times")
    def too_often(self, law):
        return self.times > 5


def asking(question, annotation=str):
    """A lecture with another first question."""
    return type("Faulty", (Lecture,), {"title": question, "__annotations__": {"title": annotation}})


def test_a_choice_in_another_language_is_caught():
    message = caught(CHINESE, asking(choice("检索", en="Index"), Index))

    assert "a choice of title is 'other journals'" in message
    assert "Change: give the enum's member a Chinese value" in message


def test_a_name_in_capitals_is_a_name_in_chinese_too():
    known = asking(choice("检索", en="Index"), Known)
    suite = type("Suite", (LectureSuite,), {"education_type": lecture(known)})

    labels_are_chinese(suite().examined)


def test_a_hint_in_another_language_is_caught():
    message = caught(CHINESE, asking(text("讲座名称", en="Title", help="as on the sheet")))

    assert "the help of title is 'as on the sheet'" in message
    assert "Change: say it in Chinese; `en` is for the English" in message


def test_evidence_in_another_language_is_caught():
    assert "a piece of evidence is 'sheet'" in caught(CHINESE, facts={"evidence": ("签到表", "sheet")})


def test_a_refusal_that_does_not_name_its_field_is_caught():
    message = caught("its_refusals_name_their_field", SpeaksOfSomethingElse)

    assert "lecture.too_often is shown at '次数', and its sentence does not say so: '太多了" in message
    assert "Change: begin it with “次数：”" in message


def test_missing_english_is_caught_where_it_is_required():
    message = caught(ENGLISH, asking(text("讲座名称")), facts={"en": ""})

    assert "no English for the type, title" in message
    assert 'Change: say en="..." beside each label' in message


def test_missing_english_is_a_warning_for_everybody_else():
    named = {"english_required": False, "education_type": lecture(asking(text("讲座名称")))}
    suite = type("Suite", (LectureSuite,), named)

    with pytest.warns(UserWarning, match='no English for title; say en="..." beside each label'):
        suite().test_its_labels_are_english_too()


def test_english_is_not_required_unless_the_suite_says_so():
    assert EducationTypeSuite.english_required is False
