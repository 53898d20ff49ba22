"""A list to pick from, in the order of its codes."""

from collections.abc import Callable

from attrs import frozen

from cetms_core.domain.page import Page, page_by
from cetms_core.domain.search_words import fold, search_words


@frozen
class Item:
    """One line of a catalogue."""

    code: str
    name: str
    """As it is kept."""

    other_names: tuple[str, ...] = ()
    """What it is or was called elsewhere: understood, and never kept."""

    above: str = ""
    """The code of the item that this one is a part of."""


@frozen
class Catalogue:
    """A list under a name of its own."""

    code: str
    label: str
    source: str
    """Standard or document, and in brackets how sure the list is: A, B, C or G."""

    items: tuple[Item, ...]

    def find(self, text: str) -> Item | None:
        """The item of this code, name or other name."""
        wanted = fold(text.strip())
        called = (each for each in self.items if wanted in map(fold, _names(each)))
        return next(called, None)

    def search(self, text: str = "", *, after: str | None = None, limit: int = 50) -> Page[Item]:
        """One page of what has `text` in its code or in one of its names, past the code `after`."""
        wanted, mark = fold(text), after or ""
        found = [each for each in self.items if each.code > mark and wanted in search_words(*_names(each))]
        return page_by(found, limit, lambda each: each.code)


def listed(lines: str, above: Callable[[str], str] = lambda _: "") -> tuple[Item, ...]:
    """The items of a table: code, name and other names in a line, with a space between.

    Args:
        above: from a code to that of the item above.
    """
    parts = (line.split() for line in lines.split("\n") if line)
    return tuple(Item(code, name, tuple(others), above(code)) for code, name, *others in parts)


def _names(item: Item) -> tuple[str, ...]:
    return item.code, item.name, *item.other_names
