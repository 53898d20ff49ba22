"""Regions, employers and departments, as a store keeps them."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import Region

ALL = 2**31 - 1
"""As long as any page; what every engine takes for a limit."""


class Places(Protocol):
    """Regions, employers and departments."""

    def add_region(self, region: Region) -> None: ...

    def region(self, code: str) -> Region | None: ...

    def regions(
        self, above: str | None, *, on: date | None = None, text: str = "", after: str = "", limit: int = ALL
    ) -> Sequence[Region]:
        """Those directly below `above`, the nation's for None, by code: in force on a day, with a piece of text."""

    def regions_within(self, code: str) -> frozenset[str]:
        """The codes of a region and of everything in it."""

    def add_organisation(self, organisation: Organisation) -> None: ...

    def organisation(self, code: str) -> Organisation | None: ...

    def organisations(
        self, region: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[Organisation]:
        """Those that can be picked, by code; another one may have taken over some, and they can't."""

    def add_department(self, department: Department) -> None: ...

    def departments(
        self, organisation: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[str]:
        """By name."""
