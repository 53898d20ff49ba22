"""A law of stores: a test that says, when a store breaks it, what to change there."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import pytest

Asked = ParamSpec("Asked")
Test = Callable[Asked, None]


def law(change: str) -> Callable[[Test[Asked]], Test[Asked]]:
    """Whatever the test fails with ends in what the store's author is to do.

    Args:
        change: begins with the group of the session that is to be changed, as the author calls it.
    """

    def named(test: Test[Asked]) -> Test[Asked]:
        @wraps(test)
        def asked(*args: Asked.args, **kwargs: Asked.kwargs) -> None:
            __tracebackhide__ = True
            try:
                test(*args, **kwargs)
            except (Exception, pytest.fail.Exception) as broken:
                broken.add_note(f"Law: {test.__name__.removeprefix('test_').replace('_', ' ')}")
                broken.add_note(f"Change: {change}")
                raise

        return asked

    return named
