"""代报: one class that an organisation files for many people, and the lists that come to it row by row."""

from datetime import datetime

from attrs import field, frozen

from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers


@frozen
class TrainingClass:
    """一期培训班，由单位或施教机构为参加的人一并申报；各人一份申报，共用一份附件。"""

    id: str
    filed_by: str
    """The code of the organisation that filed it."""

    filer: str
    """The id of the person who filed it, in that organisation's office."""

    type: str
    type_label: str
    year: int
    """计入年度."""

    answers: Answers = field(repr=False, hash=False)
    """What holds for all who took part, as it was filled in; a row of the list may have said otherwise."""

    attachment: Attachment
    """The class's document, to which each declaration points."""

    declarations: tuple[str, ...] = field(repr=False)
    """The ids of what was filed, in the order of the list."""

    filed_at: datetime


@frozen
class RowFault:
    """What is wrong at one place of a list; as it was said then, so that it can be recorded."""

    row: int
    """As the list counts its rows."""

    field: str
    rule: str
    sentence: str


@frozen
class FiledClass:
    """What became of a class list."""

    id: str
    """Of the class; empty when nothing was filed."""

    declarations: tuple[str, ...]
    """The ids of what was filed, in the order of the list."""

    accepted: int
    """How many rows are right; after a dry run more than were filed."""

    faults: tuple[RowFault, ...] = ()
    """Of the rows that were left out."""


@frozen
class Enrolment:
    """What became of a list of people who were to join the rolls."""

    people: tuple[str, ...]
    """The ids of those who joined, in the order of the list."""

    accepted: int
    """How many rows are right; after a dry run more than joined."""

    faults: tuple[RowFault, ...] = ()
    """Of the rows that were left out."""
