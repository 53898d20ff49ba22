import pytest
from attrs import evolve

from cetms_core import Actor, Declaration, DeclarationState, MoveNotAllowed, NotAllowed, Stale
from cetms_core.accounts import Account
from cetms_core.domain.identity import EmailAddress
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.commands.classes_filed import declared, file, row
from tests.house import ADMINISTRATOR, BASE, CITY, LI, WANG, House, furnished

WHY = "本人没有参加"


def filed(house: House, *reviewers: Actor, filer: Actor = ADMINISTRATOR) -> Declaration:
    (made,) = declared(house, file(house, row(LI), filer=filer))
    return house.approve(made, *reviewers) if reviewers else made


@pytest.mark.parametrize("reviewers", [(), (CITY,)], ids=["waiting", "approved"])
def test_nobody_approves_or_revokes_what_its_person_objects_to(house, reviewers):
    made = filed(house, *reviewers)
    objected = house.ask(LI, lambda tx: tx.object_to(made.id, f" {WHY} "))

    assert (DeclarationState.OBJECTED, WHY, None) == (objected.state, objected.reason, objected.waits_for)
    assert [] == [*house.ask(CITY, lambda tx: tx.queue())]
    with pytest.raises(MoveNotAllowed):
        house.approve(objected, CITY)
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: tx.revoke(objected, "材料不实"))


def test_an_objection_changes_no_total(house):
    made = filed(house, CITY)
    before = house.ask(LI, lambda tx: tx.hours_by_year())
    house.ask(LI, lambda tx: tx.object_to(made.id, WHY))

    assert before == house.ask(LI, lambda tx: tx.hours_by_year())


def test_it_needs_a_reason(house):
    made = filed(house)

    assert [("approval.reason_missing", "reason")] == house.refused(LI, lambda tx: tx.object_to(made.id, " "))


def test_what_the_person_declared_is_withdrawn_and_not_objected_to(house):
    own = house.declare()

    assert [("class.not_filed", None)] == house.refused(LI, lambda tx: tx.object_to(own.id, WHY))


def test_what_was_filed_is_objected_to_and_not_withdrawn(house):
    made = filed(house)

    assert [("class.object_instead", None)] == house.refused(LI, lambda tx: tx.withdraw(made.id))


def test_what_was_sent_back_is_its_persons_to_withdraw(house):
    made = filed(house)
    house.ask(CITY, lambda tx: tx.send_back(made, {"": "请核对"}))

    assert DeclarationState.WITHDRAWN is house.ask(LI, lambda tx: tx.withdraw(made.id)).state


def test_nobody_objects_twice_nor_for_somebody_else(house):
    made = filed(house)
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.object_to(made.id, WHY))
    house.ask(LI, lambda tx: tx.object_to(made.id, WHY))
    with pytest.raises(MoveNotAllowed):
        house.ask(LI, lambda tx: tx.object_to(made.id, WHY))


@pytest.mark.parametrize("filer", [ADMINISTRATOR, BASE])
def test_whoever_filed_it_is_told_without_a_name_or_a_reason(house, filer):
    made = filed(house, filer=filer)
    with house.cetms.store.session() as session:
        account = session.people.account(filer.person_id)
        session.people.replace_account(
            evolve(account, email=EmailAddress("office@example.com"), version=account.version + 1)
        )
    house.ask(LI, lambda tx: tx.object_to(made.id, WHY))
    house.cetms.deliver_letters()
    (letter,) = (each for each in house.postbox.letters if each.to.text == "office@example.com")

    assert "异议" in letter.text
    assert not any(word in letter.text for word in (WHY, "李", made.id))


def test_somebody_without_an_address_finds_it_in_the_list(house):
    made = filed(house)
    house.ask(LI, lambda tx: tx.object_to(made.id, WHY))
    (listed,) = house.ask(ADMINISTRATOR, lambda tx: tx.classes())

    assert (made.id,) == listed.objections


def test_a_filer_whose_account_is_gone_bars_no_objection(house, monkeypatch):
    made = filed(house)
    nobody: Account | None = None
    monkeypatch.setattr("cetms_core.stores.memory.people.MemoryPeople.account", lambda *_: nobody)
    monkeypatch.setattr("cetms_core.commands.directory.OwnDirectory.holds", lambda *_: True)

    assert DeclarationState.OBJECTED is house.ask(LI, lambda tx: tx.object_to(made.id, WHY)).state


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("database", [False, True], ids=["memory", "database"])
def test_of_an_objection_and_an_approval_at_once_each_is_whole(database, turn, tmp_path):
    """Hours count if and only if the approval came first; either way the objection stands."""
    house = furnished(store=SqlStore(f"sqlite:///{tmp_path}/{turn}.db") if database else MemoryStore())
    made = filed(house)

    def approve() -> bool:
        try:
            house.cetms.perform(CITY, lambda tx: tx.approve(made))
        except Stale:
            return False
        return True

    def object_to() -> bool:
        return bool(house.cetms.perform(LI, lambda tx: tx.object_to(made.id, WHY)))

    approved, _ = race(approve, object_to)
    after = house.ask(LI, lambda tx: tx.declaration(made.id))
    counted = sum(year.total.tenths for year in house.ask(LI, lambda tx: tx.hours_by_year()))

    assert DeclarationState.OBJECTED is after.state
    assert (300 if approved else 0) == counted
