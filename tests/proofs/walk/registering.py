"""注册 and 登录: newcomers, their employers' word, and passwords."""

from datetime import timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, Transaction
from cetms_core.approval.queue import ItemKind
from tests.house import (
    ADMINISTRATOR,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    PASSWORD,
    REGION_OF,
    SCHOOL,
    SYSTEM,
    VISITOR,
    WANG,
    form,
    id_number,
)
from tests.proofs.walk.people import ADMINISTRATORS, MISSING, NEWCOMERS
from tests.proofs.walk.walk import Walk
from tests.stores.comparing import Plain
from tests.stores.twin import Twin
from tests.stores.twins import FEW

PASSWORDS = (PASSWORD, "云台山 paper 42 kites", "清明上河 viola 77 mist")
HOLDERS = st.sampled_from([LI.person_id, LI.person_id, WANG.person_id, *NEWCOMERS])
LINK_LASTS = timedelta(minutes=30)


class Registering(Walk):
    """Before and around signing in."""

    # ── joining ───────────────────────────────────────────────────────────────────────────────────────────

    @rule(
        name=st.sampled_from([*NEWCOMERS]),
        employer=st.sampled_from([HOSPITAL, HOSPITAL, SCHOOL, MINE, MISSING]),
        slip=st.sampled_from(
            [{}, {}, {"mobile": "13800"}, {"birth_month": "1906-01"}, {"employer": "nobody"}]
        ),
    )
    def register(self, name: str, employer: str, slip: dict[str, Any]) -> None:
        region = REGION_OF.get(employer, JINSHUI)
        filled_in = form(NEWCOMERS[name], HOSPITAL) | {"employer": employer, "employer_region": region} | slip
        answer = self.ask(VISITOR, lambda tx, _: tx.register(filled_in, password=PASSWORD))
        if isinstance(answer, dict) and self.rolls.get(name) not in ("待审核", "已通过"):
            self.twins.learn_person(name, id_number(NEWCOMERS[name]))
            self._enrolled(name, answer["state"])
            self._set_password(name, PASSWORD)

    @rule(name=st.sampled_from([*NEWCOMERS]))
    def withdraw_registration(self, name: str) -> None:
        number = id_number(NEWCOMERS[name])
        answer = self._prove(name, lambda tx, _: tx.withdraw_registration(number, PASSWORD), PASSWORD)
        if isinstance(answer, str):
            assert self.rolls[name] == "待审核"
            self._enrolled(name, answer)

    @rule(administrator=st.sampled_from(ADMINISTRATORS), passes=st.booleans())
    def decide_registration(self, administrator: Actor, passes: bool) -> None:
        def decide(tx: Transaction, _: Twin) -> object:
            waiting = [
                item for item in tx.queue(kind=ItemKind.REGISTRATION) if item.applicant.name == "赵新来"
            ]
            if not waiting:
                return None
            return tx.approve(waiting[0]) if passes else tx.reject(waiting[0], "查无此人")

        answer = self.ask(administrator, decide)
        if isinstance(answer, dict):
            assert self.rolls[answer["person_id"]] == "待审核"
            self._enrolled(answer["person_id"], answer["state"])

    @rule(name=st.sampled_from([*NEWCOMERS]))
    def enrol(self, name: str) -> None:
        """The employer puts them on the rolls itself."""
        roster = [form(NEWCOMERS[name])]
        answer = self.ask(ADMINISTRATOR, lambda tx, _: tx.enrol_many(roster))
        if isinstance(answer, dict):
            assert name not in self.rolls
            self.twins.learn_person(name, id_number(NEWCOMERS[name]))
            self._enrolled(name, "已通过")
            self.good_until[name] = self.twins.now + timedelta(days=7)
            self.mail()

    def _enrolled(self, name: str, state: str) -> None:
        self.rolls[name] = state
        self.reached.add(f"registration: {state}")

    # ── signing in ────────────────────────────────────────────────────────────────────────────────────────

    @rule(person=HOLDERS, password=st.sampled_from([*PASSWORDS, *PASSWORDS, "wrong"]))
    def sign_in(self, person: str, password: str) -> None:
        number = self._number(person)
        answer = self._prove(person, lambda tx, _: tx.sign_in(number.lower(), password), password)
        opens = self.passwords.get(person) == password and self._is_active(person)
        if isinstance(answer, dict):
            assert opens, (person, self.passwords, answer)
            session = f"session {len(self.sessions)}"
            self.twins.sign(session)
            self.sessions[session] = (person, True)
        else:
            assert not opens or answer[0] == "TooManyAttempts", (person, answer)

    @rule(place=st.integers(0, 3))
    def go_on_in_a_session(self, place: int) -> None:
        """It opens what it opened, as long as the password is the one that it began with."""
        if self.sessions:
            session = [*self.sessions][-1 - place % len(self.sessions)]
            answer = self.ask(self._signed_in(session), lambda tx, _: (tx.profile(), tx.roles()))
            assert isinstance(answer, list) == self.sessions[session][1]

    @rule(
        place=st.integers(0, 3),
        old=st.sampled_from(PASSWORDS),
        new=st.sampled_from([*PASSWORDS, "password1"]),
    )
    def change_password(self, place: int, old: str, new: str) -> None:
        if self.sessions:
            session = [*self.sessions][-1 - place % len(self.sessions)]
            person, _ = self.sessions[session]
            answer = self.ask(
                self._signed_in(session),
                lambda tx, _: (tx.change_password(old=old, new=new), tx.profile())[0],
            )
            if isinstance(answer, dict):
                assert old == self.passwords[person] != new
                self._set_password(person, new)
                self.twins.sign(session)
                self.sessions[session] = (person, True)

    # ── links ─────────────────────────────────────────────────────────────────────────────────────────────

    @rule(person=HOLDERS, by=st.sampled_from([VISITOR, VISITOR, ADMINISTRATOR, SYSTEM]))
    def mail_a_link(self, person: str, by: Actor) -> None:
        number, serial = self._number(person), NEWCOMERS.get(person) or int(person, 16)

        def ask_for_it(tx: Transaction, twin: Twin) -> None:
            if by is VISITOR:
                tx.request_reset(number, f"p{serial}@example.com")
            else:
                tx.reset_password(twin.ids.get(person, person))

        self.good_until[person] = self.twins.now + LINK_LASTS
        self.ask(by, ask_for_it)
        self.mail()

    @rule(place=st.integers(0, 3), password=st.sampled_from(PASSWORDS))
    def use_a_link(self, place: int, password: str) -> None:
        """Once, and in time; an older one opens nothing."""
        if not self.links:
            return
        number = len(self.links) - 1 - place % len(self.links)
        link = self.links[number]
        answer = self.ask(
            VISITOR, lambda tx, twin: tx.use_reset(twin.links[number][1], new_password=password)
        )
        if answer is None:
            assert not link.void
            assert self.twins.now < link.expires
            link.void = True
            self._set_password(link.person, password)

    # ── what is known of them ─────────────────────────────────────────────────────────────────────────────

    def _number(self, person: str) -> str:
        return self.numbers.get(person) or id_number(NEWCOMERS[person])

    def _is_active(self, person: str) -> bool:
        return self.rolls.get(person, "已通过" if person in self.numbers else "") == "已通过"

    def _signed_in(self, session: str) -> Actor:
        return evolve(LI, person_id=self.sessions[session][0], stamp=session)

    def _set_password(self, person: str, password: str) -> None:
        """All sessions of before have ended."""
        self.passwords[person] = password
        for session, (whose, _) in self.sessions.items():
            if whose == person:
                self.sessions[session] = (whose, False)

    def _prove(self, person: str, work: Any, password: str) -> Plain:
        """Nobody is told to wait who has not guessed too often."""
        answer = self.ask(VISITOR, work)
        number, since = self._number(person), self.twins.now - FEW.window - timedelta(minutes=1)
        if isinstance(answer, tuple) and answer[0] == "TooManyAttempts":
            assert FEW.per_account <= sum(each == number and at >= since for each, at in self.guesses)
        elif isinstance(answer, tuple):
            self.guesses.append((number, self.twins.now))
        return answer
