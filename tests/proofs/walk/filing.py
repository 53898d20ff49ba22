"""代报: organisations file for several people at once, and each of these may object."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, Declaration, Transaction
from tests.house import CHEN, LI, WANG
from tests.proofs.walk.forms import CLASSES, PLACES, REASON, FilledIn
from tests.proofs.walk.people import FILERS
from tests.proofs.walk.walk import Walk
from tests.stores.twin import Twin, Work

LISTS = st.sampled_from([[LI, WANG], [LI], [WANG, LI], [LI, WANG, CHEN]])
"""The last of them works elsewhere, so that only a base can file it."""


class Filing(Walk):
    """The filer's side."""

    @rule(
        filer=FILERS,
        people=LISTS,
        filled_in=st.sampled_from(CLASSES),
        year=st.sampled_from([2025, 2025, 2024]),
        dry_run=st.sampled_from([False, False, True]),
    )
    def file_class(
        self, filer: Actor, people: list[Actor], filled_in: FilledIn, year: int, dry_run: bool
    ) -> None:
        type_, answers = filled_in
        rows = [
            {"id_number": self.numbers[each.person_id], "name": self.names[each.person_id]} for each in people
        ]
        filed = self.ask(
            filer,
            lambda tx, twin: tx.file_class(
                type_, year, answers, rows, attachment=twin.house.scan, dry_run=dry_run
            ),
        )
        if isinstance(filed, dict) and not dry_run:
            assert len(people) == filed["accepted"] == len(filed["declarations"])
            self._know_all(filer, people)

    def _know_all(self, filer: Actor, people: list[Actor]) -> None:
        """Each of them finds it among their own."""
        self.classes.append((f"class {len(self.classes)}", filer))
        self.twins.learn(self.classes[-1][0])
        aliases = [f"declaration {len(self.items) + place}" for place in range(len(people))]
        for place, alias in enumerate(aliases):
            self.twins.learn(alias, lambda last, at=place: str(last.declarations[at]))  # type: ignore[misc]
        for owner, alias in zip(people, aliases, strict=True):
            self.known(alias, owner, self.ask(owner, seen(alias)))

    @rule(filer=FILERS, place=PLACES, follows=st.booleans())
    def answer_an_objection(self, filer: Actor, place: int, follows: bool) -> None:
        def answer_it(tx: Transaction, _: Twin) -> object:
            objected: list[Declaration] = [*tx.declarations(state="本人有异议")]
            if not objected:
                return None
            found = objected[place % len(objected)]
            return tx.retract(found) if follows else tx.insist(found, REASON)

        answer = self.ask(filer, answer_it)
        if isinstance(answer, dict):
            assert self.items[answer["id"]].owner.person_id not in (filer.person_id, filer.on_behalf_of)
            self.decided(answer["id"], "retract" if follows else "insist", filer, answer)

    @rule(place=PLACES)
    def look_at_a_class(self, place: int) -> None:
        if self.classes:
            alias, filer = self.classes[-1 - place % len(self.classes)]
            self.ask(filer, lambda tx, twin: (tx.training_class(twin.ids[alias]), tx.classes(limit=2)))


def seen(alias: str) -> Work:
    return lambda tx, twin: tx.declaration(twin.ids[alias])
