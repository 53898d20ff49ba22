"""The tables of the page on jurisdictions: what each place demands, and what else it says."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from cetms_core import Closing, Jurisdiction, Requirement, TitleLevel
from tests.cetms_types.declared import CODES, tables_of, type_of
from tests.cetms_types.places import PLACES

Row = tuple[str, ...]
ABOVE = "从上一级"
IN_ORDER = sorted(PLACES, key=lambda page: page.code)
PARTS = {Fraction(2, 3): "三分之二"}


def demanded() -> Iterator[Row]:
    """Each place and era with what the year demands."""
    for page in IN_ORDER:
        for each in page.requirements:
            yield named(page), era(each), in_all(each), subjects(each), each.basis, each.confidence


def settings() -> Iterator[Row]:
    """Each place with whatever else it says."""
    for page in IN_ORDER:
        chain = "、".join(step.value for step in page.chain) or ABOVE
        yield named(page), upper(page), chain, closing(page.closing), own(page), offered(page)


def named(page: Jurisdiction) -> str:
    return f"**{page.label}** `{page.code}`"


def upper(page: Jurisdiction) -> str:
    return PLACES[page.above].label if page.above else ""


def era(requirement: Requirement) -> str:
    """The credit years that it is for: those on whose 1 January it holds."""
    begun, over = requirement.since, requirement.until
    since = "" if begun is None else f"{begun.year + (begun > date(begun.year, 1, 1))}"
    if over is None:
        return f"{since} 年度起"
    return f"{since} 至 {over.year} 年度" if since else f"至 {over.year} 年度，起始不详"


def in_all(requirement: Requirement) -> str:
    by_title = [(title, requirement.by_title[title]) for title in TitleLevel if title in requirement.by_title]
    return "，".join(f"{title} {hours}" for title, hours in by_title) or f"{requirement.total}"


def subjects(requirement: Requirement) -> str:
    floors = [f"{subject}不少于 {hours}" for subject, hours in requirement.floors.items() if hours]
    shares = [f"{subject}不少于{PARTS[share]}" for subject, share in requirement.shares.items()]
    return "，".join([*floors, *shares])


def closing(said: Closing | None) -> str:
    if said is None:
        return ABOVE
    late = "计入" if said.late_decisions_count else "不计入"
    return f"{said.month} 月 {said.day} 日，此后审核的{late}（{said.confidence}）"


def own(page: Jurisdiction) -> str:
    """The types that it has a table of its own for."""
    return "；".join(type_of(code).label for code in CODES if page.tables.keys() & {*tables_of(code)})


def offered(page: Jurisdiction) -> str:
    return "；".join(f"`{code}`" for code in sorted(page.offers))
