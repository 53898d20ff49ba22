"""Cases: what a type makes of one form, said before it is asked. They are the clause once more, as a list."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from cetms_core.domain.hours import Hours
from cetms_core.education_types import EducationType


@frozen
class Case:
    """One form, told by what it changes, and what must come of it: these hours, or exactly these refusals."""

    hours: Hours | None
    rules: tuple[str, ...]
    year: int | None
    changes: Mapping[str, object]

    def rules_of(self, type_: EducationType) -> tuple[str, ...]:
        """The refusals by their whole ids: a type's own rule may be called by its method's name."""
        return tuple(rule if "." in rule else f"{type_.code}.{rule}" for rule in self.rules)


def accepted(hours: int | str | Decimal | Hours, /, *, year: int | None = None, **changes: object) -> Case:
    """A form that is worth so many hours.

    Args:
        hours: 学时, exact: an int, a Decimal or a text such as "7.5".
        year: the credit year; without it that of the suite.
        changes: what differs from the suite's `answers`.
    """
    return Case(Hours(hours), (), year, changes)


def refused(*rules: str, year: int | None = None, **changes: object) -> Case:
    """A form that is refused for this reason and no other; name several where one answer breaks several rules.

    Args:
        rules: a method's name for a rule of the type, a whole id such as `answer.missing` for one of the house.
        year: the credit year; without it that of the suite.
        changes: what differs from the suite's `answers`.
    """
    return Case(None, rules, year, changes)


def id_of(case: Case, type_: EducationType) -> str:
    """How a terminal calls the case: the outcome, then year and changes in plain letters."""
    outcome = " ".join(case.rules) if case.hours is None else f"{case.hours}"
    return " ".join((outcome, *_circumstances(case, type_)))


def _circumstances(case: Case, type_: EducationType) -> Iterator[str]:
    if case.year is not None:
        yield str(case.year)
    for name, answer in case.changes.items():
        yield f"{name}={_plain(type_, name, answer)}"


def _plain(type_: EducationType, name: str, answer: object) -> str:
    options = next((field.options for field in type_.fields if field.name == name), None) or ()
    for option in options:
        if answer in (option, option.value):
            return option.name.lower()
    text = str(answer)
    return text if text.isascii() and len(text) <= 24 else f"<{len(text)} characters>"
