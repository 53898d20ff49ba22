"""查看: everybody may look at anything at any time, and sees on both sides the same."""

from collections.abc import Callable
from typing import Any, BinaryIO

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, Grouping, Hours, Page, Transaction
from tests.house import BASE, HOSPITAL, JINSHUI, LI, SYSTEM
from tests.proofs.walk.forms import PLACES
from tests.proofs.walk.people import OWNERS, REVIEWERS
from tests.proofs.walk.walk import Walk

ANYBODY = st.one_of(OWNERS, REVIEWERS, st.sampled_from([BASE, SYSTEM]))


def whole(stream: BinaryIO) -> bytes:
    with stream:
        return stream.read()


OF_A_DECLARATION: dict[str, Callable[[Transaction, str], object]] = {
    "declaration": lambda tx, id: tx.declaration(id),
    "form": lambda tx, id: tx.form(id),
    "history": lambda tx, id: tx.history(id),
    "changes": lambda tx, id: tx.changes(id),
    "attachment": lambda tx, id: whole(tx.attachment(id)),
}
OF_A_PETITION: dict[str, Callable[[Transaction, str], object]] = {
    "petition": lambda tx, id: tx.petition(id),
    "petition_history": lambda tx, id: tx.petition_history(id),
    "petition_attachment": lambda tx, id: whole(tx.petition_attachment(id)),
}
OF_NOTHING: dict[str, Callable[[Transaction], object]] = {
    "profile": lambda tx: tx.profile(),
    "roles": lambda tx: tx.roles(),
    "password_expired": lambda tx: tx.password_expired(),
    "remember_device": lambda tx: len(tx.remember_device()),
    "petitions": lambda tx: pages(lambda after: tx.petitions(after=after, limit=2)),
    "petition_queue": lambda tx: pages(lambda after: tx.petition_queue(after=after, limit=2)),
    "queue": lambda tx: pages(lambda after: tx.queue(after=after, limit=2)),
    "audit": lambda tx: pages(lambda after: tx.audit(after=after, limit=20)),
    "employments": lambda tx: tx.employments(),
    "loans": lambda tx: tx.loans(),
    "classes": lambda tx: pages(lambda after: tx.classes(after=after, limit=2)),
    "reassess": lambda tx: tx.reassess(),
    "regions": lambda tx: tx.regions(),
    "organisations": lambda tx: tx.organisations(JINSHUI),
    "departments": lambda tx: tx.departments(HOSPITAL),
    "catalogue": lambda tx: tx.catalogue("sex"),
    "report": lambda tx: [reported(tx, by) for by in Grouping],
    "completion": lambda tx: whole_completion(tx),
}


def reported(tx: Transaction, by: Grouping) -> list[Any]:
    return pages(lambda after: tx.report(2025, by=by, after=after, limit=2))


class Looking(Walk):
    """Reading changes nothing."""

    @rule(
        actor=ANYBODY,
        year=st.sampled_from([None, 2025, 2024]),
        type_=st.sampled_from(["", "academic_conference", "training_seminar"]),
        state=st.sampled_from([None, "草稿", "待审核", "审核通过"]),
        text=st.sampled_from(["", "论坛", "备注 %_", "_", "河"]),
    )
    def search(self, actor: Actor, year: int | None, type_: str, state: str | None, text: str) -> None:
        asked: dict[str, Any] = {"year": year, "type": type_, "state": state, "text": text}
        self.ask(actor, lambda tx, _: pages(lambda after: tx.declarations(**asked, after=after, limit=2)))

    @rule(actor=ANYBODY, place=PLACES, what=st.sampled_from([*OF_A_DECLARATION, *OF_A_PETITION]))
    def look_at_one(self, actor: Actor, place: int, what: str) -> None:
        known = [*(self.items if what in OF_A_DECLARATION else self.petitions)]
        if known:
            alias, read = known[-1 - place % len(known)], (OF_A_DECLARATION | OF_A_PETITION)[what]
            self.ask(actor, lambda tx, twin: read(tx, twin.ids[alias]))

    @rule(actor=ANYBODY, what=st.sampled_from([*OF_NOTHING]))
    def look_around(self, actor: Actor, what: str) -> None:
        self.ask(actor, lambda tx, _: OF_NOTHING[what](tx))

    @rule(major=st.sampled_from(["内科学", "护理学", ""]))
    def update_profile(self, major: str) -> None:
        self.ask(LI, lambda tx, _: tx.update_profile({"major": major}))


def whole_completion(tx: Transaction) -> tuple[int, int, Hours]:
    """Without the people, whose order is that of random ids."""
    of_all = tx.completion(2025, within=HOSPITAL)
    return of_all.people, of_all.complete, of_all.missing


def pages(page: Callable[[str | None], Page[Any]]) -> list[Any]:
    """All pages, one after the other."""
    found: list[Any] = []
    after = None
    while True:
        items = page(after)
        found += items
        after = items.after
        if after is None:
            return found
