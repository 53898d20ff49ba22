"""验证码 to be seen and to be heard; needs the extra `captcha`, and is imported by nobody but the host.

Noise keeps out the simplest programs, no more: what limits guessing is the throttle.
"""

from functools import cache
from typing import TYPE_CHECKING

from cetms_core.accounts.captcha import Challenge

if TYPE_CHECKING:
    from captcha.audio import AudioCaptcha
    from captcha.image import ImageCaptcha

WIDTH, HEIGHT = 160, 60
"""In pixels."""


def picture(challenge: Challenge) -> bytes:
    """A PNG that shows the letters."""
    return _painter().generate(challenge.text, format="png").getvalue()


def sound(challenge: Challenge) -> bytes:
    """A WAV in which an English voice says the letters one by one, about two seconds for each."""
    return bytes(_speaker().generate(challenge.text))


@cache
def _painter() -> "ImageCaptcha":
    from captcha.image import ImageCaptcha

    return ImageCaptcha(WIDTH, HEIGHT)


@cache
def _speaker() -> "AudioCaptcha":
    from captcha.audio import AudioCaptcha

    return AudioCaptcha()
