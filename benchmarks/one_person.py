"""The hours of one person's conference, beside openfisca-core asked for that one person; and its run of all persons at once.

openfisca-core computes columns, ours one declaration at a time with the terms that explain it.
Its one person is asked in the quicker of two ways: a new simulation each time, or one that is told new answers.
Goal: quicker for each object; how much quicker its columns are is only reported.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from platform import machine, python_implementation, python_version
from random import Random
from statistics import median
from time import process_time
from typing import Any

from cetms_core import load_plugins
from cetms_types.academic_conference import AcademicConference, Scope

try:
    import numpy
    from openfisca_core import entities, periods, simulations, taxbenefitsystems, variables
except ModuleNotFoundError as missing:
    print(f"{missing.name} is not here; pip install -c constraints.txt openfisca-core, and run this again")
    raise SystemExit from None

ALONE = 200
"""Persons asked for one at a time, in each lap."""

YEAR = "2025"
LAW = load_plugins().jurisdictions.law("410000", int(YEAR))
chance = Random(2025)

# ── conferences ───────────────────────────────────────────────────────────────────────────────────────────


def conference() -> AcademicConference:
    return AcademicConference(
        title="中原论坛",
        scope=chance.choice([*Scope]),
        ended_on=date(int(YEAR), 6, 8),
        paper_length=chance.choice([0, 1_500, 2_000, 5_000]),
    )


# ── the table, for openfisca-core ─────────────────────────────────────────────────────────────────────────

person = entities.Entity("person", "persons", "", "")


class national(variables.Variable):
    """Whether a ministry held it."""

    value_type, entity, definition_period = bool, person, periods.DateUnit.YEAR


class paper_length(variables.Variable):
    """In characters; 0 where no paper was read."""

    value_type, entity, definition_period = int, person, periods.DateUnit.YEAR


class hours(variables.Variable):
    """For attending, and for the paper."""

    value_type, entity, definition_period = int, person, periods.DateUnit.YEAR

    def formula(persons: Any, period: Any) -> Any:
        at_national, length = persons("national", period), persons("paper_length", period)
        short, long = numpy.where(at_national, 6, 4), numpy.where(at_national, 8, 6)
        paper = numpy.where(length == 0, 0, numpy.where(length <= 2_000, short, long))
        return numpy.where(at_national, 12, 8) + paper


system = taxbenefitsystems.TaxBenefitSystem([person])
for each in (national, paper_length, hours):
    system.add_variable(each)

# ── both sides ────────────────────────────────────────────────────────────────────────────────────────────


def ours(talks: Sequence[AcademicConference]) -> list[int]:
    return [talk.credit_hours(LAW).tenths // 10 for talk in talks]


def simulation(count: int) -> Any:
    return simulations.SimulationBuilder().build_default_simulation(system, count=count)


def answered(asked: Any, scopes: Any, lengths: Any) -> Any:
    asked.set_input("national", YEAR, scopes)
    asked.set_input("paper_length", YEAR, lengths)
    return asked.calculate("hours", YEAR)


def columns(talks: Sequence[AcademicConference]) -> tuple[Any, Any]:
    scopes = numpy.array([talk.scope is Scope.NATIONAL for talk in talks])
    return scopes, numpy.array([talk.paper_length for talk in talks])


def in_new_simulations(talks: Sequence[AcademicConference]) -> list[int]:
    return [int(answered(simulation(1), *columns([talk]))[0]) for talk in talks]


def in_one_simulation(talks: Sequence[AcademicConference]) -> list[int]:
    asked, found = simulation(1), []
    for talk in talks:
        asked.delete_arrays("hours")
        found.append(int(answered(asked, *columns([talk]))[0]))
    return found


def from_objects(talks: Sequence[AcademicConference]) -> list[int]:
    return list(answered(simulation(len(talks)), *columns(talks)))


def timed(work: Callable[[], object], count: int) -> float:
    """Microseconds of the processor for each of `count`."""
    start = process_time()
    work()
    return (process_time() - start) / count * 1e6


def measure(talks: Sequence[AcademicConference], rounds: int) -> dict[str, float]:
    few, ready = talks[:ALONE], columns(talks)
    sides: dict[str, tuple[Callable[[], object], int]] = {
        "ours": (lambda: ours(talks), len(talks)),
        "a new simulation for each": (lambda: in_new_simulations(few), ALONE),
        "one simulation told anew": (lambda: in_one_simulation(few), ALONE),
        "all at once, from objects": (lambda: from_objects(talks), len(talks)),
        "all at once, from columns": (lambda: answered(simulation(len(talks)), *ready), len(talks)),
    }
    laps = [{name: timed(*side) for name, side in sides.items()} for _ in range(rounds)]
    return {name: median(lap[name] for lap in laps) for name in sides}


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a twentieth of the work")
    options.add_argument("--count", type=int, default=100_000, help="how many conferences")
    chosen = options.parse_args()
    talks = [conference() for _ in range(5_000 if chosen.quick else chosen.count)]
    few = talks[:ALONE]
    if not (
        ours(few) == in_new_simulations(few) == in_one_simulation(few) and ours(talks) == from_objects(talks)
    ):
        raise SystemExit("the sides disagree, however fast")
    print(f"{python_implementation()} {python_version()}, {machine()}; {len(talks):,} conferences")
    took = measure(talks, rounds=5 if chosen.quick else 11)
    own = took.pop("ours")
    print(f"ours: {own:.3f} µs each")
    for name, taken in took.items():
        ratio = taken / own
        said = f"{ratio:.0f} × ours" if ratio > 1 else f"ours takes {1 / ratio:.1f} ×"
        print(f"openfisca-core, {name}: {taken:.3f} µs each, {said}")


if __name__ == "__main__":
    main()
