"""An examination: one type, the places and years it is asked in, and the house's own door to ask it through."""

from collections.abc import Mapping
from datetime import date
from logging import getLogger

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.title import TitleLevel
from cetms_core.education_types import REMARK, Details, EducationType
from cetms_core.intake import Assessment, Circumstances, assess
from cetms_core.intake.structure import structure
from cetms_core.jurisdictions import HENAN, NATION, Jurisdiction, Jurisdictions, Window
from cetms_core.law import Law
from cetms_core.testing.cases import Case

guard = getLogger("cetms_core.intake")
"""What it logs of a type that fails, the laws say better."""

HOUSE = (NATION, HENAN)
YEARS_AHEAD = 30
"""How far into the future a type without an end is asked, in years."""


@frozen
class Form:
    """A filled-in form: for which credit year, in which jurisdiction, with which answers, by whom."""

    year: int
    jurisdiction: str
    answers: Mapping[str, object]
    """Of a hostile form, whatever was sent."""

    title: TitleLevel | None = None


@frozen(eq=False)
class Examination:
    """Everything that a law needs to know of the type it is to hold for."""

    type: EducationType
    jurisdictions: Jurisdictions
    jurisdiction: str
    """Code of the place that the cases are asked in."""

    answers: Mapping[str, object]
    year: int | None
    cases: tuple[Case, ...]
    grows_with: tuple[str, ...] = ()
    most: Hours | None = None
    old_answers: Mapping[int, Mapping[str, object]] = field(factory=dict)
    """Stored answers to each earlier version of its form."""

    def form(self, case: Case) -> Form:
        """The case written out in full."""
        year = case.year or self.year or self.type.since
        return Form(year, self.jurisdiction, {**self.answers, **case.changes})

    @property
    def accepted(self) -> tuple[Form, ...]:
        """The forms that a case says are worth hours."""
        return tuple(self.form(case) for case in self.cases if case.hours is not None)

    @property
    def years(self) -> range:
        """The credit years in which the type is offered."""
        until = self.type.since + YEARS_AHEAD if self.type.until is None else self.type.until
        return range(self.type.since, until + 1)

    @property
    def places(self) -> tuple[str, ...]:
        """The codes of all jurisdictions that it is asked in."""
        return tuple(page.code for page in self.jurisdictions)

    def law(self, form: Form) -> Law:
        """What is in force for the form; never the same object twice."""
        return self.jurisdictions.law(form.jurisdiction, form.year, form.title)

    def ask(self, form: Form) -> Assessment:
        """What the house makes of the form, handed in on the last day of its year."""
        last = date(form.year, 12, 31)
        around = Circumstances(today=last, window=Window(last))
        guard.disabled = True
        try:
            return assess(self.type, self.law(form), form.answers, remark="", circumstances=around)
        finally:
            guard.disabled = False

    def read(self, form: Form) -> Details | None:
        """The typed answers, without a question to the type; None when they can't be read."""
        answers = {name: answer for name, answer in form.answers.items() if name != REMARK.name}
        read = structure(self.type).read(answers)
        return None if isinstance(read, tuple) else read


def installed(pages: tuple[Jurisdiction, ...]) -> Jurisdictions:
    """The nation, Henan, and these; a page with a code of the house takes the place of the house's."""
    own = {page.code: page for page in (*HOUSE, *pages)}
    return Jurisdictions(own.values())
