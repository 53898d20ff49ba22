"""Page after page, as somebody turns them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from cetms_core.domain.page import Mark

Each = TypeVar("Each")

ENOUGH = 20
"""Pages: no law needs so many, and a store that begins anew with each page would never come to an end."""


def walked(turn: Callable[[Mark | None], Sequence[Each]], mark: Callable[[Each], Mark]) -> list[Each]:
    """All that is on them, in that order.

    Args:
        turn: the page behind a mark.
        mark: of what stands last on a page.
    """
    found: list[Each] = []
    for _ in range(ENOUGH):
        page = turn(mark(found[-1]) if found else None)
        if not page:
            break
        found += page
    return found
