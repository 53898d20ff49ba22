"""Handing a declaration in: it leaves the person's hands and waits for the first step of the chain."""

from attrs import evolve

from cetms_core.approval import Action, after_declaration, decide_declaration
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
    kept = evolve(moved, version=1) if is_new else moved
    keep_form(desk, kept.type)
    desk.session.declarations.add(kept) if is_new else desk.session.declarations.replace(kept)
    desk.session.submissions.add(Submission.of(kept, declaration.comments, desk.now))
    own = "declaration.resubmitted" if again else "declaration.submitted"
    name = FILED if kept.filed_by else own
    desk.note(kept.person_id, kept.id, name, before=decision.before, after=decision.after)
    desk.after_commit.append(lambda: desk.plugins.declaration_moved(kept, decision))
    return kept
