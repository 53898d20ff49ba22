from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.identity.gb_11643 import check_character, is_sound
from cetms_core.domain.identity.id_number_batch import all_sound

LAST_DAY = "20260101"
SOUND = ["410105190402290017", "11010519491231002X", "440524188001010014"]

digits = st.text("0123456789")
places = st.integers(0, 17)
characters = st.one_of(st.sampled_from("0123456789X:/xA Ｘ٣²"), st.characters())
sound = st.builds(
    lambda region, born, serial: (body := f"{region}{born:%Y%m%d}{serial:03}") + check_character(body),
    st.integers(100000, 999999),
    st.dates(date(1900, 1, 1), date(1909, 12, 31)),
    st.integers(0, 999),
)
hardly_sound = st.builds(
    lambda text, place, character: text[:place] + character + text[place + 1 :], sound, places, characters
)


def test_sound_numbers_are_sound_together():
    assert all_sound(SOUND, LAST_DAY, set())


@given(texts=st.lists(sound | hardly_sound | st.text(max_size=19), min_size=1, max_size=5))
def test_a_batch_is_sound_if_each_of_it_is(texts):
    assert all(is_sound(text, LAST_DAY) for text in texts) is all_sound(texts, LAST_DAY, set())


@given(texts=st.lists(sound, min_size=1, max_size=300), fault=st.data())
def test_no_number_lends_its_digits_to_its_neighbour(texts, fault):
    spoilt = fault.draw(st.integers(0, len(texts) - 1))
    place = fault.draw(places)
    digit = str((int(texts[spoilt][place].replace("X", "0")) + 1) % 10)
    changed = texts[spoilt][:place] + digit + texts[spoilt][place + 1 :]

    assert all_sound(texts, LAST_DAY, set())
    assert is_sound(changed, LAST_DAY) is all_sound(
        [*texts[:spoilt], changed, *texts[spoilt + 1 :]], LAST_DAY, set()
    )


@pytest.mark.parametrize("other", [None, 410105190402290017, b"410105190402290017"])
def test_what_is_no_text_spoils_its_batch(other):
    assert not all_sound([*SOUND, other], LAST_DAY, set())


@pytest.mark.parametrize(
    "other", ["41010519040229001:", "11010519491231002x", "1101051949123100 2X", "X" * 18]
)
def test_what_is_no_digit_spoils_its_batch(other):
    assert not all_sound([*SOUND, other], LAST_DAY, set())


def test_two_wrong_lengths_do_not_make_a_right_one():
    second = f"41011819040229001{check_character('41011819040229001')}"
    joined = SOUND[0] + second

    # Cut two places too early, the second still has a birth date where one is looked for, 1819-04-02.
    assert all_sound([joined[:18], joined[18:]], LAST_DAY, set())
    assert not all_sound([joined[:16], joined[16:]], LAST_DAY, set())


def test_a_birth_date_is_judged_once():
    births: set[str] = set()

    assert all_sound(SOUND, LAST_DAY, births)
    assert {"19040229", "19491231", "18800101"} == births
    assert all_sound(SOUND, "18991231", births)


def test_an_impossible_birth_date_is_not_remembered():
    births: set[str] = set()

    assert not all_sound(["410105190002290018"], LAST_DAY, births)
    assert set() == births
