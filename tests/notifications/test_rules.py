from datetime import timedelta

from hypothesis import given, strategies as st

from cetms_core.notifications import SendingRules

RULES = SendingRules()


@given(st.integers(1, 10_000))
def test_a_pause_doubles_up_to_the_longest_and_is_cut_by_half_at_most(attempts):
    whole = min(RULES.first_pause * (1 << min(attempts - 1, 20)), RULES.longest_pause)

    assert whole / 2 <= RULES.pause(attempts) <= whole


def test_by_default_a_letter_is_tried_for_more_than_a_day_and_less_than_a_week():
    shortest = sum((RULES.pause(n) for n in range(1, RULES.attempts)), timedelta()) / 2

    assert timedelta(days=0.5) < shortest < timedelta(days=7)


def test_while_nobody_answers_letters_are_tried_again_within_five_minutes():
    assert timedelta() < RULES.pause_while_unreachable() <= timedelta(minutes=5)
