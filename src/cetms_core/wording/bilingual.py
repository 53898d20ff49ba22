"""A text that brings its own English: what a plugin author words is in no catalogue of ours."""

from typing import Self

from cetms_core.wording.translation import known


class Bilingual(str):
    """A Chinese text, equal to itself without its English, which is empty where nobody wrote it."""

    __slots__ = ("en",)

    en: str

    def __new__(cls, text: str, en: str = "") -> Self:
        """`text` with its English beside it."""
        self = super().__new__(cls, text)
        self.en = en
        return self

    def in_language(self, language: str) -> str:
        """What a person reads: the English where it is wanted and there, else the Chinese."""
        return (known(language) == "en" and self.en) or str(self)
