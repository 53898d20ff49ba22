"""Who acts: a person, in one role, over one scope."""

from enum import StrEnum

from attrs import field, frozen


class Role(StrEnum):
    """The parts that people play (S21, `HN-MAN-A`)."""

    VISITOR = "访客"
    PROFESSIONAL = "专业技术人员"
    EMPLOYER_ADMINISTRATOR = "单位管理员"
    AUTHORITY = "主管部门"
    INDUSTRY_AUTHORITY = "行业主管部门"
    TRAINING_BASE = "施教机构"
    SYSTEM_ADMINISTRATOR = "系统管理员"


class UserKind(StrEnum):
    """用户类型, chosen at sign-in (S8): the role that is wanted."""

    PERSON = "个人"
    EMPLOYER = "法人单位"
    AUTHORITY = "主管部门"
    INDUSTRY = "行业主管部门"
    TRAINING_BASE = "施教机构"
    SYSTEM = "系统管理员"

    @property
    def role(self) -> Role:
        """The role that this kind of user acts in."""
        return _ROLES[self]


_ROLES = {
    UserKind.PERSON: Role.PROFESSIONAL,
    UserKind.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR,
    UserKind.AUTHORITY: Role.AUTHORITY,
    UserKind.INDUSTRY: Role.INDUSTRY_AUTHORITY,
    UserKind.TRAINING_BASE: Role.TRAINING_BASE,
    UserKind.SYSTEM: Role.SYSTEM_ADMINISTRATOR,
}


@frozen
class Actor:
    """Names who and which role, no more: each transaction asks the directory whether it still holds."""

    person_id: str
    """A random id, never the ID number; empty for a visitor and for the operator."""

    role: Role
    scope: str = ""
    """Over what: an organisation's credit code, a region's code, or `410100/卫生健康` for the industry of a region."""

    on_behalf_of: str = ""
    """The id of whoever lent this person the office for a time; both stand in the history."""

    stamp: str = field(default="", eq=False, repr=False)
    """Marks the sign-in: it is void once the account's password has changed. Empty where a host signs people in itself."""

    @classmethod
    def visitor(cls) -> "Actor":
        """Whoever has not signed in."""
        return cls("", Role.VISITOR)

    @classmethod
    def operator(cls) -> "Actor":
        """The operator of this installation, at its own console.

        Always the same object, and known by that: nothing that a request could spell is the operator.
        """
        return OPERATOR

    @property
    def needs_no_directory(self) -> bool:
        """Whether no directory could know the actor: a visitor, or the operator."""
        return self.role is Role.VISITOR or self is OPERATOR


OPERATOR = Actor("", Role.SYSTEM_ADMINISTRATOR)
