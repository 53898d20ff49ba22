"""Rows of the tables of files: one way of making them, tried with many values."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from tests.attachments.corpus import Files

Value = TypeVar("Value")


def each(title: str, make: Callable[[Value], bytes], values: Iterable[Value]) -> Files:
    """One file for each of the values, called by it."""
    return {title.format(value): partial(make, value) for value in values}


def named(title: str, make: Callable[[Value], bytes], values: dict[str, Value]) -> Files:
    """One file for each of the values, called by the name it goes by."""
    return {title.format(name): partial(make, value) for name, value in values.items()}
