"""How a law is tried: on forms that are chosen, then on forms that are drawn, with the way to walk there again."""

import random
from collections.abc import Callable, Iterable
from typing import TypeVar

from hypothesis import HealthCheck, Phase, core, given, seed, settings
from hypothesis.errors import FlakyFailure
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large)
"""How long a form is, and how long its law takes, is the author's affair."""


def holds(law: Callable[[T], None], each: SearchStrategy[T], *, first: Iterable[T] = ()) -> None:
    """The law holds for all of `first`, and for half as many of `each` as the profile of Hypothesis in force says.

    The property is made anew for each law and type: one that is inherited by several suites
    would be run by several executors, which Hypothesis refuses.

    Raises:
        AssertionError: with the first of the chosen forms, or the smallest of those that are drawn, that breaks it.
    """
    __tracebackhide__ = True
    for chosen in first:
        law(chosen)
    forced = getattr(core, "global_force_seed", None)
    start = random.randrange(2**32) if forced is None else forced

    @seed(start)
    @settings(
        max_examples=settings().max_examples // 2 or 1,
        phases=(Phase.generate, Phase.shrink),
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=PATIENT,
    )
    @given(each)
    def tried(form: T) -> None:
        __tracebackhide__ = True
        law(form)

    try:
        tried()
    except FlakyFailure as flaky:
        raise _noted(flaky.exceptions[0], start) from None
    except Exception as broken:
        raise _noted(broken, start) from None


def _noted(broken: Exception, start: int) -> Exception:
    broken.add_note(f"To walk the same way again: pytest --hypothesis-seed={start}")
    return broken
