"""What a plugin may do when it is asked or told something: each as a function that takes whatever it is given."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import count
from typing import Any

from cetms_core import Hours, Term

Behaviour = Callable[..., Any]


class Stop(BaseException):
    """Passes by whoever catches an Exception."""


class Heir(Hours):
    """Hours that somebody taught to say something else."""


def raises(fault: BaseException) -> Behaviour:
    def act(*given: object, **named: object) -> Any:
        raise fault

    return act


def gives(value: object) -> Behaviour:
    return lambda *given, **named: value


def without_end(*given: object, **named: object) -> Any:
    return without_end(*given, **named)


def something_else_each_time() -> Behaviour:
    more = count(1)
    return lambda *given, **named: Hours(next(more))


def wants_more(*given: object, mood: object, **named: object) -> Any:
    """Nobody hands over a mood."""


def deep(levels: int = 50_000) -> object:
    value: object = "甲"
    for _ in range(levels):
        value = [value]
    return value


BEHAVIOURS: Mapping[str, Callable[[], Behaviour]] = {
    "raises an Exception": lambda: raises(ValueError("410105190402290017")),
    "lacks what it imports": lambda: raises(ImportError("no_such_module")),
    "raises SystemExit": lambda: raises(SystemExit("没有许可证")),
    "raises GeneratorExit": lambda: raises(GeneratorExit()),
    "raises a BaseException of its own": lambda: raises(Stop()),
    "runs out of memory": lambda: raises(MemoryError()),
    "calls itself without end": lambda: without_end,
    "wants other arguments": lambda: wants_more,
    "is interrupted by Ctrl-C": lambda: raises(KeyboardInterrupt()),
    "gives nothing": lambda: gives(None),
    "gives a Boolean": lambda: gives(True),
    "gives a number": lambda: gives(8),
    "gives a float": lambda: gives(8.0),
    "gives NaN": lambda: gives(float("nan")),
    "gives infinity": lambda: gives(float("inf")),
    "gives a Decimal": lambda: gives(Decimal(8)),
    "gives a Decimal beyond scale": lambda: gives(Decimal("8.05")),
    "gives a text": lambda: gives("8"),
    "gives 10**400": lambda: gives(10**400),
    "gives a list of one": lambda: gives([Hours(8)]),
    "gives a subclass of Hours": lambda: gives(Heir.of(80)),
    "gives less than nothing": lambda: gives(Hours(-1)),
    "gives more than the maximum": lambda: gives(Hours.of(99_991)),
    "gives hours that are no sum": lambda: gives(Hours.of(80, (Term(10),))),
    "gives something deep": lambda: gives(deep()),
    "gives something huge": lambda: gives("字" * 2_000_000),
    "gives keys like __class__": lambda: gives({"__class__": "str", "title": "甲"}),
    "gives something else each time": something_else_each_time,
}
