"""The register: the work to do, and what came of it on this way through."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cetms_core import Actor, Catalog, Finding, Refused
from examples.henan_2025.reading import Filing, Form, Ruling, filings, forms, rulings
from examples.henan_2025.table import coloured


@dataclass
class Book:
    """What was read, and then what is written down on the way."""

    forms: list[Form]
    filings: list[Filing]
    rulings: Mapping[tuple[str, int], Ruling]

    refused: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What is wrong with the forms and filings that were not taken in, by number."""

    people: dict[str, Actor] = field(default_factory=dict)
    """Who can sign in, by name."""

    numbers: dict[str, str] = field(default_factory=dict)
    """The number of every filing that was taken in, by the declaration's id."""

    @classmethod
    def opened(cls, catalog: Catalog) -> "Book":
        """A new one."""
        return cls(forms(), filings(catalog), rulings())

    def ruling(self, number: str, round: int = 1) -> Ruling:
        """What becomes of it in that round; empty if nobody says anything."""
        return self.rulings.get((number, round), Ruling())

    def filing(self, number: str, round: int) -> Filing | None:
        """What was handed in under that number in that round."""
        return next((each for each in self.filings if (each.number, each.round) == (number, round)), None)

    def registrations(self) -> dict[str, Form]:
        """The form by which a person is on the rolls, by ID number: the first one neither refused nor withdrawn."""
        kept: dict[str, Form] = {}
        for form in self.forms:
            if form.number not in self.refused and not self.ruling(form.number).owner:
                kept.setdefault(form.answers["id_number"].upper(), form)
        return kept

    def refuse(self, number: str, refused: Refused) -> str:
        """Writes down the faults and names the first; a warning is for the reviewer and none of them."""
        faults = tuple(finding for finding in refused.findings if finding.is_error)
        self.refused[number] = faults
        more = f" 等 {len(faults)} 处" if len(faults) > 1 else ""
        return coloured(f"拒收：{faults[0].rule}{more}", "红")


def masked(name: str) -> str:
    """The first character alone."""
    return name[:1] + "*" * max(len(name) - 1, 1)
