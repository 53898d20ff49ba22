"""Records as they come to a store, whole, so that a test says only what it is about."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar

from attrs import evolve

from cetms_core.accounts import Account
from cetms_core.contracts import Session, Store
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import Declaration, DeclarationState, new_declaration_id
from cetms_core.domain.event import Event
from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.letter import Letter
from cetms_core.domain.professional import Professional
from cetms_core.domain.subject import Subject
from cetms_core.education_types import KeptForm
from cetms_core.education_types.schema import JSON
from cetms_core.ledger import Achievement, Entry, EntryKind

Record = TypeVar("Record")
Result = TypeVar("Result")

BEIJING = timezone(timedelta(hours=8))
NOW = datetime(2025, 6, 1, 9, tzinfo=BEIJING)
EMPLOYER = "1241000041580000XL"
REGION = "410100"
PERSON = "5f0c7c1f9d2e4b7a8c3d6e5f4a3b2c1d"
OTHER = "a1b2c3d4e5f60718293a4b5c6d7e8f90"

CELL = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B", "0f3a")
HOURS = Hours.of(205, (Term(120, CELL), Term(80, CELL), Term(5)))
CERTIFICATE = Attachment("0f" * 32, "证书 “一”.png", MediaType.PNG, 68)


def number(serial: int) -> IdNumber:
    """A made-up number; serials run from 0 to 999."""
    body = f"41010519030405{serial:03}"
    check = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(body)) % 11
    return IdNumber(body + "10X98765432"[check])


def but(made: Record, changes: Mapping[str, object]) -> Record:
    """The same with these fields changed."""
    return evolve(made, **changes)  # type: ignore[misc]


def account(person_id: str = PERSON, serial: int = 1, **changes: object) -> Account:
    """Somebody who can sign in."""
    return but(Account(person_id, number(serial), "买买提·艾力", "$scrypt$salt$hash"), changes)


def professional(person_id: str = PERSON, serial: int = 1, **changes: object) -> Professional:
    """Somebody on the rolls, with every field filled in."""
    made = Professional(
        person_id,
        number(serial),
        "买买提·艾力",
        Sex.MALE,
        "1903-04",
        MobileNumber("13800138000"),
        EmailAddress("li@example.com"),
        EMPLOYER,
        REGION,
        "内科",
        "汉族",
        "河南郑州",
        "郑州大学",
        "临床医学",
    )
    return but(made, changes)


def draft(person_id: str = PERSON, **changes: object) -> Declaration:
    """A declaration with an answer of each type that JSON has."""
    made = Declaration(
        id=new_declaration_id(person_id),
        person_id=person_id,
        type="academic_conference",
        type_label="学术会议",
        schema_version=1,
        year=2025,
        answers={"title": "中原论坛", "scope": "全国", "paper_length": 2001, "online": True, "note": None},
        remark="第一行\n第二行",
        attachment=CERTIFICATE,
        subject=Subject.PROFESSIONAL,
        hours=HOURS,
        employer=EMPLOYER,
        region=REGION,
        jurisdiction="410000",
        created_at=NOW,
    )
    return but(made, changes)


def submitted(person_id: str = PERSON, **changes: object) -> Declaration:
    """The same, and it waits for the employer."""
    in_turn = {
        "state": DeclarationState.SUBMITTED,
        "waits_for": ApprovalStep.EMPLOYER,
        "submitted_at": changes.get("created_at", NOW),
    }
    return draft(person_id, **(in_turn | changes))


def entry(declaration: Declaration, **changes: object) -> Entry:
    """The line that an approval writes."""
    made = Entry(
        declaration.person_id,
        declaration.id,
        1,
        EntryKind.AWARD,
        declaration.year,
        Subject.PROFESSIONAL,
        HOURS,
        NOW,
        Achievement("academic_conference", "410000", date(2025, 6, 8)),
    )
    return but(made, changes)


def kept_form(**changes: object) -> KeptForm:
    """A form with two fields."""
    schema: dict[str, JSON] = {
        "title": "学术会议",
        "properties": {"title": {"title": "会议名称"}, "scope": {"title": "会议级别"}},
    }
    return but(KeptForm("academic_conference", 1, "359ef64c8537efda", schema), changes)


def event(about: str = PERSON, record: str = "registration", **changes: object) -> Event:
    """A registration was approved."""
    made = Event(about, record, "registration.approved", Actor(OTHER, Role.AUTHORITY, REGION), NOW)
    return but(made, changes)


def letter(id: str = "1", **changes: object) -> Letter:
    """A letter that nobody has sent yet."""
    return but(Letter(id, EmailAddress("li@example.com"), "您的注册", "买**，您好\n", NOW), changes)


def keep(store: Store, work: Callable[[Session], Result]) -> Result:
    """What one session of its own comes to."""
    with store.session() as session:
        return work(session)


def enrolled(store: Store, person_id: str = PERSON, serial: int = 1) -> None:
    """Somebody with an account and on the rolls, whose declarations can be kept."""
    with store.session() as session:
        session.people.claim(account(person_id, serial))
        session.people.add_professional(professional(person_id, serial), at=NOW)
