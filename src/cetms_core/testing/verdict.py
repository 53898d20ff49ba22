"""How a law says that it is broken: what the type does, what to change, and the form that shows it."""

from collections.abc import Mapping
from typing import NoReturn

from cetms_core.testing.examination import Examination, Form


def broken(examined: Examination, fault: str, change: str, form: Form | None = None) -> NoReturn:
    """The law is broken.

    Args:
        examined: the type.
        fault: what it does, without its name.
        change: what its author is to do.
        form: what shows it.

    Raises:
        AssertionError: always.
    """
    __tracebackhide__ = True
    lines = [f"{examined.type.details.__name__}: {fault}", f"Change: {change}"]
    raise AssertionError("\n".join(lines if form is None else [*lines, *_shown(form)]))


def _shown(form: Form) -> list[str]:
    answers = form.answers.items() if isinstance(form.answers, Mapping) else [("answers", form.answers)]
    return [
        f"Shown by a form of {form.year}, in {form.jurisdiction}:",
        *(f"    {name}: {answer!r}" for name, answer in answers),
    ]
