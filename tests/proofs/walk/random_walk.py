"""The walk, whole: anybody may try anything at any time, and whatever happens to a house happens in between."""

from tests.proofs.walk.declaring import Declaring
from tests.proofs.walk.disturbing import Disturbing
from tests.proofs.walk.filing import Filing
from tests.proofs.walk.looking import Looking
from tests.proofs.walk.offices import Offices
from tests.proofs.walk.petitioning import Petitioning
from tests.proofs.walk.registering import Registering
from tests.proofs.walk.reviewing import Reviewing

REACHED: set[str] = set()
"""By all random walks of this run."""


class RandomWalk(Declaring, Registering, Reviewing, Filing, Petitioning, Offices, Looking, Disturbing):
    """Anybody may try anything at any time."""

    def teardown(self) -> None:
        super().teardown()
        REACHED.update(self.reached)
