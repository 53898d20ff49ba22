"""审核: what reviewers do with what waits for them, with what they saw a while ago, and with what they decided."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, Transaction
from cetms_core.approval.queue import ItemKind
from tests.house import ADMINISTRATOR, CITY, COUNTY, DEPUTY, PROVINCE, SYSTEM
from tests.proofs.walk.forms import PLACES, REASON
from tests.proofs.walk.people import ADMINISTRATORS, AUTHORITIES, REVIEWERS
from tests.proofs.walk.walk import Walk
from tests.stores.comparing import Plain
from tests.stores.twin import Twin, Work

WORDS: dict[str, tuple[Any, ...]] = {
    "approve": (),
    "send_back": ({"": "请补材料"},),
    "reject": (REASON,),
    "lower": ("1.5", "证书只载 1.5 学时"),
    "uphold": (REASON,),
    "overturn": ("材料属实",),
}
"""What a reviewer says to each decision."""

ACTIONS = st.sampled_from(
    ["approve"] * 5 + ["send_back", "reject", "reject", "lower", "lower", "uphold", "overturn"]
)
PAIRS = st.sampled_from([(ADMINISTRATOR, DEPUTY), (CITY, PROVINCE), (COUNTY, CITY), (ADMINISTRATOR, CITY)])


class Reviewing(Walk):
    """The reviewer's side."""

    @rule(reviewer=REVIEWERS, place=PLACES, action=ACTIONS)
    def review(self, reviewer: Actor, place: int, action: str) -> None:
        """The reviewer takes one of those that wait, and does something with it."""

        def decide(tx: Transaction, twin: Twin) -> object:
            waiting = [*tx.queue(kind=ItemKind.DECLARATION)]
            twin.seen["queue"] = waiting or twin.seen.get("queue", [])
            return getattr(tx, action)(waiting[place % len(waiting)], *WORDS[action]) if waiting else None

        self._decided(self.ask(reviewer, decide), action, reviewer)

    @rule(reviewer=REVIEWERS, place=PLACES, action=ACTIONS)
    def review_what_was_seen_before(self, reviewer: Actor, place: int, action: str) -> None:
        self._decided(self.ask(reviewer, on_what_was_seen(place, action)), action, reviewer)

    @rule(reviewer=REVIEWERS, place=PLACES, action=ACTIONS)
    def review_twice_with_one_key(self, reviewer: Actor, place: int, action: str) -> None:
        """As after a lost answer: the second time nothing is done."""
        key = f"decision {self.twins.now.timestamp()}"
        if self.twins.memory.seen.get("queue"):
            work = on_what_was_seen(place, action)
            answer = self.ask(reviewer, work, key)
            if isinstance(answer, dict):
                self._decided(answer, action, reviewer)
                assert answer == self.ask(reviewer, work, key)

    @rule(pair=PAIRS, place=PLACES, actions=st.tuples(ACTIONS, ACTIONS))
    def two_decide_at_once(self, pair: tuple[Actor, Actor], place: int, actions: tuple[str, str]) -> None:
        """On the same item, which both have on the screen: at most one of them decides, and then the other is told."""
        for twin in self.twins.both:
            twin.answer(
                pair[0], lambda tx, twin: twin.seen.update(queue=[*tx.queue(kind=ItemKind.DECLARATION)])
            )
        if not self.twins.memory.seen.get("queue") or any(map(self.is_over, pair)):
            return
        works = [on_what_was_seen(place, action) for action in actions]
        answers = self.twins.rival((pair[0], works[0]), (pair[1], works[1]))
        won = [number for number, answer in enumerate(answers) if isinstance(answer, dict)]
        assert len(won) < 2
        if won:
            self._decided(answers[won[0]], actions[won[0]], pair[won[0]])
        else:
            assert "Stale" not in {name for name, *_ in answers}, (
                answers
            )  # or neither would have been the first

    @rule(
        judge=st.sampled_from([CITY, PROVINCE, COUNTY]),
        place=PLACES,
        action=st.sampled_from(["uphold", "overturn"]),
    )
    def judge_an_appeal(self, judge: Actor, place: int, action: str) -> None:
        def decide(tx: Transaction, _: Twin) -> object:
            appeals = [each for each in tx.queue() if each.declaration and each.declaration.state == "申诉中"]
            return getattr(tx, action)(appeals[place % len(appeals)], *WORDS[action]) if appeals else None

        self._decided(self.ask(judge, decide), action, judge)

    @rule(reviewer=REVIEWERS)
    def approve_all(self, reviewer: Actor) -> None:
        outcomes = self.ask(reviewer, lambda tx, _: tx.decide_many(tx.queue(kind=ItemKind.DECLARATION)))
        for outcome in outcomes if isinstance(outcomes, list) else ():
            self._decided(outcome["record"], "approve", reviewer)

    @rule()
    def approve_along_the_chain(self) -> None:
        self.approve_all(ADMINISTRATOR)
        self.approve_all(CITY)

    @rule(reviewer=st.sampled_from(ADMINISTRATORS[:2] + AUTHORITIES), place=PLACES)
    def revoke(self, reviewer: Actor, place: int) -> None:
        def take_back(tx: Transaction, twin: Twin) -> object:
            counted = [*tx.declarations(state="审核通过")]
            return tx.revoke(counted[place % len(counted)], "重复") if counted else None

        self._decided(self.ask(reviewer, take_back), "revoke", reviewer)

    @rule(reviewer=REVIEWERS, place=PLACES)
    def undo(self, reviewer: Actor, place: int) -> None:
        if self.items:
            alias = [*self.items][-1 - place % len(self.items)]
            answer = self.ask(reviewer, lambda tx, twin: tx.undo(tx.declaration(twin.ids[alias])))
            self._decided(answer, "undo", reviewer)

    @rule(reviewer=st.sampled_from([ADMINISTRATOR, CITY]), place=PLACES, action=ACTIONS)
    def decide_and_undo(self, reviewer: Actor, place: int, action: str) -> None:
        self.review(reviewer, place, action)
        if self.latest:
            answer = self.ask(reviewer, lambda tx, twin: tx.undo(tx.declaration(twin.ids[self.latest])))
            self._decided(answer, "undo", reviewer)

    @rule(place=PLACES)
    def correct(self, place: int) -> None:
        """What the figures of today make of it, also where a reviewer has found less: then somebody insists."""

        def put_right(tx: Transaction, _: Twin) -> object:
            again = [*tx.reassess()]
            return tx.correct(again[place % len(again)], "按现行标准") if again else None

        answer = self.ask(SYSTEM, put_right)
        if isinstance(answer, dict):
            alias = answer["declaration_id"]
            self.counting[alias].tenths += answer["hours"][0]
            self.touched = self.items[alias].owner

    def _decided(self, answer: Plain, action: str, by: Actor) -> None:
        if isinstance(answer, dict):
            owner = self.items[answer["id"]].owner
            assert owner.person_id not in (by.person_id, by.on_behalf_of)
            self.decided(answer["id"], action, by, answer)


def on_what_was_seen(place: int, action: str) -> Work:
    def decide(tx: Transaction, twin: Twin) -> object:
        seen = twin.seen.get("queue")
        return getattr(tx, action)(seen[place % len(seen)], *WORDS[action]) if seen else None

    return decide
