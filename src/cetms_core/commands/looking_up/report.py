"""年度统计: what a year's hours come to, by employer, region, type or subject; exact, whatever was folded and whatever was not."""

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.asked_place import asked_place
from cetms_core.commands.naming import read_key
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import within as at_most
from cetms_core.domain.actor import Role
from cetms_core.domain.hours import Hours
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Page
from cetms_core.domain.places import Region
from cetms_core.domain.report import Grouping, ReportRow, Tally
from cetms_core.domain.subject import Subject
from cetms_core.errors import Refused
from cetms_core.findings import Finding

BETWEEN = "/"
"""In the mark of a page of units: behind the region, before the employer."""


@permission(*REVIEWERS, Role.SYSTEM_ADMINISTRATOR, reach=Reach.SEEN)
def report(
    desk: Desk,
    year: int | str,
    *,
    by: Grouping | str,
    within: str | None,
    after: str | None,
    limit: int,
) -> Page[ReportRow]:
    """One page, by code, of an employer or of a region; units lie by region first.

    What comes to nothing is left out, so a page may be shorter than `limit` and yet not the last.

    Args:
        within: an employer's or a region's code; the actor's own if nothing is named.
    """
    wanted, limit, place = _grouping(by), at_most(limit), asked_place(desk, within, "report")
    found = _tallies(desk, read_year(year), wanted, place, read_key(after), limit + 1)
    rows = (_row(desk, wanted, each) for each in found[:limit] if not each.is_empty)
    return Page(tuple(rows), _mark(found[limit - 1]) if len(found) > limit else None)


def _grouping(by: str) -> Grouping:
    if by not in set(Grouping):
        values = {"label": "统计口径", "offered": tuple(Grouping)}
        raise Refused([Finding("answer.not_offered", "by", values=values)])
    return Grouping(by)


def _tallies(
    desk: Desk, year: int, by: Grouping, place: Organisation | Region, after: str, limit: int
) -> Sequence[Tally]:
    """Those behind the mark; of units at most `limit`, and of what there can be few of, all."""
    totals = desk.session.totals
    if isinstance(place, Region) and by is Grouping.EMPLOYER:
        region, _, employer = after.partition(BETWEEN)
        return totals.units(year, place.code, after=(region, employer), limit=limit)
    if isinstance(place, Organisation):
        found = totals.sums(year, by, employer=place.code)
    else:
        found = totals.sums(year, by, region=place.code)
    if isinstance(place, Region) and by is Grouping.REGION:
        found = _of_those_below(desk, place, found)
    return sorted((each for each in found if each.code > after), key=lambda each: each.code)


def _of_those_below(desk: Desk, place: Region, found: Iterable[Tally]) -> list[Tally]:
    """What lies in a part of a region directly below counts for that; what lies in the region itself, for the region."""
    depth, gathered = len(place.path), dict[str, Tally]()
    for each in found:
        code = (*desk.region(each.code).path[depth:], place.code)[0]
        before = gathered.get(code, Tally(code, {}, 0, 0))
        gathered[code] = _together(before, each)
    return [*gathered.values()]


def _together(one: Tally, other: Tally) -> Tally:
    by_subject = {each: one.by_subject.get(each, 0) + other.by_subject.get(each, 0) for each in Subject}
    return evolve(
        one,
        by_subject=by_subject,
        declarations=one.declarations + other.declarations,
        people=one.people + other.people,
    )


def _mark(last: Tally) -> str:
    return f"{last.region}{BETWEEN}{last.code}" if last.region else last.code


def _row(desk: Desk, by: Grouping, tally: Tally) -> ReportRow:
    tenths = tally.by_subject
    hours = {subject: Hours.of(tenths[subject]) for subject in Subject if tenths.get(subject)}
    people = tally.people if by.counts_people else None
    name = _NAMES[by](desk, tally.code) or tally.code
    return ReportRow(tally.code, name, hours, tally.declarations, people, tally.region)


def _employer_name(desk: Desk, code: str) -> str:
    found = desk.session.places.organisation(code)
    return "" if found is None else found.name


def _type_label(desk: Desk, code: str) -> str:
    found = desk.plugins.catalog.get(code)
    return "" if found is None else found.label


_NAMES: dict[Grouping, Callable[[Desk, str], str]] = {
    Grouping.EMPLOYER: _employer_name,
    Grouping.REGION: lambda desk, code: desk.region(code).name,
    Grouping.TYPE: _type_label,
    Grouping.SUBJECT: lambda _, code: code,
}
