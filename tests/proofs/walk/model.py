"""What the walk expects of a declaration: a few words and numbers, and how each action changes them."""

from attrs import define, field

from cetms_core import Actor


@define
class Item:
    """One declaration."""

    owner: Actor
    filed: bool = False
    """By an organisation, for its person."""

    state: str = "草稿"
    chain: list[str] = field(factory=list)
    behind: int = 0
    """How many steps."""

    takers: list[Actor] = field(factory=list)
    """Who took them."""

    declared: int = 0
    """In tenths, as everything here."""

    found: int | None = None
    """By a reviewer, who finds less."""

    agreed: int | None = None
    """By the person, on what a reviewer found."""

    lowerer: Actor | None = None
    judge: str = ""
    """Who decides on its appeal."""

    overturned: bool = False
    last: str = ""
    """The last action."""

    @property
    def worth(self) -> int:
        return self.declared if self.agreed is None else self.agreed

    @property
    def is_proved(self) -> bool:
        """Whether everybody of the chain has agreed, each somebody else and none of them its person; or an appeal did."""
        behind_them = [{each.person_id, each.on_behalf_of} - {""} for each in self.takers]
        people = [self.owner.person_id, *(each for some in behind_them for each in some)]
        return len(people) == len({*people}) and (self.overturned or len(self.takers) == len(self.chain))

    def move(self, action: str, by: Actor, *, tenths: int | None = None) -> None:
        """What the action makes of it."""
        getattr(self, f"_{action}")(by, tenths)
        self.last = action

    def handed_in(self, chain: list[str], declared: int) -> None:
        """Now, or again."""
        self.state, self.chain, self.declared = "待审核", chain, declared
        self.behind, self.takers, self.overturned = 0, [], False
        self.found = self.agreed = self.lowerer = None
        self.last = "submit"

    def _goes_on(self, steps: int = 0) -> None:
        self.behind = min(self.behind + steps, len(self.chain))
        self.state = "审核通过" if self.behind == len(self.chain) else "审核中"

    def _approve(self, by: Actor, _: int | None) -> None:
        self.takers.append(by)
        self._goes_on(1)

    def _lower(self, by: Actor, tenths: int | None) -> None:
        self.lowerer, self.found, self.state = by, tenths, "待确认学时"

    def _accept_hours(self, by: Actor, _: int | None) -> None:
        assert self.lowerer is not None
        self.takers.append(self.lowerer)
        self.agreed = self.found
        self._goes_on(1)

    def _contest_hours(self, by: Actor, _: int | None) -> None:
        self.state = "审核中"

    def _send_back(self, by: Actor, _: int | None) -> None:
        self.state = "退回修改"

    def _reject(self, by: Actor, _: int | None) -> None:
        self.state = "审核不通过"

    def _revoke(self, by: Actor, _: int | None) -> None:
        self.state = "已撤销"

    def _withdraw(self, by: Actor, _: int | None) -> None:
        self.state = "已撤回"

    def _appeal(self, by: Actor, _: int | None) -> None:
        self.state = "申诉中"

    def _uphold(self, by: Actor, _: int | None) -> None:
        self.state = "审核不通过"

    def _overturn(self, by: Actor, _: int | None) -> None:
        """The step that decided is behind it, and that of whoever judged, if that is a step of its own."""
        self.takers.append(by)
        later = self.chain[self.behind + 1 :]
        self.overturned = True
        self._goes_on(1 + (later.index(self.judge) + 1 if self.judge in later else 0))

    def _undo(self, by: Actor, _: int | None) -> None:
        if self.last == "approve":
            self.takers.pop()
            self.behind -= 1
        self.state = "审核中"

    def _object_to(self, by: Actor, _: int | None) -> None:
        self.state = "本人有异议"

    def _insist(self, by: Actor, _: int | None) -> None:
        self._goes_on()

    def _retract(self, by: Actor, _: int | None) -> None:
        self.state = "已撤回"


@define
class Counted:
    """What is in the account."""

    owner: Actor
    year: int
    subject: str
    tenths: int
    capped: bool
    dated: str
