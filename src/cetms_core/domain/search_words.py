"""How a piece of text is looked for, alike on every engine and in every list."""

from unicodedata import normalize


def fold(text: str) -> str:
    """Without the difference of case and of full and half width: `ＡＢＣ医院` is `abc医院`."""
    return normalize("NFKC", text).casefold()


def search_words(*texts: str) -> str:
    """What a search for a piece of any of these texts looks through."""
    return fold("\n".join(texts))
