"""基础数据: regions, employers, departments and offices."""

from collections.abc import Iterable
from datetime import date

from cetms_core import commands
from cetms_core.catalogues import Item
from cetms_core.commands import LetGo
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.page import Page
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.retention import Passing
from cetms_core.transaction.windows.visit import Visit


class BaseData(Visit):
    """Regions, employers, departments and offices."""

    def regions(
        self, above: str | None = None, *, text: str = "", after: str | None = None, limit: int = 200
    ) -> Page[Region]:
        return commands.regions(self._desk, above, text=text, after=after, limit=limit)

    def organisations(
        self, region: str, *, text: str = "", after: str | None = None, limit: int = 50
    ) -> Page[Organisation]:
        return commands.organisations(self._desk, region, text=text, after=after, limit=limit)

    def departments(
        self, organisation: str, *, text: str = "", after: str | None = None, limit: int = 200
    ) -> Page[str]:
        return commands.departments(self._desk, organisation, text=text, after=after, limit=limit)

    def catalogue(
        self, code: str, *, text: str = "", after: str | None = None, limit: int = 50
    ) -> Page[Item]:
        return commands.catalogue(self._desk, code, text=text, after=after, limit=limit)

    def load_regions(self, on: date | None = None) -> tuple[Region, ...]:
        return commands.load_regions(self._desk, on)

    def add_region(
        self,
        code: str,
        name: str,
        level: AdministrativeLevel,
        *,
        above: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Region:
        return commands.add_region(self._desk, code, name, level, above=above, since=since, until=until)

    def add_organisation(self, code: str, name: str, *, region: str, contact: str = "") -> Organisation:
        return commands.add_organisation(self._desk, code, name, region=region, contact=contact)

    def set_chain(self, organisation: str, steps: Iterable[ApprovalStep | str]) -> Organisation:
        return commands.set_chain(self._desk, organisation, steps)

    def add_department(self, organisation: str, name: str) -> Department:
        return commands.add_department(self._desk, organisation, name)

    def appoint(
        self, id_number: str, name: str, *, role: Role, scope: str = "", password: str = "", email: str = ""
    ) -> Actor:
        return commands.appoint(
            self._desk, id_number, name, role=role, scope=scope, password=password, email=email
        )

    def apply_retention(
        self, passing: Passing | str, *, dry_run: bool = False, after: str = "", limit: int = 200
    ) -> LetGo:
        return commands.apply_retention(self._desk, passing, dry_run=dry_run, after=after, limit=limit)

    def reset_password(self, person_id: str) -> None:
        commands.reset_password(self._desk, person_id)

    def dismiss(self, actor: Actor) -> None:
        commands.dismiss(self._desk, actor)
