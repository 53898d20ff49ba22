"""Every type that has a page of code, and the tables that the page names, wherever they stand."""

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import cetms_types
from cetms_core import Dated, EducationType
from cetms_core.education_types import described

CODES = sorted(
    page.stem
    for page in Path(cetms_types.__path__[0]).glob("*.py")
    if "\n@education_type(" in page.read_text(encoding="utf-8")
)
"""A page is named after its type."""


@cache
def type_of(code: str) -> EducationType:
    """The one type that is declared on the page of this name."""
    page = _page(code)
    own = [each for each in vars(page).values() if getattr(each, "__module__", "") == page.__name__]
    (declared,) = (each for each in own if hasattr(each, "credit_hours"))
    return described(declared)


@cache
def tables_of(code: str) -> tuple[Dated, ...]:
    """The tables that the page names, each by itself or among others."""
    named = (each for value in vars(_page(code)).values() for each in _flat(value))
    return tuple(dict.fromkeys(each for each in named if isinstance(each, Dated)))


def _page(code: str) -> ModuleType:
    return import_module(f"cetms_types.{code}")


def _flat(value: object) -> list[object]:
    return [*value] if isinstance(value, tuple | list | dict) else [value]
