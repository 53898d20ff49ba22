"""What others subclass: a suite that holds an education type, or a store, to the laws of the house.

Promises an author who has pytest a sentence for each fault that says what to change; a type's suite wants Hypothesis too.
May import every room below; nothing imports it, so that a portal needs neither of the two.
A name is loaded when it is first used, so that whoever tests a store needs no Hypothesis.
"""

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cetms_core.testing.cases import Case as Case, accepted as accepted, refused as refused
    from cetms_core.testing.education_type_suite import EducationTypeSuite as EducationTypeSuite
    from cetms_core.testing.files_suite import FilesSuite as FilesSuite
    from cetms_core.testing.right_answers import from_field as from_field
    from cetms_core.testing.right_forms import from_education_type as from_education_type
    from cetms_core.testing.store_suite import StoreSuite as StoreSuite
    from cetms_core.testing.wrong_forms import (
        almost_valid as almost_valid,
        garbage as garbage,
        hostile as hostile,
    )

_PAGES = {
    "cases": ("Case", "accepted", "refused"),
    "education_type_suite": ("EducationTypeSuite",),
    "files_suite": ("FilesSuite",),
    "right_answers": ("from_field",),
    "right_forms": ("from_education_type",),
    "store_suite": ("StoreSuite",),
    "wrong_forms": ("almost_valid", "garbage", "hostile"),
}
_PAGE_OF = {name: f"{__name__}.{page}" for page, names in _PAGES.items() for name in names}

__all__ = sorted(_PAGE_OF)

# Before any of its pages is loaded: a law that is broken shows both sides of its `assert`.
pytest.register_assert_rewrite(f"{__name__}.stores", f"{__name__}.files_suite")


def __getattr__(name: str) -> object:
    if name not in _PAGE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_PAGE_OF[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*__all__]
