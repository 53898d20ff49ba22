"""批量审核: one result for each item, none lost (B7)."""

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.directory import AskedOnce
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reviewing.approve import approve
from cetms_core.commands.reviewing.lower import AskedHours, lower
from cetms_core.commands.reviewing.overturn import overturn
from cetms_core.commands.reviewing.reject import reject
from cetms_core.commands.reviewing.send_back import send_back
from cetms_core.commands.reviewing.uphold import uphold
from cetms_core.domain.declaration import Declaration, person_of
from cetms_core.domain.professional import Professional
from cetms_core.errors import CetmsError, TryAgain


@frozen
class Verdict:
    """What a reviewer wants done with one item: approved, unless it says one other thing."""

    item: QueueItem | Declaration
    as_declared: bool = field(default=False, kw_only=True)
    """Whether hours that would be others now are credited as they were declared."""

    send_back: Mapping[str, str] | None = field(default=None, kw_only=True, repr=False, hash=False)
    """Comments by field: the item goes back to its owner."""

    reject: str | None = field(default=None, kw_only=True, repr=False)
    """The reason: the item ends here."""

    lower: tuple[AskedHours, str] | None = field(default=None, kw_only=True, repr=False)
    """The lower hours and the reason: the item waits for its person to accept them."""

    uphold: str | None = field(default=None, kw_only=True, repr=False)
    """The reason: the appeal fails."""

    overturn: str | None = field(default=None, kw_only=True, repr=False)
    """The reason: the appeal succeeds."""

    def __attrs_post_init__(self) -> None:
        said = (self.send_back, self.reject, self.lower, self.uphold, self.overturn)
        if sum(each is not None for each in said) > 1:
            raise CetmsError("a verdict says one thing: sends back, rejects, lowers, upholds or overturns")


@frozen
class Outcome:
    """What became of one item."""

    verdict: Verdict
    record: Declaration | Professional | None
    error: CetmsError | None = None
    """Why nothing was done with it; None when it was."""


@permission(*REVIEWERS, reach=Reach.SCOPE)
def decide_many(desk: Desk, verdicts: Iterable[Verdict | QueueItem | Declaration]) -> tuple[Outcome, ...]:
    """The outcomes in the order of the verdicts; a bare item is approved.

    Raises:
        TryAgain: if the store was busy; then nothing at all was done.
    """
    asked = [each if isinstance(each, Verdict) else Verdict(each) for each in verdicts]
    if asked:
        desk.session.begin(*map(_whose, asked))  # all at once: two who decide on the same people never cross
    desk = evolve(desk, directory=AskedOnce(desk.directory))
    return tuple(_outcome(desk, each) for each in asked)


def _whose(verdict: Verdict) -> str:
    """A registration has the id of its person."""
    return person_of(verdict.item.id) or verdict.item.id


def _outcome(desk: Desk, verdict: Verdict) -> Outcome:
    try:
        return Outcome(verdict, _decide(desk, verdict))
    except TryAgain:
        raise
    except CetmsError as error:  # each command refuses before it writes, so nothing of it is left behind
        return Outcome(verdict, None, error)


def _decide(desk: Desk, verdict: Verdict) -> Declaration | Professional:
    if verdict.reject is not None:
        return reject(desk, verdict.item, verdict.reject)
    if verdict.send_back is not None:
        return send_back(desk, verdict.item, verdict.send_back)
    if verdict.lower is not None:
        return lower(desk, verdict.item, *verdict.lower)
    if verdict.uphold is not None:
        return uphold(desk, verdict.item, verdict.uphold)
    if verdict.overturn is not None:
        return overturn(desk, verdict.item, verdict.overturn)
    return approve(desk, verdict.item, as_declared=verdict.as_declared)
