"""申报: what people do with what they learned, at first and later."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from cetms_core import Actor, Transaction
from cetms_core.testing.stores.sessions import ChangedMindError
from tests.proofs.walk.forms import FILLED_IN, PLACES, REASON, RIGHT, YEARS, FilledIn
from tests.proofs.walk.people import OWNERS
from tests.proofs.walk.walk import Walk
from tests.stores.comparing import Plain
from tests.stores.twin import Twin, Work

WITH_ANSWERS = frozenset({"resubmit", "redraft"})
WITH_A_REASON = frozenset({"contest_hours", "appeal", "object_to"})
ACTIONS = (
    "submit",
    "withdraw",
    "resubmit",
    "redraft",
    "accept_hours",
    "contest_hours",
    "appeal",
    "object_to",
)

ASKS_FOR = {
    "待确认学时": ("accept_hours", "contest_hours"),
    "退回修改": ("resubmit",),
    "审核不通过": ("appeal",),
    "已撤销": ("appeal",),
}
ANSWERS = ("accept_hours", "contest_hours", "appeal", "resubmit")
OPEN_TO_OBJECTION = frozenset({"待审核", "审核中", "审核通过"})


class Declaring(Walk):
    """The owner's side."""

    @initialize(owners=st.lists(OWNERS, min_size=1, max_size=5))
    def some_declarations(self, owners: list[Actor]) -> None:
        for owner, filled_in in zip(owners, RIGHT, strict=False):
            self.declare(owner, filled_in, 2025, True)

    @rule(owner=OWNERS, filled_in=FILLED_IN, year=YEARS, scanned=st.sampled_from([True, True, False]))
    def declare(self, owner: Actor, filled_in: FilledIn, year: int | str, scanned: bool) -> None:
        self._declared(owner, self.ask(owner, declares(filled_in, year, scanned)))

    @rule(owner=OWNERS, filled_in=FILLED_IN, at_once=st.booleans())
    def declare_twice_with_one_key(self, owner: Actor, filled_in: FilledIn, at_once: bool) -> None:
        work, key = declares(filled_in, 2025, True), f"request {len(self.items)}"
        if at_once:
            answer, again = self.twins.rival((owner, work), (owner, work), key)
        else:
            answer = self.ask(owner, work, key)
        if isinstance(answer, dict):
            self._declared(owner, answer)
            again = answer if at_once else self.ask(owner, work, key)
            assert {"id": "new", **answer, "state": "待审核"} == {
                **again,
                "id": answer["id"],
                "state": "待审核",
            }
            assert again["id"] in ([*self.items][-1], "new")

    @rule(owner=OWNERS, filled_in=FILLED_IN)
    def declare_and_change_ones_mind(self, owner: Actor, filled_in: FilledIn) -> None:
        def half_way(tx: Transaction, twin: Twin) -> None:
            declares(filled_in, 2025, True)(tx, twin)
            raise ChangedMindError

        self.ask(owner, half_way)

    @rule(owner=OWNERS, filled_in=FILLED_IN, year=YEARS)
    def draft(self, owner: Actor, filled_in: FilledIn, year: int | str) -> None:
        type_, answers = filled_in
        self._declared(
            owner,
            self.ask(owner, lambda tx, twin: tx.draft(type_, year, answers, attachment=twin.house.scan)),
        )

    @rule(owner=OWNERS, filled_in=FILLED_IN, year=YEARS)
    def preview(self, owner: Actor, filled_in: FilledIn, year: int | str) -> None:
        self.ask(owner, lambda tx, _: tx.preview(filled_in[0], year, filled_in[1]).hours)

    @rule(place=PLACES, action=st.sampled_from(ACTIONS), filled_in=FILLED_IN)
    def change(self, place: int, action: str, filled_in: FilledIn) -> None:
        """The owner does something with what was declared, now or a while ago."""
        if self.items:
            alias = [*self.items][-1 - place % len(self.items)]
            self._change(alias, action, filled_in)

    @rule(place=PLACES, action=st.sampled_from(ANSWERS), filled_in=FILLED_IN)
    def answer_a_reviewer(self, place: int, action: str, filled_in: FilledIn) -> None:
        """The owner answers what waits for this answer; or another that waits for one, if nothing waits for this."""
        waiting = [
            (alias, each) for alias, item in self.items.items() for each in ASKS_FOR.get(item.state, ())
        ]
        wanted = [pair for pair in waiting if pair[1] == action] or waiting
        if wanted:
            self._change(*wanted[-1 - place % len(wanted)], filled_in)

    @rule(place=PLACES)
    def object_to_what_was_filed(self, place: int) -> None:
        filed = [
            alias for alias, item in self.items.items() if item.filed and item.state in OPEN_TO_OBJECTION
        ]
        if filed:
            self._change(filed[-1 - place % len(filed)], "object_to", RIGHT[0])

    def _change(self, alias: str, action: str, filled_in: FilledIn) -> None:
        words = (filled_in[1],) if action in WITH_ANSWERS else (REASON,) if action in WITH_A_REASON else ()
        item = self.items[alias]
        answer = self.ask(item.owner, lambda tx, twin: getattr(tx, action)(twin.ids[alias], *words))
        if not isinstance(answer, dict):
            return
        if action in ("submit", "resubmit"):
            item.handed_in(answer["chain"], answer["hours"][0])
            item.filed = bool(answer["filed_by"])
            self.moved(alias, answer)
        elif action == "redraft":
            self.moved(alias, answer)
        else:
            self.decided(alias, action, item.owner, answer)

    def _declared(self, owner: Actor, answer: Plain) -> None:
        if isinstance(answer, dict):
            alias = f"declaration {len(self.items)}"
            self.twins.learn(alias)
            self.known(alias, owner, answer)


def declares(filled_in: FilledIn, year: int | str, scanned: bool) -> Work:
    type_, answers = filled_in
    return lambda tx, twin: tx.declare(
        type_, year, answers, attachment=twin.house.scan if scanned else None, remark="备注 %_"
    )
