"""Steadiness: the answers and the law decide, and nothing else; not the hour, not chance, not what was asked before."""

import sys
from copy import copy
from types import FunctionType, ModuleType

from cetms_core.education_types import EducationType
from cetms_core.intake.structure import vars_of
from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.said import comparable, said, said_of
from cetms_core.testing.verdict import broken
from cetms_core.testing.watch import watched

ASK = "compute from the answers and `law` alone: ask on the form, or take law.year, law.first_day, law[TABLE]"
KEEP = "keep nothing between two forms: no globals, no counters, no lists on the class or as defaults"


def is_steady(examined: Examination, pair: tuple[Form, Form]) -> None:
    """The first form is worth the same again, whether or not the other was asked between."""
    __tracebackhide__ = True
    form, another = pair
    before = comparable(said_of(examined, form))
    for between in (form, another, form):
        said_of(examined, between)
        after = comparable(said_of(examined, form))
        if before != after:
            broken(examined, f"said {before}, and when it was asked again {after}", KEEP, form)


def reads_nothing_of_the_world(examined: Examination, form: Form) -> None:
    """No clock, no chance, no environment, no file, no network."""
    __tracebackhide__ = True
    details, law = examined.read(form), examined.law(form)
    if details is None:
        return
    said(examined.type, details, law)  # what is imported or read once, at the first call, is no answer yet
    asked = watched(lambda: said(examined.type, details, law), examined.type.details.__module__)
    if asked:
        broken(examined, f"asks the world: {', '.join(sorted(asked))}", ASK, form)


def changes_nothing(examined: Examination, form: Form) -> None:
    """The details stay as they were read, and so does whatever the type's module holds."""
    __tracebackhide__ = True
    details = examined.read(form)
    if details is None:
        return
    answers, held = copy(vars_of(details)), _held(examined.type)
    said(examined.type, details, examined.law(form))
    if changed := [name for name, answer in vars_of(details).items() if answer is not answers[name]]:
        broken(examined, f"changes its own answers: {', '.join(changed)}", KEEP, form)
    now = _held(examined.type)
    if changed := sorted(name for name in now.keys() | held.keys() if now.get(name) != held.get(name)):
        broken(examined, f"changes what its module holds: {', '.join(changed)}", KEEP, form)


def _held(type_: EducationType) -> dict[str, str]:
    """Module, class and the defaults of the class's methods, each thing as it shows itself."""
    details = type_.details
    held = {**vars(sys.modules[details.__module__]), **vars(details)}
    shown = {name: repr(value) for name, value in held.items() if _has_state(name, value)}
    methods = (value for value in vars(details).values() if isinstance(value, FunctionType))
    return shown | {
        f"{each.__name__}'s defaults": repr((each.__defaults__, each.__kwdefaults__)) for each in methods
    }


def _has_state(name: str, value: object) -> bool:
    return not name.startswith("__") and not isinstance(value, ModuleType | FunctionType | type)
