"""账号管理: what a person does with the own account (S12–S14)."""

from cetms_core import commands
from cetms_core.commands import PersonalCopy
from cetms_core.domain.actor import Actor
from cetms_core.domain.professional import Professional
from cetms_core.intake import RawAnswers
from cetms_core.transaction.windows.visit import Visit


class OwnAccount(Visit):
    """What a person does with the own account (S12–S14)."""

    def profile(self) -> Professional:
        return commands.profile(self._desk)

    def update_profile(self, answers: RawAnswers) -> Professional:
        return commands.update_profile(self._desk, answers)

    def change_password(self, *, old: str, new: str) -> Actor:
        return commands.change_password(self._desk, old=old, new=new)

    def password_expired(self) -> bool:
        return commands.password_expired(self._desk)

    def roles(self) -> tuple[Actor, ...]:
        return commands.roles(self._desk)

    def remember_device(self) -> str:
        return commands.remember_device(self._desk)

    def export(self, *, person_id: str | None = None) -> PersonalCopy:
        return commands.export(self._desk, person_id=person_id)

    def erase(self, person_id: str, reason: str) -> None:
        return commands.erase(self._desk, person_id, reason)
