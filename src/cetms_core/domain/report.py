"""统计: what the hours of a unit, a region or a type come to in one year, and how many people met what the year requires."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject


class Grouping(StrEnum):
    """By what a report is divided into rows (统计口径)."""

    EMPLOYER = "employer"
    REGION = "region"
    TYPE = "type"
    SUBJECT = "subject"

    @property
    def counts_people(self) -> bool:
        """Whether its rows are made of units, which know their people; a type and a subject share theirs with others."""
        return self in (Grouping.EMPLOYER, Grouping.REGION)


@frozen
class Tally:
    """The sums under one code, as a store keeps them."""

    code: str
    by_subject: Mapping[Subject, int] = field(hash=False)
    """In tenths; a subject that comes to nothing is left out."""

    declarations: int
    people: int
    """Distinct within one employer in one region, added up over several; 0 by type and by subject."""

    region: str = ""
    """Where the employer lay when it was declared; empty unless the code is an employer's."""

    @property
    def is_empty(self) -> bool:
        """Whether everything that there was has gone again."""
        return not (self.by_subject or self.declarations or self.people)


@frozen
class ReportRow:
    """One row of a year's report."""

    code: str
    name: str
    by_subject: Mapping[Subject, Hours] = field(hash=False)
    declarations: int
    """申报项数: how many are approved and count."""

    people: int | None
    """有学时人数: whoever has hours in a unit counts once there, and once more in another one; None by type and by subject."""

    region: str = ""
    """Of an employer: the region that it lay in when it was declared."""

    @property
    def total(self) -> Hours:
        """Of all subjects."""
        return Hours.total(self.by_subject.values())


@frozen
class Lacking:
    """Somebody who has not met what the year requires."""

    person_id: str
    name: str
    missing: Hours


@frozen
class Completion:
    """年度完成情况 of some people of one employer: add the pages up, and it is that of all."""

    people: int
    complete: int
    missing: Hours
    """What all of them lack together."""

    lacking: tuple[Lacking, ...] = ()
    after: str | None = None
    """Hand it back as `after=` for the next page; None on the last one."""

    def __add__(self, following: "Completion") -> "Completion":
        return Completion(
            self.people + following.people,
            self.complete + following.complete,
            Hours.of(self.missing.tenths + following.missing.tenths),
            self.lacking + following.lacking,
            following.after,
        )
