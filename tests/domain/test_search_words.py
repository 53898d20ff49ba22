"""A search tells neither case nor width."""

import pytest

from cetms_core.domain.search_words import fold, search_words


@pytest.mark.parametrize("text", ["ABC医院", "abc医院", "ＡＢＣ医院", "ａｂｃ医院"])
def test_case_and_width_make_no_difference(text):
    assert "abc医院" == fold(text)


def test_what_is_looked_through_has_all_texts_apart():
    assert "a1\nb2" == search_words("A1", "B2")
