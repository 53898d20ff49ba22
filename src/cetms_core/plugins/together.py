"""Whether plugins can live together: no page without ground below it, and no code with two owners."""

from collections.abc import Iterable

from cetms_core.errors import DefinitionError, PluginError
from cetms_core.jurisdictions import HENAN, NATION, PINGDINGSHAN, Jurisdiction
from cetms_core.plugins.contribution import Contribution, failed

BUILT_IN = (NATION, HENAN, PINGDINGSHAN)
"""The pages that are there whatever is installed."""


def grounded(contributions: Iterable[Contribution]) -> list[Contribution]:
    """The same, but plugins with a page that stands on nothing installed have failed; so have those that stand on them."""
    kept = list(contributions)
    while lost := _without_ground(kept):
        kept = [failed(each.report, fault) if (fault := _fault(each, lost)) else each for each in kept]
    return kept


def refuse_rivals(contributions: Iterable[Contribution]) -> None:
    """Two types with one code would credit by chance of installation.

    Raises:
        PluginError: naming both distributions.
    """
    owners = {page.code: "cetms" for page in BUILT_IN}
    for each in contributions:
        owner = each.report.owner
        for code in each.report.types + each.report.jurisdictions:
            if code in owners:
                raise PluginError(
                    f"{code!r} is claimed by both {owners[code]} and {owner}; uninstall or block one"
                )
            owners[code] = owner


def _without_ground(contributions: Iterable[Contribution]) -> set[str]:
    """Codes of the pages from which no way leads up to a page without one above."""
    pages = [*BUILT_IN, *(page for each in contributions for page in each.jurisdictions)]
    standing: set[str | None] = {None}
    while reached := {page.code for page in pages if page.above in standing} - standing:
        standing |= reached
    return {page.code for page in pages} - standing


def _fault(contribution: Contribution, lost: set[str]) -> DefinitionError | None:
    return next((_hanging(page) for page in contribution.jurisdictions if page.code in lost), None)


def _hanging(page: Jurisdiction) -> DefinitionError:
    return DefinitionError(
        f"{page.label} ({page.code}) stands below {page.above!r}, which is not installed or below it"
    )
