"""申请: what people ask for and others decide, and what becomes of it."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, Transaction
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    HOSPITAL,
    LI,
    MINE,
    PASSWORD,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    VISITOR,
    WANG,
    id_number,
    missing_employer,
)
from tests.proofs.walk.forms import PLACES, REASON
from tests.proofs.walk.people import ADMINISTRATORS, AUTHORITIES, MISSING, THEIR_ADMINISTRATOR
from tests.proofs.walk.walk import Walk
from tests.stores.comparing import Plain
from tests.stores.twin import Twin

PETITIONERS = st.sampled_from([LI, LI, WANG])
DECIDERS = st.sampled_from(
    [ADMINISTRATOR, COUNTY, CITY] * 3 + [SCHOOLS_ADMINISTRATOR] + ADMINISTRATORS + AUTHORITIES
)
WISHES: dict[str, Callable[[Transaction, Twin], object]] = {
    "to the school": lambda tx, _: tx.request_transfer(SCHOOL, reason="工作调动"),
    "to the mine": lambda tx, _: tx.request_transfer(MINE, reason="工作调动"),
    "to the new one": lambda tx, _: tx.request_transfer(MISSING, reason="工作调动"),
    "to the hospital": lambda tx, _: tx.request_transfer(HOSPITAL, reason="工作调动"),
    "another name": lambda tx, twin: tx.request_correction(
        name="李改名", reason="笔误", attachment=twin.house.scan
    ),
    "a free number": lambda tx, twin: tx.request_correction(
        id_number=id_number(60), reason="笔误", attachment=twin.house.scan
    ),
    "a taken number": lambda tx, twin: tx.request_correction(
        id_number=id_number(4), reason="笔误", attachment=twin.house.scan
    ),
    "a year off": lambda tx, twin: tx.request_relief(
        2025, exempt=True, reason="病假", attachment=twin.house.scan
    ),
    "a lighter year": lambda tx, twin: tx.request_relief(
        2024, total="30", reason="病假", attachment=twin.house.scan
    ),
}


class Petitioning(Walk):
    """Whoever asks, and whoever decides."""

    @rule(petitioner=PETITIONERS, wish=st.sampled_from([*WISHES]))
    def ask_for(self, petitioner: Actor, wish: str) -> None:
        self._filed(petitioner, self.ask(petitioner, WISHES[wish]))

    @rule()
    def ask_for_an_employer(self) -> None:
        filled_in = missing_employer()
        self._filed(
            VISITOR, self.ask(VISITOR, lambda tx, _: tx.request_organisation(filled_in, password=PASSWORD))
        )

    def _filed(self, petitioner: Actor, answer: Plain) -> None:
        if isinstance(answer, dict):
            alias = f"petition {len(self.petitions)}"
            self.twins.learn(alias)
            self.petitions[alias] = answer | {"deciders": [], "asked_by": petitioner}
            self.reached.add(f"petition: {answer['state']}")

    @rule(decider=DECIDERS, place=PLACES, grants=st.sampled_from([True, True, True, False]))
    def decide_a_petition(self, decider: Actor, place: int, grants: bool) -> None:
        def decide(tx: Transaction, twin: Twin) -> object:
            waiting = [*tx.petition_queue()]
            twin.seen["petitions"] = waiting or twin.seen.get("petitions", [])
            if not waiting:
                return None
            petition = waiting[place % len(waiting)]
            return tx.grant(petition) if grants else tx.refuse(petition, REASON)

        self._decided_petition(decider, self.ask(decider, decide), grants)

    @rule(decider=DECIDERS, place=PLACES)
    def grant_what_was_seen_before(self, decider: Actor, place: int) -> None:
        def decide(tx: Transaction, twin: Twin) -> object:
            seen = twin.seen.get("petitions")
            return tx.grant(seen[place % len(seen)]) if seen else None

        self._decided_petition(decider, self.ask(decider, decide), True)

    @rule(place=PLACES)
    def withdraw_a_petition(self, place: int) -> None:
        if self.petitions:
            alias = [*self.petitions][-1 - place % len(self.petitions)]
            whose = self.petitions[alias]["asked_by"]
            answer = self.ask(whose, lambda tx, twin: tx.withdraw_petition(twin.ids[alias]))
            if isinstance(answer, dict):
                assert self.petitions[alias]["state"] == "待审核"
                self._changed(alias, answer)

    def _decided_petition(self, by: Actor, answer: Plain, grants: bool) -> None:
        if not isinstance(answer, dict):
            return
        known = self.petitions[answer["id"]]
        people = {by.person_id, by.on_behalf_of} - {""}
        assert known["state"] == "待审核"
        assert people.isdisjoint({known["petitioner"], known["about"], *known["deciders"]})
        step = known["step"] + grants
        granted = step == len(known["steps"])
        assert answer["state"] == ("已同意" if granted else "待审核" if grants else "未同意")
        known["deciders"] += people
        self._changed(answer["id"], answer)
        if granted:
            self._takes_effect(answer)

    def _changed(self, alias: str, answer: dict[str, Any]) -> None:
        self.petitions[alias] |= {"state": answer["state"], "step": answer["step"]}
        self.reached.add(f"petition: {answer['state']}")

    def _takes_effect(self, petition: dict[str, Any]) -> None:
        wanted = dict(petition["answers"])
        if petition["kind"] == "更正":
            self.numbers[petition["about"]] = wanted["id_number"]
            self.names[petition["about"]] = wanted["name"]
        elif petition["kind"] == "新增单位":
            self.twins.learn_person(THEIR_ADMINISTRATOR.person_id, id_number(500))

    @rule(by=st.sampled_from([SYSTEM, CITY, COUNTY]))
    def merge(self, by: Actor) -> None:
        """The employer that was added turns out to be the hospital under another code."""

        def both(tx: Transaction, _: Twin) -> object:
            foreseen = tx.merge_preview(MISSING, HOSPITAL)
            return foreseen, tx.merge_organisations(MISSING, HOSPITAL)

        answer = self.ask(by, both)
        if isinstance(answer, list):
            foreseen, came_true = answer
            assert foreseen == came_true
            self.ended.add((THEIR_ADMINISTRATOR.person_id, THEIR_ADMINISTRATOR.role, MISSING))
