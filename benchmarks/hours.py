"""Hours of a million mixed declarations, with the terms that explain them, beside plain functions that only give a number.

Both sides get details that are typed already, and the same years and places.
Ours keeps the terms and builds no sentence; the plain functions look tenths up in dictionaries and multiply.
Every declaration is made anew, so nothing was looked up before, and its hours are compared.
Goal: at most 3 times the plain time.
"""

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from platform import machine, python_implementation, python_version
from random import Random
from statistics import median
from sys import stderr
from time import process_time
from typing import Any, NamedTuple

from attrs import fields

from cetms_core import Hours, Law, load_plugins
from cetms_types.academic_conference import AcademicConference, Scope
from cetms_types.aid_assignment import AidAssignment
from cetms_types.award import Award
from cetms_types.award_hours import AwardLevel, Grade
from cetms_types.base_training import BaseLevel, BaseTraining
from cetms_types.degree_education import DegreeEducation, Study
from cetms_types.grassroots_service import GrassrootsService
from cetms_types.industry_training import IndustryTraining
from cetms_types.on_the_job_training import OnTheJobTraining
from cetms_types.patent import Patent, PatentKind
from cetms_types.public_subject_online import PublicSubjectOnline
from cetms_types.publication import Publication
from cetms_types.publication_hours import Journal, Work
from cetms_types.qualification_exam import QualificationExam
from cetms_types.research_project import Part, ProjectLevel, ResearchProject
from cetms_types.training_by_day import Mode
from cetms_types.training_seminar import OrganiserLevel, TrainingSeminar

GOAL = 3.0
LAP = 20_000
"""Declarations of a lap."""

HENAN, PINGDINGSHAN, GUANGDONG, GUANGXI, SUQIAN = "410000", "410400", "440000", "450000", "321300"
PLACES = (HENAN, HENAN, HENAN, PINGDINGSHAN, GUANGDONG, GUANGXI, SUQIAN)
YEARS = range(2012, 2027)

chance = Random(2025)


class Case(NamedTuple):
    """One declaration, for both sides."""

    told: Any
    law: Law
    place: str
    year: int


# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────

ORGANISERS = [f"第 {number} 继续教育基地" for number in range(1, 201)]


def stated() -> Decimal:
    """Hours as certificates state them: mostly whole days, else anything to the half hour."""
    return Decimal(chance.choice((8, 16, 24, 40, 72, chance.randint(1, 160) / 2)))


def certificate(**facts: object) -> dict[str, object]:
    return {"certified_hours": stated(), **facts}


def any_of(words: type[StrEnum]) -> StrEnum:
    return chance.choice([*words])


MIX: Mapping[type, tuple[int, Callable[[], dict[str, object]]]] = {
    TrainingSeminar: (25, lambda: certificate(
        organiser=chance.choice(ORGANISERS), organiser_level=any_of(OrganiserLevel),
        mode=chance.choice([None, *Mode]), days=Decimal(chance.randint(1, 20)) / 2,
    )),
    PublicSubjectOnline: (20, lambda: {"platform": chance.choice(ORGANISERS[:9]), "recorded_hours": stated()}),
    OnTheJobTraining: (10, certificate),
    AcademicConference: (8, lambda: {
        "scope": any_of(Scope), "paper_length": chance.choice([0, 1_500, 2_000, 5_000]),
    }),
    BaseTraining: (6, lambda: {"base_level": any_of(BaseLevel), "approved_hours": stated()}),
    DegreeEducation: (6, lambda: certificate(study=any_of(Study), courses_passed=chance.randint(1, 9))),
    ResearchProject: (5, lambda: {
        "level": any_of(ProjectLevel), "part": any_of(Part), "rank": chance.randint(1, 6),
    }),
    Publication: (5, lambda: certificate(
        work=any_of(Work), journal=any_of(Journal), author_rank=chance.randint(1, 4), length=5_000,
    )),
    IndustryTraining: (4, lambda: {"authority": chance.choice(ORGANISERS[:50]), "filed_hours": stated()}),
    Patent: (3, lambda: certificate(kind=any_of(PatentKind), rank=chance.randint(1, 9))),
    QualificationExam: (3, certificate),
    Award: (2, lambda: certificate(level=any_of(AwardLevel), grade=any_of(Grade))),
    GrassrootsService: (2, certificate),
    AidAssignment: (1, certificate),
}  # fmt: skip
"""Each type: how many of a hundred declarations are of it, and what its hours look at; the rest of the form stays empty."""

NAMES = {kind: [each.name for each in fields(kind)] for kind in MIX}
PAGES = load_plugins().jurisdictions
LAWS = {(place, year): PAGES.law(place, year) for place in PLACES for year in YEARS}


def declared(kind: type) -> Case:
    place, year = chance.choice(PLACES), chance.choice(YEARS)
    told = kind(**dict.fromkeys(NAMES[kind]) | MIX[kind][1]())
    return Case(told, LAWS[place, year], place, year)


def declarations(count: int) -> list[Case]:
    weights = [weight for weight, _ in MIX.values()]
    return [declared(kind) for kind in chance.choices([*MIX], weights, k=count)]


# ── the same, plainly ─────────────────────────────────────────────────────────────────────────────────────

PER_DAY: dict[tuple[str, int], dict[Mode, tuple[int, int]]] = {
    **{(GUANGDONG, year): {Mode.FULL_TIME: (60, 30) if year < 2021 else (80, 40)} for year in YEARS},
    **{(GUANGXI, year): {Mode.FULL_TIME: (80, 40)} for year in YEARS if year > 2015},
    **{(SUQIAN, year): {Mode.FULL_TIME: (60, 30), Mode.HALF_TIME: (30, 15)} for year in YEARS},
}
ATTENDING = {Scope.NATIONAL: (120, 60, 80), Scope.PROVINCIAL: (80, 40, 60)}
BY_RANK = {
    (ProjectLevel.NATIONAL, Part.MAIN): (640, 560, 480, 400, 320),
    (ProjectLevel.NATIONAL, Part.SUB): (480, 400, 320),
    (ProjectLevel.PROVINCIAL, Part.MAIN): (560, 480, 400),
    (ProjectLevel.PROVINCIAL, Part.SUB): (400, 320, 240),
}
IN_SUQIAN = {Study.COURSE_STUDY: 100, Study.SELF_TAUGHT_EXAM: 150}


def plain_seminar(told: Any, place: str, year: int) -> int:
    per_day = PER_DAY.get((place, year))
    if per_day is None or told.mode not in per_day:
        return int(told.certified_hours * 10)
    day, half_day = per_day[told.mode]
    days, halves = divmod(int(told.days * 2), 2)
    return days * day + halves * half_day


def plain_degree(told: Any, place: str, year: int) -> int:
    each = IN_SUQIAN.get(told.study) if place == SUQIAN else 150
    return int(told.certified_hours * 10) if each is None else each * told.courses_passed


def plain_conference(told: Any, place: str, year: int) -> int:
    attending, short, long = ATTENDING[told.scope]
    if told.paper_length == 0:
        return attending
    return attending + (short if told.paper_length <= 2_000 else long)


def plain_project(told: Any, place: str, year: int) -> int:
    row = BY_RANK[told.level, told.part]
    return row[told.rank - 1] if told.rank <= len(row) else 0


def plain_certified(told: Any, place: str, year: int) -> int:
    return int(told.certified_hours * 10)


PLAIN: dict[type, Callable[[Any, str, int], int]] = dict.fromkeys(MIX, plain_certified) | {
    TrainingSeminar: plain_seminar,
    PublicSubjectOnline: lambda told, place, _: 720 if place == SUQIAN else int(told.recorded_hours * 10),
    BaseTraining: lambda told, *_: int(told.approved_hours * 10),
    IndustryTraining: lambda told, *_: int(told.filed_hours * 10),
    DegreeEducation: plain_degree,
    AcademicConference: plain_conference,
    ResearchProject: plain_project,
    Publication: lambda told, *_: int(told.certified_hours * 10) if told.author_rank <= 3 else 0,
    QualificationExam: lambda told, place, _: 400 if place == SUQIAN else int(told.certified_hours * 10),
}

# ── side by side ──────────────────────────────────────────────────────────────────────────────────────────


def ours(cases: Sequence[Case]) -> list[Hours]:
    return [told.credit_hours(law) for told, law, _, _ in cases]


def plainly(cases: Sequence[Case]) -> list[int]:
    return [PLAIN[type(told)](told, place, year) for told, _, place, year in cases]


def timed(side: Callable[[Sequence[Case]], list[Any]], cases: Sequence[Case]) -> tuple[float, list[Any]]:
    """Nanoseconds of the processor for each declaration, and the hours."""
    start = process_time()
    found = side(cases)
    return (process_time() - start) / len(cases) * 1e9, found


def lap(cases: Sequence[Case], ours_first: bool) -> tuple[float, float]:
    """Both sides once; stops unless every declaration has the same hours on both, and ours says why."""
    sides = (ours, plainly) if ours_first else (plainly, ours)
    took = {side: timed(side, cases) for side in sides}
    for case, hours, tenths in zip(cases, took[ours][1], took[plainly][1], strict=True):
        if hours.tenths != tenths or not hours.terms:
            raise SystemExit(
                f"wrong, however fast: {case}: ours {hours.explanation}, plainly {tenths} tenths"
            )
    return took[ours][0], took[plainly][0]


def medians(laps: Sequence[tuple[float, float]]) -> str:
    with_terms, plain = (median(side) for side in zip(*laps, strict=True))
    return f"{with_terms:5.0f} ns, plain {plain:4.0f} ns: {with_terms / plain:4.1f} ×"


def mixed(count: int) -> list[tuple[float, float]]:
    laps = []
    for number in range(max(count // LAP, 3)):
        laps.append(lap(declarations(LAP), ours_first=number % 2 == 0))
        print(f"\r{(number + 1) * LAP:,} declarations", end="", file=stderr, flush=True)
    print(file=stderr)
    return laps


def by_type() -> dict[str, list[tuple[float, float]]]:
    laps = defaultdict(list)
    for number in range(5):
        for kind in MIX:
            laps[kind.__name__].append(lap([declared(kind) for _ in range(1_000)], number % 2 == 0))
    return laps


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a twentieth of the work")
    options.add_argument("--count", type=int, default=1_000_000, help="how many declarations")
    chosen = options.parse_args()
    print(f"{python_implementation()} {python_version()}, {machine()}; {len(MIX)} types, {len(LAWS)} laws")
    laps = mixed(50_000 if chosen.quick else chosen.count)
    reached = median(one for one, _ in laps) <= GOAL * median(other for _, other in laps)
    print(f"with terms {medians(laps)} (goal {GOAL} ×: {'reached' if reached else 'missed'})")
    for name, each in by_type().items():
        print(f"  {name:20} {medians(each)}")


if __name__ == "__main__":
    main()
