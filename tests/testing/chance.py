"""What a strategy draws sooner or later; as it comes, for nobody needs the smallest."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")


def drawn(each: SearchStrategy[T], is_it: Callable[[T], object]) -> T:
    """One that is it."""
    as_it_comes = settings(phases=(Phase.generate,), max_examples=2_000, database=None)
    return find(each, lambda value: bool(is_it(value)), settings=as_it_comes)
