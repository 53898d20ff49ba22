"""What all parts of the walk share: two houses, and a model of a few dictionaries."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from tempfile import TemporaryDirectory
from typing import Any

from attrs import define, evolve
from hypothesis.stateful import RuleBasedStateMachine

from cetms_core import Actor
from tests.house import LI, PASSWORD, WANG, person
from tests.proofs.walk.model import Counted, Item
from tests.proofs.walk.people import NAMES, NEWCOMERS, NUMBERS
from tests.stores.comparing import Plain
from tests.stores.twin import Work
from tests.stores.twins import CAPPED, SEMINARS, Twins

Office = tuple[str, str, str]


@define
class Loan:
    """An office that somebody has lent."""

    alias: str
    actor: Actor
    begins: date
    ends: date
    ended: bool = False


@define
class Link:
    """To set a new password."""

    person: str
    expires: datetime
    void: bool = False


def office(actor: Actor) -> Office:
    return actor.person_id, actor.role, actor.scope


class Walk(RuleBasedStateMachine):
    """Anybody may try anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.home = ExitStack()
        self.twins = Twins(self.home.enter_context(self.place()))
        self.items: dict[str, Item] = {}
        self.counting: dict[str, Counted] = {}
        self.rolls: dict[str, str] = {}
        self.names, self.numbers = {**NAMES}, {**NUMBERS}
        self.passwords: dict[str, str] = {LI.person_id: PASSWORD, WANG.person_id: PASSWORD}
        self.guesses: list[tuple[str, datetime]] = []
        self.sessions: dict[str, tuple[str, bool]] = {}
        self.links: list[Link] = []
        self.good_until: dict[str, datetime] = {}
        self.ended: set[Office] = set()
        self.loans: list[Loan] = []
        self.petitions: dict[str, dict[str, Any]] = {}
        self.classes: list[tuple[str, Actor]] = []
        self.touched = LI
        self.latest = ""
        """The declaration that was decided last."""

        self.reached: set[str] = set()
        """States, of whatever."""

    @contextmanager
    def place(self) -> Iterator[str]:
        """Where the other house keeps everything."""
        with TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/cetms.db"

    def ask(self, actor: Actor, work: Work, key: str | None = None) -> Plain:
        """What both answer; and whoever holds an office no more is answered with nothing."""
        answer = self.twins.ask(actor, work, key)
        if (
            self.is_over(actor) and answer is not None
        ):  # of nothing that was there to decide on, nothing was asked
            assert "NotAllowed" == answer[0], (actor, answer)
        return answer

    def is_over(self, actor: Actor) -> bool:
        """Whether the actor's role, loan or session has ended, or never began."""
        if actor.stamp and not self.sessions[actor.stamp][1]:
            return True
        if actor.on_behalf_of:
            return not any(each.actor == actor and self.is_in_force(each) for each in self.loans)
        return office(actor) in self.ended

    def is_in_force(self, loan: Loan) -> bool:
        lent = (loan.actor.on_behalf_of, loan.actor.role, loan.actor.scope)
        today = self.twins.now.date()
        return not loan.ended and loan.begins <= today <= loan.ends and lent not in self.ended

    def known(self, alias: str, owner: Actor, answer: Plain) -> None:
        """From now on the model has it, too."""
        self.items[alias] = item = Item(evolve(owner, stamp=""), bool(answer["filed_by"]))
        if answer["state"] != item.state:
            item.handed_in(answer["chain"], answer["hours"][0])
        self.moved(alias, answer)

    def mail(self) -> None:
        """What is due goes out; a new link makes the older ones of its person void."""
        self.twins.mail()
        for address, _ in self.twins.memory.links[len(self.links) :]:
            holder = holder_of(address)
            for link in self.links:
                link.void |= link.person == holder
            self.links.append(Link(holder, self.good_until[holder]))

    def decided(self, alias: str, action: str, by: Actor, answer: dict[str, Any]) -> None:
        """Somebody did something with a declaration, and it was allowed."""
        item = self.items[alias]
        before = item.state
        tenths = answer["proposed"][0] if answer["proposed"] else None
        item.move(action, by, tenths=tenths)
        item.judge = answer["waits_for"] or "" if action == "appeal" else item.judge
        self.moved(alias, answer)
        self.latest = alias
        if before != item.state:
            self._count(alias, before, answer)

    def moved(self, alias: str, answer: dict[str, Any]) -> None:
        """What was answered is what the model expects."""
        item = self.items[alias]
        assert answer["state"] == item.state, (item, answer)
        assert answer["id"] in (alias, "new")
        if item.state in ("审核中", "审核通过"):
            shown = answer["proposed"] or answer["hours"]
            assert (item.behind, item.worth) == (answer["step"], shown[0]), (item, answer)
        self.reached.add(item.state)
        self.touched = item.owner

    def _count(self, alias: str, before: str, answer: dict[str, Any]) -> None:
        item = self.items[alias]
        if item.state == "审核通过" and before != "本人有异议":
            assert item.is_proved, item
            assert alias not in self.counting
            self.counting[alias] = counted(item, answer)
        elif item.state not in ("审核通过", "本人有异议") and alias in self.counting:
            del self.counting[alias]


def holder_of(address: str) -> str:
    """Whose address it is: `p50@example.com`."""
    serial = int(address.partition("@")[0].removeprefix("p"))
    return next((name for name, each in NEWCOMERS.items() if each == serial), person(serial))


def counted(item: Item, answer: dict[str, Any]) -> Counted:
    capped = (answer["type"], answer["jurisdiction"]) == (SEMINARS.type, CAPPED.code)
    dated = str(dict(answer["answers"]).get("ended_on"))
    return Counted(item.owner, answer["year"], answer["subject"], item.worth, capped, dated)
