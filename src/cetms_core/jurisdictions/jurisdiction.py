"""辖区: whose rules hold, said once and only where they differ from those above."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.jurisdictions.appeal import Appeal
from cetms_core.jurisdictions.closing import Closing
from cetms_core.law import Cap, Dated, Requirement


def _latest_first(tables: "Mapping[Dated, Dated | Iterable[Dated]]") -> Mapping[Dated, tuple[Dated, ...]]:
    return {
        table: (own,) if isinstance(own, Dated) else tuple(sorted(own, key=lambda each: each.begins, reverse=True))
        for table, own in tables.items()
    }  # fmt: skip


def _tables(tables: Iterable[Dated]) -> frozenset[Dated]:
    return frozenset(tables)


def _codes(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(codes)


@frozen
class Jurisdiction:
    """One page of the tree nation > province > city: it says only what differs from the page above."""

    code: str
    """GB/T 2260: 100000 the nation, 410000 Henan, 410400 Pingdingshan."""

    label: str
    above: str | None = None
    """Code of the page above; None for the nation."""

    requirements: tuple[Requirement, ...] = ()
    chain: tuple[ApprovalStep, ...] = ()
    """The steps that a declaration passes, in order: one to four."""

    chains: Mapping[str, tuple[ApprovalStep, ...]] = field(factory=dict, hash=False)
    """Its own steps for types that go another way, by the type's code."""

    closing: Closing | None = None
    appeal: Appeal | None = None
    """How long its decisions can be appealed; None where the page does not say."""

    tables: Mapping[Dated, tuple[Dated, ...]] = field(factory=dict, converter=_latest_first, hash=False)
    """Its own table in place of a type's; several, where each era has a clause of its own."""

    presets: frozenset[Dated] = field(default=(), converter=_tables, repr=False)
    """Tables of confidence C that it turns on."""

    offers: frozenset[str] = field(default=(), converter=_codes)
    """Codes of types that are declared here though not everywhere."""

    caps: tuple[Cap, ...] = ()
    carries_over: bool | None = None
    """Whether hours beyond one year's total join the next year's; None where the page does not say."""
