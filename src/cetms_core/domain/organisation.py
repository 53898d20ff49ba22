"""法人单位 and 部门: whom a professional works for."""

from collections.abc import Iterable

from attrs import field, frozen

from cetms_core.domain.approval_step import ApprovalStep


def _steps(chain: Iterable[ApprovalStep | str]) -> tuple[ApprovalStep, ...]:
    return tuple(map(ApprovalStep, chain))


@frozen
class Organisation:
    """A legal person that employs professionals; known by its unified social credit code (GB 32100)."""

    code: str
    name: str
    region: str
    """Code of the region whose authority is above it."""

    contact: str = field(default="", repr=False)
    """What it publishes for people who wait for its approval: an office and a telephone."""

    industry: str = ""
    """行业, as its industry authority is called; empty where none is above it."""

    training_base: bool = False
    """Whether it files classes for people of other employers, too (施教机构)."""

    chain: tuple[ApprovalStep, ...] = field(default=(), converter=_steps)
    """Its own chain of approval, where it has one; else that of the type or of the jurisdiction."""

    merged_into: str = ""
    """The code of the organisation that took it over; it is picked no more."""


@frozen
class Department:
    """A part of an organisation; each organisation keeps its own list."""

    organisation: str
    name: str
