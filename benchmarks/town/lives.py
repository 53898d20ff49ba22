"""A few lives, lived through the library's own commands: registered, declared, decided, year by year.

The clock moves on by the hour, so that minutes and seconds are free for whoever is moulded from them.
"""

import io
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from random import Random

from attrs import define

from benchmarks.town.answers import conference, course
from benchmarks.town.residents import PROVINCE, TODAY, Resident, resident
from cetms_core import (
    Actor,
    Attachment,
    Cetms,
    Declaration,
    IdNumber,
    ItemKind,
    Links,
    PasswordRules,
    Role,
    SignInRules,
    load_plugins,
)
from cetms_core.accounts import Account, Appointment
from cetms_core.attachments import inspect
from cetms_core.contracts import Store
from cetms_core.domain.identity.gb_11643 import check_character
from cetms_core.stores.sql import SqlStore

YEARS = range(2016, 2026)
EACH_YEAR = 2
"""Declarations."""

MOULDS = 50
"""Lives that are lived; a thousand declarations."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one point."""

OFFICERS = tuple(body + check_character(body) for body in ("41010519090101700", "41010519090101701"))
"""Their ID numbers, which are no resident's."""

PASSWORD = "made up, and nobody's"
OPERATOR = Actor.operator()


@define
class Clock:
    """Moves on by an hour whenever it is asked to."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def next(self) -> None:
        self.now += timedelta(hours=1)


@contextmanager
def lived() -> Iterator[SqlStore]:
    """A store in memory in which the first people have lived."""
    with closing(SqlStore("sqlite://")) as store:
        house = portal(store, clock := Clock(datetime(2015, 6, 1, 1, tzinfo=UTC)))
        people = [resident(number) for number in range(MOULDS)]
        found(house, people[0])
        for serial, person in enumerate(people):
            clock.now = datetime(2015, 6, 1, 1, tzinfo=UTC)
            _live(house, clock, person, Random(serial))
        with store.session() as session:
            session.totals.fold(10**6)
        yield store


def portal(store: Store, clock: Clock | None = None) -> Cetms:
    """The library over a store, with no patience for guessers and none needed."""
    return Cetms(
        load_plugins(),
        store,
        jurisdiction=PROVINCE,
        clock=clock or Clock(datetime(2025, 6, 2, 1, tzinfo=UTC)),
        sign_in=SignInRules(refusal_takes=timedelta(0), registration_takes=timedelta(0)),
        passwords=PasswordRules(),
        links=Links("https://portal.example.cn"),
        inspection=inspect,
    )


def found(house: Cetms, first: Resident) -> None:
    """The regions, one employer, and the two who decide there."""
    with house.transaction(OPERATOR) as tx:
        tx.load_regions(TODAY)
        tx.add_organisation(first.employer, "示范单位", region=first.county, contact="人事科")
    with house.store.session() as session:
        session.begin()
        for person_id, number in zip((first.administrator, first.authority), OFFICERS, strict=True):
            account = Account(person_id, IdNumber(number), "周公务", PASSWORD)
            session.people.claim(account)
        for actor in officers(first):
            session.people.appoint(Appointment(actor.person_id, actor.role, actor.scope))


def officers(who: Resident) -> tuple[Actor, Actor]:
    """Whoever takes the two steps of the chain."""
    return (
        Actor(who.administrator, Role.EMPLOYER_ADMINISTRATOR, who.employer),
        Actor(who.authority, Role.AUTHORITY, who.city),
    )


def _live(house: Cetms, clock: Clock, who: Resident, chance: Random) -> None:
    """A whole life on the rolls."""
    person = _registered(house, clock, who)
    scan = house.receive(io.BytesIO(PNG), filename="结业证书.png")
    for year in YEARS:
        clock.now = datetime(year, 3, 1 + chance.randrange(80) % 28, 1, tzinfo=UTC)
        for asked in (
            ("academic_conference", conference(year, chance)),
            ("training_seminar", course(year, chance)),
        ):
            _declare(house, clock, person, who, scan, year, asked, chance)


def _registered(house: Cetms, clock: Clock, who: Resident) -> Actor:
    form = {
        "id_number": who.id_number, "mobile": who.mobile, "email": who.email, "employer_region": who.county,
        "employer": who.employer, "name": "赵新来", "sex": "男", "birth_month": "1905-03",
    }  # fmt: skip
    with house.transaction(Actor.visitor()) as tx:
        tx.register(form, password=PASSWORD)
    clock.next()
    with house.transaction(officers(who)[0]) as tx:
        (item,) = tx.queue(kind=ItemKind.REGISTRATION)
        tx.approve(item)
    return Actor(item.id, Role.PROFESSIONAL)


def _declare(
    house: Cetms,
    clock: Clock,
    person: Actor,
    who: Resident,
    scan: Attachment,
    year: int,
    asked: tuple[str, dict[str, object]],
    chance: Random,
) -> None:
    """One declaration, and what becomes of it: most are approved, of this year's most still wait."""
    clock.next()
    fate = chance.random()
    with house.transaction(person) as tx:
        if year == YEARS[-1] and fate < 0.05:
            tx.draft(asked[0], year, asked[1], attachment=scan, remark="还没写完")
            return
        made = tx.declare(asked[0], year, asked[1], attachment=scan, remark="")
    decide(house, clock, made, person, who, fate, waits=0.8 if year == YEARS[-1] else 0.0)


def decide(
    house: Cetms, clock: Clock, made: Declaration, person: Actor, who: Resident, fate: float, waits: float
) -> None:
    """What its reviewers do, by lot."""
    if fate < waits / 2:
        return
    clock.next()
    employer, authority = officers(who)
    if fate > 0.97:
        with house.transaction(person) as tx:
            tx.withdraw(made.id)
        return
    with house.transaction(employer) as tx:
        if fate > 0.94:
            tx.reject(made, "与本单位工作无关")
            return
        if fate > 0.92:
            tx.send_back(made, {"title" if "title" in made.answers else "activity_name": "请按证书填写"})
            return
        first = _declared(tx.approve(made))
    if fate < waits:
        return
    clock.next()
    with house.transaction(authority) as tx:
        last = _declared(tx.approve(first))
    if fate > 0.9:
        clock.next()
        with house.transaction(authority) as tx:
            tx.revoke(last, "证书查无此号")


def _declared(approved: object) -> Declaration:
    assert isinstance(approved, Declaration)
    return approved
