"""Hours of a conference, one person at a time and all at once, beside openfisca-core where somebody has installed it.

Goal: faster per object than openfisca-core asked for one person; its vectorised run is reported.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from cetms_core import load_plugins
from cetms_types.academic_conference import AcademicConference, Scope

chance = Random(2025)
PAGES = load_plugins().jurisdictions


def conference(year: int) -> AcademicConference:
    length = chance.choice([0, 1_500, 2_000, 5_000])
    return AcademicConference(
        title="中原论坛", scope=chance.choice([*Scope]), ended_on=date(year, 6, 8), paper_length=length
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
    options.add_argument("--quick", action="store_true", help="a tenth of the work")
    beside_openfisca(10_000 if options.parse_args().quick else 100_000)


if __name__ == "__main__":
    main()
