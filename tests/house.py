"""A small furnished house: two cities of Henan, three employers, whoever is needed there, and a clock that can be moved.

Who somebody is never changes, so that tests can say `LI` or `ADMINISTRATOR`; everything else is new in each house.
The people are put in without hashing a password for each, which would take longer than most tests.
"""

import io
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TypeVar, cast
from uuid import UUID

import pytest
from attrs import define, evolve, field, frozen

from cetms_core import (
    Actor,
    AdministrativeLevel,
    Attachment,
    Cetms,
    Declaration,
    EmailAddress,
    IdNumber,
    Jurisdiction,
    Letter,
    Links,
    MobileNumber,
    Organisation,
    PasswordRules,
    Plugins,
    Professional,
    Refused,
    RegistrationState,
    Role,
    Sex,
    SignInRules,
    Transaction,
    load_plugins,
)
from cetms_core.accounts import Account, Appointment, hash_password
from cetms_core.accounts.password import PASSWORD_RULES
from cetms_core.attachments import inspect
from cetms_core.contracts import Captcha, Directory, Session, Store
from cetms_core.domain.identity.gb_11643 import check_character
from cetms_core.stores.memory import MemoryStore
from tests.attachments.corpus import jpeg
from tests.plugins.making import plugin

Result = TypeVar("Result")

BEIJING = timezone(timedelta(hours=8))
OPENING = datetime(2025, 6, 1, 9, tzinfo=BEIJING)
PASSWORD = "正确 horse battery"
"""Everybody's."""

LINKS = Links("https://portal.example.cn")
AT_ONCE = SignInRules(refusal_takes=timedelta(0), registration_takes=timedelta(0))
"""Tests need not wait until a refusal tells nothing by its time."""

# ── places ────────────────────────────────────────────────────────────────────────────────────────────────

NATION, HENAN = "100000", "410000"
ZHENGZHOU, JINSHUI = "410100", "410105"
PINGDINGSHAN = "410400"
REGIONS = (
    (NATION, "全国", AdministrativeLevel.NATION, None),
    (HENAN, "河南省", AdministrativeLevel.PROVINCE, NATION),
    (ZHENGZHOU, "郑州市", AdministrativeLevel.CITY, HENAN),
    (JINSHUI, "金水区", AdministrativeLevel.COUNTY, ZHENGZHOU),
    (PINGDINGSHAN, "平顶山市", AdministrativeLevel.CITY, HENAN),
)

HOSPITAL, SCHOOL, MINE = "1241010541580001X3", "1241010541580002K5", "1241040041580003MK"
CONTACT = "人事科 0371-00000000"
EMPLOYERS = (
    (HOSPITAL, "金水区示范医院", JINSHUI, CONTACT),
    (SCHOOL, "金水区示范学校", JINSHUI, ""),
    (MINE, "平顶山示范煤矿", PINGDINGSHAN, "教育科"),
)
TRAINING_SCHOOL = "52410100MJ000000X6"
"""A base of the city, which files classes for people of other employers (施教机构)."""

HEALTH = "卫生健康"
"""The hospital's industry."""

REGION_OF = {code: region for code, _, region, _ in EMPLOYERS}

# ── people ────────────────────────────────────────────────────────────────────────────────────────────────


def id_number(serial: int) -> str:
    """A number of nobody who lives: born in 1905; up to serial 6,999 each has its own."""
    body = f"410105190503{serial % 28 + 1:02}{serial % 1000:03}"
    return body + check_character(body)


def mobile(serial: int) -> str:
    return f"1380013{serial:04}"


def person(serial: int) -> str:
    """The id of the person who is number `serial` here."""
    return UUID(int=serial).hex


def professional(serial: int) -> Actor:
    return Actor(person(serial), Role.PROFESSIONAL)


def administrator(serial: int, employer: str) -> Actor:
    return Actor(person(serial), Role.EMPLOYER_ADMINISTRATOR, employer)


def authority(serial: int, region: str) -> Actor:
    return Actor(person(serial), Role.AUTHORITY, region)


def system_administrator(serial: int) -> Actor:
    return Actor(person(serial), Role.SYSTEM_ADMINISTRATOR)


@frozen
class Enrolled:
    """Somebody on the rolls."""

    serial: int
    name: str
    employer: str
    state: RegistrationState = RegistrationState.ACTIVE


VISITOR, OPERATOR = Actor.visitor(), Actor.operator()
LI, WANG, SUN, CHEN, FENG = map(professional, range(1, 6))
WEI, HAN = map(professional, (6, 7))
PEOPLE = (
    Enrolled(1, "李明", HOSPITAL),
    Enrolled(2, "王芳", HOSPITAL),
    Enrolled(3, "孙主任", HOSPITAL),  # who holds offices besides
    Enrolled(4, "陈静", SCHOOL),
    Enrolled(5, "冯强", MINE),
    Enrolled(6, "魏来", HOSPITAL, RegistrationState.PENDING),
    Enrolled(7, "韩冰", HOSPITAL, RegistrationState.REJECTED),
)

ADMINISTRATOR, DEPUTY = (administrator(serial, HOSPITAL) for serial in (11, 12))
SCHOOLS_ADMINISTRATOR, MINES_ADMINISTRATOR = administrator(13, SCHOOL), administrator(14, MINE)
COUNTY, CITY, PROVINCE = authority(15, JINSHUI), authority(16, ZHENGZHOU), authority(17, HENAN)
OTHER_CITY = authority(18, PINGDINGSHAN)
SYSTEM = system_administrator(19)
INDUSTRY = Actor(person(24), Role.INDUSTRY_AUTHORITY, f"{ZHENGZHOU}/{HEALTH}")
BASE = Actor(person(25), Role.TRAINING_BASE, TRAINING_SCHOOL)
SUN_AS_ADMINISTRATOR, SUN_AS_CITY = administrator(3, HOSPITAL), authority(3, ZHENGZHOU)
OFFICERS = (
    *(ADMINISTRATOR, DEPUTY, SCHOOLS_ADMINISTRATOR, MINES_ADMINISTRATOR, SUN_AS_ADMINISTRATOR),
    *(COUNTY, CITY, PROVINCE, OTHER_CITY, SUN_AS_CITY, SYSTEM, INDUSTRY, BASE),
)

DISMISSED_ADMINISTRATOR, DISMISSED_CITY = administrator(21, HOSPITAL), authority(22, ZHENGZHOU)
DISMISSED_SYSTEM = system_administrator(23)
DISMISSED = (DISMISSED_ADMINISTRATOR, DISMISSED_CITY, DISMISSED_SYSTEM)
"""People with an account, whose office has ended."""

CHAIN = (ADMINISTRATOR, CITY)
"""Who takes the two steps of Henan's chain for the hospital."""


def serial_of(actor: Actor) -> int:
    return UUID(actor.person_id).int


# ── what is filled in ─────────────────────────────────────────────────────────────────────────────────────


def form(serial: int, employer: str = HOSPITAL, **changes: object) -> dict[str, object]:
    """What somebody fills in to register."""
    return {
        "id_number": id_number(serial), "mobile": mobile(serial), "email": f"p{serial}@example.com",
        "employer_region": REGION_OF[employer], "employer": employer, "name": "赵新来", "sex": "男",
        "birth_month": "1905-03",
    } | changes  # fmt: skip


def missing_employer(**changes: object) -> dict[str, object]:
    """What an employer that is not on the list fills in."""
    return {
        "code": "1241000041580000XL", "name": "某研究院", "region": JINSHUI, "id_number": id_number(500),
        "administrator": "张新任", "email": "a@example.com",
    } | changes  # fmt: skip


def conference(title: str = "中原论坛", **changes: object) -> dict[str, object]:
    """学术会议: 12 + 8 = 20 学时, of the professional subject."""
    answers = {"title": title, "scope": "全国", "ended_on": "2025-05-01", "paper_length": 2001}
    return answers | changes


def seminar(hours: object, subject: str = "公需科目", name: str = "公需培训") -> dict[str, object]:
    """培训、研修活动: as many 学时 as the certificate says, of either subject."""
    return {
        "activity_name": name, "organiser": "河南省示范学院", "organiser_level": "省级", "subject": subject,
        "started_on": "2025-03-01", "ended_on": "2025-03-05", "certified_hours": hours,
    }  # fmt: skip


# ── the house ─────────────────────────────────────────────────────────────────────────────────────────────


@define
class Clock:
    """Stands still until it is moved."""

    now: datetime = OPENING

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@define
class Postbox:
    """A mail system that keeps what it is given; letters to those in `refuses` it raises for."""

    letters: list[Letter] = field(factory=list)
    refuses: set[str] = field(factory=set)

    def send(self, letter: Letter) -> None:
        if letter.to.text in self.refuses:
            raise ConnectionRefusedError(letter.to.text)
        self.letters.append(letter)


@define
class House:
    """What a test has before it."""

    cetms: Cetms
    clock: Clock
    postbox: Postbox
    scan: Attachment
    """A file that has arrived, and that any declaration may have."""

    def transaction(self, actor: Actor) -> Transaction:
        return self.cetms.transaction(actor)

    def ask(self, actor: Actor, work: Callable[[Transaction], Result]) -> Result:
        """What comes of one visit."""
        with self.transaction(actor) as tx:
            return work(tx)

    def refused(self, actor: Actor, work: Callable[[Transaction], object]) -> list[tuple[str, str | None]]:
        """Rule and field of every error that the visit is refused with."""
        with pytest.raises(Refused) as refused:
            self.ask(actor, work)
        return [(finding.rule, finding.field) for finding in refused.value.findings if finding.is_error]

    def declare(
        self, actor: Actor = LI, answers: dict[str, object] | None = None, type: str = "academic_conference"
    ) -> Declaration:
        return self.ask(
            actor,
            lambda tx: tx.declare(type, 2025, answers or conference(), attachment=self.scan, remark="备注"),
        )

    def approve(self, declaration: Declaration, *reviewers: Actor) -> Declaration:
        """The declaration after these have approved it, one after the other; the hospital's chain if none is named."""
        for reviewer in reviewers or CHAIN:
            with self.transaction(reviewer) as tx:
                declaration = cast(Declaration, tx.approve(declaration))
        return declaration

    def read(self, question: Callable[[Session], Result]) -> Result:
        """What the store keeps, past all permissions."""
        with self.cetms.store.session() as session:
            return question(session)


def furnished(
    *,
    store: Store | None = None,
    plugins: Plugins | None = None,
    captcha: Captcha | None = None,
    directory: Directory | None = None,
    sign_in: SignInRules = AT_ONCE,
    passwords: PasswordRules = PASSWORD_RULES,
) -> House:
    """A house of Henan with everybody in place."""
    clock, postbox = Clock(), Postbox()
    cetms = Cetms(
        plugins or installed(),
        MemoryStore() if store is None else store,
        jurisdiction=HENAN,
        mailer=postbox,
        clock=clock,
        captcha=captcha,
        directory=directory,
        sign_in=sign_in,
        passwords=passwords,
        links=LINKS,
        inspection=inspect,
    )
    with cetms.transaction(OPERATOR) as tx:
        for code, name, level, above in REGIONS:
            tx.add_region(code, name, level, above=above)
        for code, name, region, contact in EMPLOYERS:
            tx.add_organisation(code, name, region=region, contact=contact)
    with cetms.store.session() as session:
        _furnish(session)
        _let_in(session)
    return House(cetms, clock, postbox, cetms.receive(io.BytesIO(_scan()), filename="证书.jpg"))


@cache
def installed(*pages: Jurisdiction) -> Plugins:
    """The plugins of this checkout, and one that brings these pages; nothing of them changes."""
    extra = plugin("pages", cetms_jurisdictions=lambda: [*pages])
    return load_plugins(extra=[extra] if pages else (), strict=True)


def _furnish(session: Session) -> None:
    hospital = session.places.organisation(HOSPITAL)
    assert hospital is not None
    session.places.add_organisation(evolve(hospital, industry=HEALTH))
    session.places.add_organisation(
        Organisation(TRAINING_SCHOOL, "郑州示范培训学校", ZHENGZHOU, training_base=True)
    )


def _let_in(session: Session) -> None:
    session.begin()
    names = {each.serial: each.name for each in PEOPLE}
    for serial in sorted({*names, *map(serial_of, (*OFFICERS, *DISMISSED))}):
        name = names.get(serial, "周公务")
        session.people.claim(Account(person(serial), IdNumber(id_number(serial)), name, _kept_password()))
    for each in PEOPLE:
        session.people.add_professional(_on_the_rolls(each), at=OPENING)
    for office in OFFICERS:
        session.people.appoint(Appointment(office.person_id, office.role, office.scope))


def _on_the_rolls(each: Enrolled) -> Professional:
    return Professional(
        person(each.serial),
        IdNumber(id_number(each.serial)),
        each.name,
        Sex.MALE if each.serial % 2 else Sex.FEMALE,
        "1905-03",
        MobileNumber(mobile(each.serial)),
        EmailAddress.parse(f"p{each.serial}@example.com"),
        each.employer,
        REGION_OF[each.employer],
        state=each.state,
    )


@cache
def _kept_password() -> str:
    return hash_password(PASSWORD)


@cache
def _scan() -> bytes:
    return jpeg()
