import pytest

from cetms_core import load_plugins
from cetms_core.cli.shown_type import Source, owner_of, shown_type, subject_of, years_of
from tests.cli import telemedicine
from tests.plugins.making import lecture, plugin

PLUGINS = load_plugins(extra=[telemedicine], strict=True)
TYPE = PLUGINS.catalog["telemedicine"]


def test_every_source_is_told_once_with_its_confidence():
    assert [
        Source("示范医院办法 第五条", "A"),
        Source("示范医院办法 第六条", "B"),
        Source("问答一则", "C"),
        Source("示范医院办法 第七条", "U"),
    ] == shown_type(PLUGINS, TYPE, None).sources


def test_place_and_year_are_those_of_the_law():
    law = PLUGINS.jurisdictions.law("410000", 2025)

    assert (law, PLUGINS.jurisdictions["410000"]) == shown_type(PLUGINS, TYPE, law)[2:4]
    assert (None, None) == shown_type(PLUGINS, TYPE, None)[2:4]


@pytest.mark.parametrize(
    ("type_", "place", "year", "offered"),
    [
        ("telemedicine", "410499", 2025, True),
        ("telemedicine", "410499", 2023, False),
        ("telemedicine", "410000", 2025, False),
        ("academic_conference", "410000", 2025, True),
        ("academic_conference", "410000", 2011, False),
    ],
)
def test_a_type_is_offered_in_its_years_and_where_it_is_wanted(type_, place, year, offered):
    law = PLUGINS.jurisdictions.law(place, year)

    assert offered is shown_type(PLUGINS, PLUGINS.catalog[type_], law).is_offered
    assert shown_type(PLUGINS, PLUGINS.catalog[type_], None).is_offered is None


def test_caps_are_those_of_every_subject_that_the_content_may_have():
    law = PLUGINS.jurisdictions.law("410499", 2025)

    assert ["4", "30.5"] == [str(cap.most) for cap in shown_type(PLUGINS, TYPE, law).caps]
    assert {"30.5", "9"} == {
        str(cap.most) for cap in shown_type(PLUGINS, PLUGINS.catalog["training_seminar"], law).caps
    }
    assert [] == shown_type(PLUGINS, TYPE, None).caps


def test_an_author_speaks_in_the_docstring_or_not_at_all():
    silent = load_plugins(extra=[plugin(cetms_education_types=lambda: [lecture()])], strict=True)

    assert "参加一次远程讲座。\n\n主讲的，另加学时。" == shown_type(PLUGINS, TYPE, None).docstring
    assert "" == shown_type(silent, silent.catalog["lecture"], None).docstring


def test_a_type_belongs_to_the_plugin_that_brings_it():
    assert "tests.cli.telemedicine" == owner_of(PLUGINS, TYPE).name
    assert "builtin" == owner_of(PLUGINS, PLUGINS.catalog["academic_conference"]).name


@pytest.mark.parametrize(
    ("code", "years", "subject"),
    [
        ("telemedicine", "2024–2030", "公需科目"),
        ("academic_conference", "2012–", "专业科目"),
        ("training_seminar", "2012–", "由内容决定"),
    ],
)
def test_years_and_subject_in_a_word(code, years, subject):
    type_ = PLUGINS.catalog[code]

    assert (years, subject) == (years_of(type_), subject_of(type_))
