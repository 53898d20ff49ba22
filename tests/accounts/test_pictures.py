"""Really drawn and really spoken."""

import wave
from datetime import UTC, datetime
from io import BytesIO
from struct import unpack

import pytest

from cetms_core.accounts import Challenge
from cetms_core.accounts.captcha import LETTERS, new_challenge
from cetms_core.accounts.pictures import HEIGHT, WIDTH, picture, sound

NOW = datetime(2025, 6, 1, tzinfo=UTC)


def challenge(text: str = "7GQK") -> Challenge:
    return Challenge("id", text, NOW)


def test_a_picture_is_a_png_of_its_size():
    drawn = picture(challenge())

    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert (WIDTH, HEIGHT) == unpack(">II", drawn[16:24])


def test_no_two_pictures_of_one_challenge_are_alike():
    assert picture(challenge()) != picture(challenge())


def test_every_letter_can_be_drawn():
    for letter in LETTERS:
        assert picture(challenge(letter))


@pytest.mark.parametrize("text", [LETTERS[:4], LETTERS[-2:], new_challenge(NOW).text])
def test_every_letter_can_be_said(text):
    with wave.open(BytesIO(sound(challenge(text)))) as spoken:
        assert (1, 8000) == (spoken.getnchannels(), spoken.getframerate())
        assert len(text) < spoken.getnframes() / 8000 < len(text) * 5 + 3
