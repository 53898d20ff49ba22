"""What happens to a house besides: time goes on, or back; the process starts again; mail goes out; a plugin is removed."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor
from cetms_core.approval.queue import ItemKind
from tests.proofs.walk.laws import Laws
from tests.proofs.walk.looking import pages
from tests.proofs.walk.people import REVIEWERS
from tests.stores.twins import plugins, without_types

LEAPS = [
    timedelta(minutes=1),
    timedelta(minutes=20),
    timedelta(days=40),
    timedelta(minutes=-7),
    timedelta(days=-1),
]


class Disturbing(Laws):
    """None of it changes what anybody has done."""

    @rule(by=st.sampled_from(LEAPS))
    def move_the_clock(self, by: timedelta) -> None:
        self.twins.move(by)

    @rule()
    def start_again(self) -> None:
        self.twins.reopen()

    @rule()
    def send_the_mail(self) -> None:
        self.mail()

    @rule(reviewer=REVIEWERS)
    def work_without_the_types(self, reviewer: Actor) -> None:
        """Their plugin is gone for a while: nothing can be approved, and everything can be read and adds up."""
        self.twins.install(without_types())
        outcomes = self.ask(reviewer, lambda tx, _: tx.decide_many(tx.queue(kind=ItemKind.DECLARATION)))
        assert not any(each["record"] for each in outcomes if isinstance(outcomes, list))
        self.ask(reviewer, lambda tx, _: pages(lambda after: tx.declarations(after=after, limit=20)))
        self.the_shown_total_is_the_sum_of_its_lines_and_the_models()
        self.twins.install(plugins())
