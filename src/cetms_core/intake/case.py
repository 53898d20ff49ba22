"""What a rule may look at: the declaration as it is asked for, and the circumstances it is asked in."""

from datetime import date

from attrs import frozen

from cetms_core.domain.declaration import Answers
from cetms_core.education_types import Details, EducationType
from cetms_core.jurisdictions import Window


@frozen
class Earlier:
    """A declaration of the same person that still counts or may come to count."""

    type: str
    year: int
    answers: Answers


@frozen
class Circumstances:
    """What the house knows besides the answers; read once, before anything is judged."""

    today: date
    """In Beijing."""

    window: Window
    """How long this credit year takes declarations."""

    earlier: tuple[Earlier, ...] = ()


@frozen
class Case:
    """One declaration before the rules."""

    type: EducationType
    year: int
    details: Details | None
    """The typed answers; None when they could not be read."""

    circumstances: Circumstances
    offered_here: bool = True
    """Whether the place offers the type."""
