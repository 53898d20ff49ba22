"""One result for each item, none lost; and a refusal leaves nothing half done."""

import pytest
from attrs import evolve

from cetms_core import (
    CetmsError,
    DeclarationState,
    Letter,
    MoveNotAllowed,
    NotAllowed,
    NotFound,
    Refused,
    Stale,
    TryAgain,
    Verdict,
)
from tests.house import ADMINISTRATOR, CHEN, CITY, LI, SUN, WANG, House, conference

D = DeclarationState


@pytest.fixture
def declared(house: House):
    return [house.declare(actor, conference(title)) for actor in (LI, WANG) for title in ("一", "二", "三")]


def letters(house: House) -> list[Letter]:
    house.cetms.deliver_letters()
    return house.postbox.letters


def test_bare_items_are_approved(house, declared):
    outcomes = house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(declared))

    assert [each.id for each in declared] == [outcome.record.id for outcome in outcomes]
    assert {D.IN_REVIEW} == {outcome.record.state for outcome in outcomes}
    assert {None} == {outcome.error for outcome in outcomes}


def test_a_whole_queue_may_be_handed_over(house, declared):
    outcomes = house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(tx.queue()))

    assert 7 == len(outcomes)
    assert () == house.ask(ADMINISTRATOR, lambda tx: tx.queue()).items


def test_each_gets_what_its_verdict_says(house, declared):
    (registration,) = (
        item for item in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if not item.declaration
    )
    verdicts = [
        Verdict(declared[0]),
        Verdict(declared[1], send_back={"title": "有误"}),
        Verdict(declared[2], reject="材料不实"),
        Verdict(registration, reject="非本单位人员"),
    ]
    outcomes = house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(verdicts))

    assert ["审核中", "退回修改", "审核不通过", "未通过"] == [outcome.record.state for outcome in outcomes]
    assert verdicts == [outcome.verdict for outcome in outcomes]


def test_one_result_for_each_and_the_good_ones_are_kept(house, declared):
    good, stale, gone, wrong, twice, also_good = declared
    house.ask(WANG, lambda tx: tx.withdraw(wrong.id))
    (registration,) = (
        item for item in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if not item.declaration
    )
    elsewhere, own = house.declare(CHEN), house.declare(SUN)
    verdicts = [
        Verdict(good),
        Verdict(evolve(stale, version=9)),
        Verdict(evolve(gone, id="nobody")),
        Verdict(house.read(lambda session: session.declarations.find(wrong.id))),
        Verdict(twice, send_back={}),
        Verdict(twice, send_back={"no such field": "有误"}),
        Verdict(twice, reject=""),
        Verdict(registration, send_back={"": "有误"}),
        Verdict(elsewhere),
        Verdict(twice),
        Verdict(twice),
        Verdict(also_good, reject="材料不实"),
        Verdict(own),
    ]
    outcomes = house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(verdicts))
    fine, bad = type(None), (Stale, NotFound, MoveNotAllowed, Refused, NotAllowed)

    assert verdicts == [outcome.verdict for outcome in outcomes]
    assert [
        *(fine, Stale, NotFound, MoveNotAllowed, Refused, Refused, Refused, MoveNotAllowed, NotAllowed),
        *(fine, Stale, fine, fine),
    ] == [type(outcome.error) for outcome in outcomes]
    assert all((outcome.record is None) is isinstance(outcome.error, bad) for outcome in outcomes)


def test_a_refusal_leaves_nothing_of_its_item(house, declared):
    first, second, *_ = declared
    verdicts = [Verdict(first, send_back={"no such field": "有误"}), Verdict(second, reject="材料不实")]
    house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(verdicts))

    assert first == house.read(lambda session: session.declarations.find(first.id))
    assert ["declaration.submitted"] == [
        event.name for event in house.ask(LI, lambda tx: tx.history(first.id))
    ]
    assert 1 == len(letters(house))


def test_what_reaches_too_far_is_written_down_and_the_rest_is_kept(house, declared):
    elsewhere = house.declare(CHEN)
    house.ask(ADMINISTRATOR, lambda tx: tx.decide_many([elsewhere, declared[0]]))

    assert ["command.refused"] == [
        event.name
        for event in house.read(lambda session: session.history.of(ADMINISTRATOR.person_id, "approve"))
    ]
    assert D.IN_REVIEW is house.ask(LI, lambda tx: tx.declaration(declared[0].id)).state


def test_a_busy_store_ends_all_of_it(house, declared, monkeypatch):
    def busy(*_):
        raise TryAgain

    with monkeypatch.context() as store:
        store.setattr("cetms_core.stores.memory.MemoryOutbox.add", busy)
        with pytest.raises(TryAgain):
            house.ask(
                ADMINISTRATOR, lambda tx: tx.decide_many([declared[0], Verdict(declared[1], reject="不实")])
            )

    assert declared == [
        house.read(lambda session, id=each.id: session.declarations.find(id)) for each in declared
    ]


def test_nothing_to_decide_decides_nothing(house):
    assert () == house.ask(CITY, lambda tx: tx.decide_many([]))


def test_a_verdict_keeps_what_was_said_out_of_sight(declared):
    shown = repr(Verdict(declared[0], reject="理由里的秘密")) + repr(
        Verdict(declared[0], send_back={"": "意见里的秘密"})
    )

    assert "秘密" not in shown
    assert hash(Verdict(declared[0], send_back={"": "意见"}))


@pytest.mark.parametrize(
    "also", [{"reject": "理由"}, {"lower": (8, "理由")}, {"uphold": "理由"}, {"overturn": "理由"}]
)
def test_a_verdict_says_one_thing(declared, also):
    with pytest.raises(CetmsError):
        Verdict(declared[0], send_back={"": "意见"}, **also)


def test_hours_are_lowered_and_appeals_are_judged_in_one_go(house, declared):
    lowered, upheld, overturned, *_ = declared
    for each in (upheld, overturned):
        house.ask(ADMINISTRATOR, lambda tx, each=each: tx.reject(each, "材料不实"))
    appeals = [
        house.ask(LI, lambda tx, each=each: tx.appeal(each.id, "材料属实")) for each in (upheld, overturned)
    ]
    reviewed = house.approve(lowered, ADMINISTRATOR)
    verdicts = [
        Verdict(reviewed, lower=("12.5", "未宣读论文")),
        Verdict(appeals[0], uphold="不实"),
        Verdict(appeals[1], overturn="属实"),
        Verdict(reviewed, lower=(99, "未宣读论文")),
    ]
    outcomes = house.ask(CITY, lambda tx: tx.decide_many(verdicts))

    assert [D.LOWERED, D.REJECTED, D.APPROVED] == [outcome.record.state for outcome in outcomes[:3]]
    assert isinstance(outcomes[3].error, Stale)


def test_all_turns_are_taken_at_once_so_that_two_reviewers_never_cross(house, declared, monkeypatch):
    begun, kind = [], house.read(type)
    begin = kind.begin

    def begins(session, *whose):
        begun.append({*whose})
        begin(session, *whose)

    monkeypatch.setattr(kind, "begin", begins)
    house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(declared))

    assert {each.person_id for each in declared} == begun[0]
    assert all(whose <= begun[0] for whose in begun)


def test_whoever_decides_on_nothing_begins_nothing(house):
    def nothing(tx):
        assert () == tx.decide_many([])
        return tx._desk.session.begun

    assert not house.ask(ADMINISTRATOR, nothing)
