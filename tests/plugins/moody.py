"""A type that does what a test wants of it, in a house where it is installed."""

from collections.abc import Callable
from typing import Any

from attrs import define

from cetms_core import Hours, Law, Plugins, Subject, education_type, load_plugins, refuse, text
from cetms_core.education_types import Details
from tests.plugins.making import plugin

WORDS: dict[str, object] = {"title": "医学伦理"}


@define
class Mood:
    """What the type does when it is asked; it can be changed while the type is installed."""

    hours: Callable[[Any, Law], Any] = lambda details, law: Hours(8)
    refuses: Callable[[Any, Law], Any] = lambda details, law: False
    upcasts: Callable[[dict[str, object]], Any] = lambda answers: answers

    def forget(self) -> None:
        """It does again what it did at first."""
        first = Mood()
        self.hours, self.refuses, self.upcasts = first.hours, first.refuses, first.upcasts


def moody(mood: Mood) -> type[Details]:
    """A type of this mood, on its second form."""

    @education_type(
        code="moody",
        label="某讲座",
        since=2012,
        subject=Subject.PUBLIC,
        basis="第五条",
        schema_version=2,
        upcasters=(lambda answers: mood.upcasts(answers),),
    )
    class Moody:
        title: str = text("讲座名称", limit=100)

        @refuse("讲座名称：不能受理，请更换", at="title")
        def not_today(self, law: Law) -> bool:
            there: bool = mood.refuses(self, law)
            return there

        def credit_hours(self, law: Law) -> Hours:
            hours: Hours = mood.hours(self, law)
            return hours

    return Moody


def with_mood(mood: Mood, *others: object, **hooks: Callable[..., Any]) -> Plugins:
    """Our own types, the moody one, and other plugins: the first before it, the rest after it."""
    mine = plugin("moody", **({"cetms_education_types": lambda: [moody(mood)]} | hooks))
    return load_plugins(extra=[*others[:1], mine, *others[1:]], strict=True)
