"""Hours of a million mixed declarations, with the terms that explain them, beside plain functions that give a number.

Ours keeps the terms and builds no sentence; the plain functions look figures up in dictionaries and add tenths.
Goal: at most 3 times their time.
Where openfisca-core is installed, one of its persons at a time is asked for the hours of a conference too, and all at once.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import Any, Protocol

from cetms_core import Hours, Law, Subject, load_plugins
from cetms_types.academic_conference import AcademicConference, Scope
from cetms_types.degree_education import DegreeEducation, DegreeLevel, Study
from cetms_types.patent import Patent, PatentKind
from cetms_types.research_project import Part, ProjectLevel, ResearchProject
from cetms_types.training_seminar import OrganiserLevel, TrainingSeminar


class Declared(Protocol):
    """The typed answers of one declaration."""

    def credit_hours(self, law: Law) -> Hours: ...


DISTINCT = 20_000
"""Different declarations; they come again until the count is full."""

chance = Random(2025)
PAGES = load_plugins().jurisdictions
LAWS = [PAGES.law(place, year) for place in ("410000", "410400", "440000") for year in range(2016, 2027)]

# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────


def conference(year: int) -> AcademicConference:
    length = chance.choice([0, 1_500, 2_000, 5_000])
    return AcademicConference(
        title="中原论坛", scope=chance.choice([*Scope]), ended_on=date(year, 6, 8), paper_length=length
    )


def project(year: int) -> ResearchProject:
    return ResearchProject(
        title="数据治理研究", number=None, level=chance.choice([*ProjectLevel]), part=chance.choice([*Part]),
        rank=chance.randint(1, 6), started_on=date(year, 1, 5), planned_end=date(year, 12, 1),
    )  # fmt: skip


def degree(year: int) -> DegreeEducation:
    return DegreeEducation(
        study=Study.DEGREE, institution="示范大学", major="内科学", degree_level=DegreeLevel.MASTER,
        started_on=date(year, 9, 1), ended_on=None, certified_hours=None, courses_passed=chance.randint(1, 9),
    )  # fmt: skip


def seminar(year: int) -> TrainingSeminar:
    return TrainingSeminar(
        activity_name="高级研修", organiser="省人社厅", place=None, mode=None, days=None,
        organiser_level=chance.choice([*OrganiserLevel]),
        subject=Subject.PROFESSIONAL, started_on=date(year, 6, 1), ended_on=date(year, 6, 5),
        certified_hours=Decimal(chance.randint(2, 160)) / 2,
    )  # fmt: skip


def patent(year: int) -> Patent:
    return Patent(
        title="一种装置", kind=chance.choice([*PatentKind]), patent_number="ZL201410000001.6",
        granted_on=date(year, 6, 8), rank=chance.randint(1, 9), certified_hours=Decimal(chance.randint(1, 60)),
    )  # fmt: skip


MIX: list[Callable[[int], Declared]] = [seminar, seminar, seminar, conference, degree, project, patent]
"""Trainings are what people declare most."""

# ── the same, plainly ─────────────────────────────────────────────────────────────────────────────────────

ATTENDING = {Scope.NATIONAL: (120, 60, 80), Scope.PROVINCIAL: (80, 40, 60)}
BY_RANK = {
    (ProjectLevel.NATIONAL, Part.MAIN): (640, 560, 480, 400, 320),
    (ProjectLevel.NATIONAL, Part.SUB): (480, 400, 320),
    (ProjectLevel.PROVINCIAL, Part.MAIN): (560, 480, 400),
    (ProjectLevel.PROVINCIAL, Part.SUB): (400, 320, 240),
}


def plain_conference(told: Any) -> int:
    attending, short, long = ATTENDING[told.scope]
    if told.paper_length == 0:
        return attending
    return attending + (short if told.paper_length <= 2000 else long)


def plain_project(told: Any) -> int:
    row = BY_RANK[told.level, told.part]
    return row[told.rank - 1] if told.rank <= len(row) else 0


PLAIN: dict[type, Callable[[Any], int]] = {
    AcademicConference: plain_conference,
    ResearchProject: plain_project,
    DegreeEducation: lambda told: 150 * told.courses_passed,
    TrainingSeminar: lambda told: int(told.certified_hours * 10),
    Patent: lambda told: int(told.certified_hours * 10),
}

# ── side by side ──────────────────────────────────────────────────────────────────────────────────────────


def declarations() -> list[tuple[Declared, Law]]:
    laws = [chance.choice(LAWS) for _ in range(DISTINCT)]
    return [(chance.choice(MIX)(law.year), law) for law in laws]


def ours(chosen: Sequence[tuple[Declared, Law]]) -> list[Hours]:
    return [told.credit_hours(law) for told, law in chosen]


def plainly(chosen: Sequence[tuple[Declared, Law]]) -> list[int]:
    return [PLAIN[type(told)](told) for told, _ in chosen]


def timed(
    side: Callable[[Sequence[tuple[Declared, Law]]], object], chosen: Sequence[tuple[Declared, Law]]
) -> float:
    """Nanoseconds of the processor for each declaration."""
    start = process_time()
    side(chosen)
    return (process_time() - start) / len(chosen) * 1e9


def compare(count: int) -> None:
    chosen = declarations()
    if [hours.tenths for hours in ours(chosen)] != plainly(chosen):
        raise SystemExit("the two sides disagree, however fast they are")
    assert all(hours.terms or not hours for hours in ours(chosen))
    laps = [(timed(ours, chosen), timed(plainly, chosen)) for _ in range(max(count // DISTINCT, 3))]
    with_terms, plain = (median(side) for side in zip(*laps, strict=True))
    print(
        f"{len(laps) * DISTINCT:,} declarations, {len(MIX)} in the mix, {len(LAWS)} laws, {len(laps)} laps by turns"
    )
    print(
        f"  with terms {with_terms:6.0f} ns   plain {plain:6.0f} ns   {with_terms / plain:.1f} x  (goal 3.0)"
    )


def beside_openfisca(count: int) -> None:
    try:
        from openfisca_core import entities, periods, simulations, taxbenefitsystems, variables
    except ModuleNotFoundError:
        print("openfisca-core is not here: pip install openfisca-core, and run this again")
        return
    import numpy

    person = entities.Entity("person", "persons", "", "")

    def variable(name: str, value_type: type, formula: Callable[..., Any] | None = None) -> type:
        facts: dict[str, Any] = {
            "value_type": value_type, "entity": person, "definition_period": periods.DateUnit.YEAR, "label": name,
        }  # fmt: skip
        return type(name, (variables.Variable,), facts | ({"formula": formula} if formula else {}))

    def hours(persons: Any, period: Any) -> Any:
        national, length = persons("national", period), persons("paper_length", period)
        short = numpy.where(national, 6, 4)
        long = numpy.where(national, 8, 6)
        paper = numpy.where(length == 0, 0, numpy.where(length <= 2000, short, long))
        return numpy.where(national, 12, 8) + paper

    system = taxbenefitsystems.TaxBenefitSystem([person])
    for each in (variable("national", bool), variable("paper_length", int), variable("hours", float, hours)):
        system.add_variable(each)

    def asked(talks: Sequence[AcademicConference]) -> Any:
        simulation = simulations.SimulationBuilder().build_default_simulation(system, count=len(talks))
        simulation.set_input(
            "national", "2025", numpy.array([talk.scope is Scope.NATIONAL for talk in talks])
        )
        simulation.set_input("paper_length", "2025", numpy.array([talk.paper_length for talk in talks]))
        return simulation.calculate("hours", "2025")

    talks, law = [conference(2025) for _ in range(count)], PAGES.law("410000", 2025)
    assert [int(each) for each in asked(talks)] == [talk.credit_hours(law) for talk in talks]

    def seconds(work: Callable[[], object]) -> float:
        start = perf_counter()
        work()
        return perf_counter() - start

    few = talks[:200]
    alone = median(seconds(lambda: [asked([talk]) for talk in few]) for _ in range(5)) / len(few)
    together = median(seconds(lambda: asked(talks)) for _ in range(5)) / len(talks)
    our_own = median(seconds(lambda: [talk.credit_hours(law) for talk in talks]) for _ in range(5)) / len(
        talks
    )
    print(
        f"a conference: ours {our_own * 1e6:.2f} µs   openfisca, one person {alone * 1e6:.0f} µs ({alone / our_own:.0f} x)"
    )
    print(
        f"              openfisca, {count:,} at once {together * 1e6:.3f} µs each ({our_own / together:.1f} x faster than ours)"
    )


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a twentieth of the work")
    count = 50_000 if options.parse_args().quick else 1_000_000
    compare(count)
    beside_openfisca(min(count, 100_000))


if __name__ == "__main__":
    main()
