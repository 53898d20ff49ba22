"""Which languages people are told things in, and the catalogues that hold all but the first.

The Chinese sentences are the source; a catalogue is read when somebody first asks for its language.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

SOURCE = "zh"
LANGUAGES = (SOURCE, "en")
"""Every language that a portal can choose, the source first."""


def known(language: str) -> str:
    """The language that a tag such as `en-GB` asks for; Chinese where there is none of ours."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return primary if primary in LANGUAGES else SOURCE


def translated(key: str, language: str) -> str | None:
    """What the catalogues have for the id of a rule or for a Chinese label; None when they have nothing."""
    if language == SOURCE or not key:  # the empty key holds a catalogue's own heading
        return None
    found = _catalogues(language).gettext(key)
    return None if found == key else found


@cache
def _catalogues(language: str) -> "NullTranslations":
    from gettext import GNUTranslations, NullTranslations
    from importlib.resources import files

    one_after_the_other = NullTranslations()
    folder = files("cetms_core.wording") / "locale" / language / "LC_MESSAGES"
    for page in folder.iterdir():
        if page.name.endswith(".mo"):
            with page.open("rb") as compiled:
                one_after_the_other.add_fallback(GNUTranslations(compiled))
    return one_after_the_other
