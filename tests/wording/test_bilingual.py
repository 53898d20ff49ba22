"""A text that brings its English is, for everybody who does not ask, the Chinese text."""

import json
import pickle
from copy import deepcopy

import pytest
from hypothesis import given, strategies as st

from cetms_core.wording.bilingual import Bilingual

TITLE = Bilingual("会议名称", "Conference")


@given(st.text(), st.text())
def test_it_is_equal_to_its_chinese_and_shown_as_it_is(text, en):
    both = Bilingual(text, en)

    assert (text, hash(text), repr(text), json.dumps(text)) == (
        both,
        hash(both),
        repr(both),
        json.dumps(both),
    )
    assert f"{text}{text:>9}" == f"{both}{both:>9}"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (TITLE, "en", "Conference"), (TITLE, "en-GB", "Conference"), (TITLE, "zh", "会议名称"),
        (TITLE, "fr", "会议名称"), (Bilingual("会议名称"), "en", "会议名称"),
    ],
)  # fmt: skip
def test_it_says_itself_in_english_where_somebody_wrote_it(text, language, said):
    assert said == text.in_language(language)
    assert type(text.in_language(language)) is str


@pytest.mark.parametrize("copied", [deepcopy, lambda text: pickle.loads(pickle.dumps(text))])
def test_a_copy_keeps_both(copied):
    assert (TITLE, "Conference") == (copied(TITLE), copied(TITLE).en)
