"""What falls to a guesser before long, and what does not: section 9.8 of the corpus of bad input, and its likes."""

import time

import pytest
from hypothesis import given, strategies as st

from cetms_core.accounts.blocked import blocked_words
from cetms_core.accounts.guessable import LONG, is_guessable

GUESSED = """
5201314a woaini1314 qq123456 1qaz2wsx Henan@2024 henan2024 zhengzhou123 Pingdingshan666 password Password1!
P@ssw0rd passw0rd! 12345678 87654321 11111111 abcd1234 abc12345 a1234567 qwertyuiop qwer1234 asdfghjkl
1q2w3e4r zaq12wsx admin888 administrator Admin@123 welcome1 iloveyou woaini520 wang1985 Zhang19850612 liu850612
19850612 20240101 zhangwei1990 lisi1234 xinxiang1949 weixin888 mima1234 laopo520 abcabcabc 12121212 密码密码密码
我爱你123456 !@#$%^&* !qaz@wsx 147258369 7758521a 88888888 yiyuan2023 jixujiaoyu2025 hunan@2023 zhongguo1949
Qq123456789 password12345678901 zhengzhou20240101 1234567890abcdef
"""
OWN = """
kx7-qpmv correct-horse winter.horse.7 Wang1985x!kq huangshan-mist 山高水长花好月圆 a_long_password_of_mine
zhengzhou-trolley 8f3k2l1q
"""


@pytest.mark.parametrize("password", GUESSED.split())
def test_what_many_people_choose_is_guessed(password):
    assert is_guessable(password)


@pytest.mark.parametrize("password", OWN.split())
def test_what_is_somebodys_own_is_not(password):
    assert not is_guessable(password)


@pytest.mark.parametrize(
    "password", ["a long passphrase", "another passphrase", "correct horse battery", "a password of mine"]
)
def test_a_phrase_of_several_words_is_a_choice_of_its_own(password):
    assert not is_guessable(password)


def test_words_of_the_host_count_as_known():
    assert not is_guessable("kxqpmvwz1")
    assert is_guessable("kxqpmvwz1", frozenset({"kxqpmvwz"}))


def test_every_word_of_the_list_is_in_small_letters_and_alone_is_guessed():
    assert len(blocked_words()) > 350
    assert all(word == word.casefold() for word in blocked_words())
    assert all(is_guessable(word) for word in blocked_words() if len(word) < LONG)


@given(
    unit=st.text(min_size=1, max_size=8).filter(lambda unit: len(unit.casefold()) <= 8),
    times=st.integers(2, 12),
)
def test_whatever_is_repeated_is_guessed(unit, times):
    assert is_guessable(unit * times)


@given(password=st.text(max_size=70))
def test_capitals_make_no_difference(password):
    assert is_guessable(password.upper().casefold()) is is_guessable(password.casefold())


@pytest.mark.parametrize(
    "password", ["a" * 63 + "b", "ab" * 500 + "c", "1qaz" * 256, "kx7 qpmv wjz4t9b" * 64]
)
def test_it_is_found_out_in_no_time(password):
    began = time.perf_counter()
    is_guessable(password)

    assert time.perf_counter() - began < 0.5
