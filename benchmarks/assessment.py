"""P2: from answers to their assessment, beside pydantic v2, interleaved in one run; the ratio of the medians counts.

Pydantic only validates the same fields.
Ours reads them, asks the type's refusals and every rule of the house, and reckons the hours with the terms they are made of.
Goals: valid answers in at most 1.5 times pydantic's time; five faults in no more than its time, and all five reported.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from json import dumps, loads
from random import Random
from statistics import median
from time import process_time
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from cetms_core import EducationType, Subject, load_plugins
from cetms_core.intake import Assessment, Circumstances, assess
from cetms_core.intake.structure import structure
from cetms_core.jurisdictions import Window
from cetms_types.academic_conference import Scope
from cetms_types.training_seminar import OrganiserLevel

Answers = dict[str, object]
LAP = 100
"""Answers of a lap."""

chance = Random(2025)

# ── the same fields, for pydantic ─────────────────────────────────────────────────────────────────────────

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Strict(BaseModel):
    """As strict about strangers as we are."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Conference(Strict):
    """学术会议."""

    title: Line
    scope: Scope
    ended_on: date
    paper_length: Annotated[int, Field(ge=0, le=999_999_999)]


class Seminar(Strict):
    """培训、研修活动."""

    activity_name: Line
    organiser: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    organiser_level: OrganiserLevel
    subject: Subject
    place: Line | None = None
    started_on: date
    ended_on: date
    certified_hours: Annotated[Decimal, Field(ge=0, le=500, decimal_places=1)]


def validated(model: type[BaseModel], answers: Answers) -> BaseModel | list:
    try:
        return model.model_validate(answers)
    except ValidationError as invalid:
        return invalid.errors()


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────


def words(most: int) -> str:
    return "".join(
        chance.choices("中原数据治理高级研修学术论坛河南省人社厅第三届（）", k=chance.randint(4, most))
    )


def day() -> date:
    return date(2025, 1, 10) + timedelta(chance.randrange(350))


def conference() -> Answers:
    length = chance.choice([0, chance.randint(500, 9_000)])
    return {
        "title": words(20),
        "scope": chance.choice([*Scope]).value,
        "ended_on": f"{day()}",
        "paper_length": f"{length}",
    }


ORGANISERS = [words(12) for _ in range(200)]


def seminar() -> Answers:
    ended = day()
    return {
        "activity_name": words(20),
        "organiser": chance.choice(ORGANISERS),
        "organiser_level": chance.choice([*OrganiserLevel]).value,
        "subject": chance.choice([Subject.PUBLIC, Subject.PROFESSIONAL]).value,
        "place": chance.choice(["郑州", "开封", "", "洛阳市西工区"]) or None,
        "started_on": f"{ended - timedelta(chance.randrange(10))}",
        "ended_on": f"{ended}",
        "certified_hours": f"{chance.randint(2, 160) / 2:g}",
    }


FAULTS: Mapping[str, Callable[[], str]] = {
    "activity_name": lambda: chance.choice(["", words(4) * 30]),
    "organiser": lambda: words(4) * 60,
    "organiser_level": lambda: words(4),
    "subject": lambda: words(4),
    "started_on": lambda: chance.choice(["2025-02-30", "2025/03/01", "昨天"]),
    "ended_on": lambda: chance.choice(["2025-13-01", "2025-6-8", ""]),
    "certified_hours": lambda: chance.choice(["8.55", "八", "-1", "501"]),
}


def spoilt() -> Answers:
    return seminar() | {name: FAULTS[name]() for name in chance.sample([*FAULTS], 5)}


# ── both sides ────────────────────────────────────────────────────────────────────────────────────────────


class Contest(NamedTuple):
    """One kind of answers, for both sides."""

    name: str
    goal: float
    """In times pydantic's own."""

    declared: EducationType
    model: type[BaseModel]
    answers: list[Answers]


PLUGINS = load_plugins()
LAW = PLUGINS.jurisdictions.law("410000", 2025)
CIRCUMSTANCES = Circumstances(today=date(2025, 11, 30), window=Window(date(2025, 12, 31)))


def contests(count: int) -> Iterator[Contest]:
    conferences, seminars = PLUGINS.catalog["academic_conference"], PLUGINS.catalog["training_seminar"]
    yield Contest(
        "a conference, 4 fields", 1.5, conferences, Conference, [conference() for _ in range(count)]
    )
    yield Contest("a seminar, 8 fields", 1.5, seminars, Seminar, [seminar() for _ in range(count)])
    yield Contest("a seminar with 5 faults", 1.0, seminars, Seminar, [spoilt() for _ in range(count)])


def assessed(type_: EducationType, answers: Answers) -> Assessment:
    return assess(type_, LAW, answers, remark="", circumstances=CIRCUMSTANCES)


def compare(contest: Contest) -> None:
    """Stops unless both sides find the same values, or the same fields at fault, and every right answer has its hours."""
    for answers in contest.answers:
        ours, theirs = assessed(contest.declared, answers), validated(contest.model, answers)
        if isinstance(theirs, list):
            agree = {each["loc"][0] for each in theirs} == {finding.field for finding in ours.findings}
        else:
            agree = all(getattr(ours.details, name) == value for name, value in theirs) and bool(ours.hours)
        if not agree:
            raise SystemExit(f"P2 is wrong, however fast: {answers}: ours {ours.findings}, theirs {theirs}")


def timed(work: Callable[[Answers], object], answers: list[Answers]) -> float:
    """Microseconds of the processor for each of `answers`; what else the machine does counts little."""
    start = process_time()
    for each in answers:
        work(each)
    return (process_time() - start) / len(answers) * 1e6


def measure(contest: Contest, rounds: int) -> dict[str, float]:
    sides: dict[str, Callable[[Answers], object]] = {
        "pydantic": lambda answers: validated(contest.model, answers),
        "ours": lambda answers: assessed(contest.declared, answers),
        "structured alone": lambda answers: structure(contest.declared).read(answers),
    }
    # Each lap reads its answers anew, since a text that was looked up before is quicker to look up again.
    sheets = [dumps(contest.answers[start : start + LAP]) for start in range(0, len(contest.answers), LAP)]
    laps = [
        {name: timed(side, loads(sheet)) for name, side in sides.items()}
        for _ in range(rounds)
        for sheet in sheets
    ]
    return {name: median(lap[name] for lap in laps) for name in sides}


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a twentieth of the work")
    quick = options.parse_args().quick
    for contest in contests(100 if quick else 1_000):
        compare(contest)
        taken = measure(contest, rounds=11 if quick else 21)
        ratio, alone = (taken[name] / taken["pydantic"] for name in ("ours", "structured alone"))
        verdict = "reached" if ratio <= contest.goal else "missed"
        print(f"{contest.name}: pydantic {taken['pydantic']:.2f} µs, ours {taken['ours']:.2f} µs")
        print(f"  {ratio:.2f} × its time (goal {contest.goal} ×: {verdict}); structuring alone {alone:.2f} ×")


if __name__ == "__main__":
    main()
