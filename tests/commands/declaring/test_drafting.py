import io

from attrs import evolve

from tests.attachments.corpus import png
from tests.house import HOSPITAL, LI, MINE, PINGDINGSHAN, conference


def test_a_draft_carries_what_a_declaration_carries(house):
    """Whether it was handed in at once or lay in a drawer before."""
    declared = house.declare()
    house.ask(LI, lambda tx: tx.withdraw(declared.id))
    draft = house.ask(
        LI,
        lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan, remark="备注"),
    )
    submitted = house.ask(LI, lambda tx: tx.submit(draft.id))

    assert declared.id != submitted.id
    assert evolve(declared, id="", version=2) == evolve(submitted, id="")


def test_a_new_file_takes_the_place_of_the_old_one_and_none_keeps_it(house):
    other = house.cetms.receive(io.BytesIO(png()), filename="证书.png")
    with house.transaction(LI) as tx:
        draft = tx.draft("academic_conference", 2025, {}, attachment=house.scan)
        kept = tx.redraft(draft.id, {}).attachment
        changed = tx.redraft(draft.id, {}, attachment=other).attachment

    assert (house.scan, other) == (kept, changed)


def test_whoever_moved_meanwhile_is_judged_by_the_new_place(house):
    """Our own commands let nobody change the employer; a transfer will."""
    draft = house.ask(
        LI, lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan)
    )

    def transfer(session):
        kept = session.people.professional(LI.person_id)
        moved = evolve(kept, employer=MINE, employer_region=PINGDINGSHAN, version=kept.version + 1)
        session.people.replace_professional(moved)

    house.read(transfer)
    submitted = house.ask(LI, lambda tx: tx.submit(draft.id))

    assert (HOSPITAL, MINE) == (draft.employer, submitted.employer)
