"""申诉: who decides on it, and what an appeal that succeeds leaves behind the record."""

from collections.abc import Sequence

from cetms_core.approval.reach import LEVELS
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.places import Region

STEP_OF = {level: step for step, level in LEVELS.items()}


def next_above(chain: Sequence[ApprovalStep], step: int) -> ApprovalStep | None:
    """The next step of the chain that lies above an employer; None after the last one."""
    later = (each for each in chain[step + 1 :] if each is not ApprovalStep.EMPLOYER)
    return next(later, None)


def authority_above(upwards: Sequence[Region]) -> ApprovalStep:
    """The step of the authority above the first of these regions, which lead up to the nation.

    Above a province nobody is named, so that another officer of the province decides.
    """
    named = [STEP_OF[each.level] for each in upwards[1:] if each.level in STEP_OF]
    own = STEP_OF.get(upwards[0].level, ApprovalStep.AUTHORITY)
    return named[0] if named else own


def behind_it(chain: Sequence[ApprovalStep], step: int, appeal: ApprovalStep | None) -> int:
    """How many steps are behind a record whose appeal succeeded: the one that rejected it, and that of the appeal."""
    later = list(chain[step + 1 :])
    beyond = later.index(appeal) + 1 if appeal in later else 0
    return min(step + 1 + beyond, len(chain))
