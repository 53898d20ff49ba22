"""法人单位 and 部门: whom a professional works for."""

from attrs import field, frozen


@frozen
class Organisation:
    """A legal person that employs professionals; known by its unified social credit code (GB 32100)."""

    code: str
    name: str
    region: str
    """Code of the region whose authority is above it."""

    contact: str = field(default="", repr=False)
    """What it publishes for people who wait for its approval: an office and a telephone."""


@frozen
class Department:
    """A part of an organisation; each organisation keeps its own list."""

    organisation: str
    name: str
