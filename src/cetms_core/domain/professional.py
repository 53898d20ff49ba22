"""专业技术人员: who registers, and what of it stays as it was."""

from enum import StrEnum

from attrs import field, frozen

from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.title import TitleLevel

IMMUTABLE = ("id_number", "name", "employer", "employer_region")
"""What can't be changed once registered (S2, S4, S13)."""


class RegistrationState(StrEnum):
    """Where a registration stands."""

    PENDING = "待审核"
    ACTIVE = "已通过"
    REJECTED = "未通过"
    WITHDRAWN = "已撤回"
    ERASED = "已注销"


def _title(level: TitleLevel | str | None) -> TitleLevel | None:
    return TitleLevel(level) if level else None


@frozen
class Professional:
    """A person on the rolls of one employer; the ID number is the account (S2)."""

    person_id: str
    id_number: IdNumber
    name: str = field(repr=False)
    sex: Sex
    birth_month: str = field(repr=False)
    """`YYYY-MM`, as the person gave it."""

    mobile: MobileNumber
    email: EmailAddress
    employer: str
    employer_region: str
    department: str = ""
    ethnic_group: str = ""
    native_place: str = ""
    school: str = ""
    major: str = ""
    title_level: TitleLevel | None = field(default=None, converter=_title)
    """Of the professional's title; some years' requirements depend on it."""

    education: str = ""
    degree: str = ""
    title_series: str = ""
    """These three and the ethnic group by the names of their catalogues."""

    state: RegistrationState = RegistrationState.PENDING
    version: int = 1

    @property
    def masked_name(self) -> str:
        """`李*` or `欧**`: the first character alone."""
        return self.name[:1] + "*" * max(len(self.name) - 1, 1)
