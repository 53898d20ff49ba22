"""A type as it is shown: every dated row of its tables, or what is in force in one place and year."""

import inspect
from typing import NamedTuple

from cetms_core import EducationType, Jurisdiction, Law, PluginReport, Plugins, Subject
from cetms_core.cli.shown_table import ShownTable, tables_of
from cetms_core.law import Cap


class Source(NamedTuple):
    """What figures rest on, and how sure that is: A (official text seen) to U (unknown)."""

    basis: str
    confidence: str


class ShownType(NamedTuple):
    """A type with its plugin, and what holds for it in one place and year."""

    type_: EducationType
    plugin: PluginReport
    law: Law | None
    place: Jurisdiction | None
    tables: tuple[ShownTable, ...]

    @property
    def docstring(self) -> str:
        """What its author says of it."""
        return inspect.getdoc(self.type_.details) or ""

    @property
    def sources(self) -> list[Source]:
        """What the type and its tables rest on, each once."""
        own = Source(self.type_.basis, self.type_.confidence)
        return [*dict.fromkeys([own, *(Source(each.basis, each.confidence) for each in self.tables)])]

    @property
    def is_offered(self) -> bool | None:
        """Whether it can be declared there and then; None where neither is said."""
        if self.law is None:
            return None
        here = self.type_.everywhere or self.type_.code in self.law.offered
        return here and self.type_.is_offered_in(self.law.year)

    @property
    def caps(self) -> list[Cap]:
        """The most that counts there and then."""
        subjects = [self.type_.subject] if self.type_.subject else [*Subject]
        law, code = self.law, self.type_.code
        return [*dict.fromkeys(cap for each in subjects for cap in law.caps_of(code, each))] if law else []


def shown_type(plugins: Plugins, type_: EducationType, law: Law | None) -> ShownType:
    """`type_` under `law`; without one, with every row that it ever had."""
    place = plugins.jurisdictions[law.jurisdiction] if law else None
    tables = tables_of(type_, plugins.jurisdictions, law)
    return ShownType(type_, owner_of(plugins, type_), law, place, tables)


def owner_of(plugins: Plugins, type_: EducationType) -> PluginReport:
    """The plugin that brings it."""
    return next(report for report in plugins.reports if type_.code in report.types)


def years_of(type_: EducationType) -> str:
    """`2012–`, or `2012–2020` once it has ended."""
    return f"{type_.since}–{type_.until or ''}"


def subject_of(type_: EducationType) -> str:
    """The subject that its hours join."""
    return "由内容决定" if type_.subject is None else type_.subject.value
