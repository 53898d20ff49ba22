"""However a block is left, nothing of it is kept but what must survive, and that is kept once."""

from contextlib import nullcontext

import pytest

from cetms_core import Actor, CetmsError, Transaction, errors
from cetms_core.accounts.throttle import Budget
from cetms_core.contracts import Search, Session, Store
from cetms_core.domain.identity import IdNumber
from tests.house import LI, PASSWORD, VISITOR, House, form, furnished, id_number
from tests.proofs.quick import GENEROUS
from tests.proofs.survivors import SURVIVORS, Survivor
from tests.proofs.ways_out import EVERY_WAY_OUT, OURS


def below(kind: type[CetmsError]) -> set[type[CetmsError]]:
    return {kind}.union(*map(below, kind.__subclasses__()))


def test_no_error_of_ours_is_left_out() -> None:
    assert {each for each in below(CetmsError) if each.__module__ == errors.__name__} == {*OURS}


@pytest.fixture
def house(store: Store, quick_passwords: None) -> House:
    """Where one may try often."""
    return furnished(store=store, sign_in=GENEROUS)


def survived(house: House, survivor: Survivor) -> tuple[int, int]:
    """How often the event was written down, and the attempt counted."""

    def found(session: Session) -> tuple[int, int]:
        about, record, name = survivor.event or ("", "", "")
        events = [each for each in session.history.of(about, record) if each.name == name]
        key = Budget(survivor.counted, 1).key(session.attempts.secret())
        return len(events), sum(session.attempts.since(key, 0).values())

    return house.read(found)


NEWCOMERS = tuple(IdNumber(id_number(serial)) for serial in (31, 32))


def everything_else(house: House) -> list[object]:
    """Whatever a visit of these could have left besides: declarations, people, letters, reset links, other events."""

    def found(session: Session) -> list[object]:
        return [
            [*session.declarations.search(Search(drafts=True), after=None, limit=100)],
            [session.people.claimed_by(number) for number in NEWCOMERS],
            [each.name for each in session.history.of(LI.person_id, "account") if "failed" not in each.name],
            [each.name for each in session.history.of("visitor", "password")],
            [
                each.name
                for each in session.history.of(LI.person_id, "password")
                if "refused" not in each.name
            ],
        ]

    return [*house.read(found), house.cetms.deliver_letters()]


def write(tx: Transaction, actor: Actor) -> None:
    """What is not to be kept."""
    if actor is VISITOR:
        tx.register(form(31), password=PASSWORD)
    else:
        tx.draft("academic_conference", 2025, {})


def give(survivor: Survivor, tx: Transaction) -> None:
    """The answer is lived with, so that the block goes on."""
    with pytest.raises(survivor.refusal) if survivor.refusal else nullcontext():
        survivor.act(tx)


def leave(house: House, survivor: Survivor, way_out: BaseException, *, having_written: bool) -> None:
    """One visit that ends with the exception, whatever was answered before."""
    with house.transaction(survivor.actor) as tx:
        if having_written:
            write(tx, survivor.actor)
        give(survivor, tx)
        if not having_written:
            write(tx, survivor.actor)
        raise way_out


def ways_out(house: House, having_written: bool) -> tuple[BaseException, ...]:
    """All of them; on a disk, which takes its time, one half after having written, and the other before."""
    on_disk = house.cetms.store.folder is not None
    return EVERY_WAY_OUT[having_written::2] if on_disk else EVERY_WAY_OUT


def counts(survivor: Survivor, having_written: bool) -> int:
    """A registration counts as an attempt of its own."""
    registers = survivor.counted == "in_all" and survivor.actor is VISITOR
    return bool(survivor.counted) + registers


@pytest.mark.parametrize("having_written", [False, True], ids=["first", "having written"])
@pytest.mark.parametrize("name", SURVIVORS)
def test_what_must_survive_survives_every_way_out_and_nothing_else_does(
    house: House, name: str, having_written: bool
) -> None:
    survivor, nothing = SURVIVORS[name], everything_else(house)
    for way_out in ways_out(house, having_written):
        events, attempts = survived(house, survivor)
        with pytest.raises(type(way_out)) as left:
            leave(house, survivor, way_out, having_written=having_written)

        assert way_out is left.value
        assert (
            events + (survivor.event is not None),
            attempts + counts(survivor, having_written),
        ) == survived(house, survivor), repr(way_out)
        assert nothing == everything_else(house), repr(way_out)


@pytest.mark.parametrize("name", SURVIVORS)
def test_of_a_visit_that_ends_well_everything_is_kept(house: House, name: str) -> None:
    """The control: what is found missing above is found here."""
    survivor, nothing = SURVIVORS[name], everything_else(house)
    with house.transaction(survivor.actor) as tx:
        write(tx, survivor.actor)
        give(survivor, tx)

    assert nothing != everything_else(house)
    assert (survivor.event is not None, counts(survivor, False)) == survived(house, survivor)
