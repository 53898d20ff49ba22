"""Handing a declaration in: it leaves the person's hands and waits for the first step of the chain."""

from collections.abc import Iterable

from attrs import evolve

from cetms_core.approval import Action, Decision, after_declaration, decide_declaration
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import keep_form
from cetms_core.commands.reviewing.chain import chain_at_submission
from cetms_core.commands.reviewing.filers import FILED
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.submission import Submission


def submitted(
    desk: Desk, declaration: Declaration, *, is_new: bool = False, again: bool = False
) -> Declaration:
    """The declaration, handed in and kept."""
    kept, decision = _handed_in(desk, declaration, is_new=is_new, again=again)
    keep_form(desk, kept.type)
    desk.session.declarations.add(kept) if is_new else desk.session.declarations.replace(kept)
    desk.session.submissions.add(Submission.of(kept, declaration.comments, desk.now))
    _write_down(desk, kept, decision, "declaration.resubmitted" if again else "declaration.submitted")
    return kept


def submitted_together(desk: Desk, drafts: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """New declarations of one form, handed in and kept, as fast as the store takes them."""
    decided = [_handed_in(desk, each, is_new=True, again=False) for each in drafts]
    together = tuple(kept for kept, _ in decided)
    for type in {each.type for each in together}:
        keep_form(desk, type)
    desk.session.declarations.add_many(together)
    desk.session.submissions.add_many(Submission.of(each, each.comments, desk.now) for each in together)
    for kept, decision in decided:
        _write_down(desk, kept, decision, "declaration.submitted")
    return together


def _handed_in(
    desk: Desk, declaration: Declaration, *, is_new: bool, again: bool
) -> tuple[Declaration, Decision]:
    chain = chain_at_submission(desk, declaration)
    decision = decide_declaration(
        declaration.state,
        Action.RESUBMIT if again else Action.SUBMIT,
        step=declaration.step,
        steps=len(chain),
        actor=desk.actor,
        at=desk.now,
    )
    moved = evolve(
        after_declaration(declaration, decision), submitted_at=desk.now, chain=chain, waits_for=chain[0]
    )
    return evolve(moved, version=1) if is_new else moved, decision


def _write_down(desk: Desk, kept: Declaration, decision: Decision, own: str) -> None:
    name = FILED if kept.filed_by else own
    desk.note(kept.person_id, kept.id, name, before=decision.before, after=decision.after)
    desk.after_commit.append(lambda: desk.plugins.declaration_moved(kept, decision))
