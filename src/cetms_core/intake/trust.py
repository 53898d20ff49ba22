"""Whether hours that a plugin hands over can be credited, stored and read out: exact classes, nothing coerced."""

from datetime import date

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.text import find_unsafe

MOST_TENTHS = 9_999 * 10
"""More than any item could be worth: what a plugin says beyond it is a fault of the plugin."""

MOST_TERMS = 1_000
LONGEST_WORDS = 1_000
"""In characters, each of the texts of a cell."""

MOST_KNOWN = 4_096

_NONE = type(None)
_known: dict[int, Cell] = {}  # a table's cells come again and again, and never change


def can_be_trusted(hours: object) -> bool:
    """Whole tenths within bounds, and the sum of their terms if they have any."""
    if type(hours) is not Hours or type(hours.tenths) is not int or not 0 <= hours.tenths <= MOST_TENTHS:
        return False
    if type(hours.terms) is not tuple or len(hours.terms) > MOST_TERMS:
        return False
    rest = hours.tenths
    for term in hours.terms:
        if type(term) is not Term or type(term.tenths) is not int or type(term.times) is not int:
            return False
        cell = term.cell
        if cell is not None and _known.get(id(cell)) is not cell and not _is_sound(cell):
            return False
        rest -= term.tenths * term.times
    return rest == 0 or not hours.terms


def _is_sound(cell: object) -> bool:
    """Made of texts that can be stored and shown; it is looked at once, until too many are remembered."""
    if type(cell) is not Cell or type(cell.since) not in (date, _NONE):
        return False
    if not all(map(_can_be_shown, (cell.column, cell.key, cell.basis, cell.confidence, cell.fingerprint))):
        return False
    if len(_known) >= MOST_KNOWN:
        _known.clear()
    _known[id(cell)] = cell
    return True


def _can_be_shown(words: object) -> bool:
    return isinstance(words, str) and len(words) <= LONGEST_WORDS and not find_unsafe(words)
