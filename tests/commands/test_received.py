"""A file is declared with by whoever sent it; to everybody else it never came, whoever else has sent the same bytes."""

import io

import pytest
from attrs import evolve

from cetms_core import Refused
from cetms_core.commands.received import lost_attachment
from cetms_core.domain.receipt import NOBODY, mark_of
from cetms_core.files import MemoryFiles
from cetms_core.stores.memory import MemorySession
from tests.attachments.corpus import pdf, png
from tests.commands.classes_filed import declared, file, row
from tests.house import ADMINISTRATOR, LI, MINE, VISITOR, WANG, conference, missing_employer, seminar

LOST = [("attachment.lost", "attachment")]
TYPE = "academic_conference"


def sent(house, actor=None, contents=None, filename="证书.png"):
    return house.cetms.receive(io.BytesIO(contents or png()), filename=filename, actor=actor)


def receipt(house, actor, attachment):
    return house.read(lambda session: session.receipts.find(actor.person_id, mark_of(attachment)))


def draft(house, actor=LI, attachment=None):
    return house.ask(actor, lambda tx: tx.draft(TYPE, 2025, conference(), attachment=attachment))


def taken_back(house, work):
    """What comes of a visit of Li's that is not kept."""
    came = []

    def work_in_vain(tx):
        came.append(work(tx))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.ask(LI, work_in_vain)
    return came[0]


ASKED = {
    "declare": lambda tx, file: tx.declare(TYPE, 2025, conference(), attachment=file),
    "draft": lambda tx, file: tx.draft(TYPE, 2025, conference(), attachment=file),
    "transfer": lambda tx, file: tx.request_transfer(MINE, reason="调动", attachment=file),
    "correction": lambda tx, file: tx.request_correction(name="李鸣", reason="写错", attachment=file),
    "relief": lambda tx, file: tx.request_relief(2025, exempt=True, reason="病假", attachment=file),
}


@pytest.mark.parametrize("asked", ASKED)
def test_whoever_sent_a_file_asks_with_it_and_nobody_else_does(house, asked):
    own, others = sent(house, LI), sent(house, WANG, pdf(), "论文.pdf")

    assert LOST == house.refused(LI, lambda tx: ASKED[asked](tx, others))
    made = house.ask(LI, lambda tx: ASKED[asked](tx, own))
    assert own == made.attachment


@pytest.mark.parametrize("asked", ASKED)
def test_what_came_in_nobodys_name_is_for_whoever_holds_it(house, asked):
    file = sent(house)

    assert file == house.ask(LI, lambda tx: ASKED[asked](tx, file)).attachment


def test_an_employer_that_is_missing_asks_with_a_file_of_its_visitor_alone(house):
    def ask(tx, file):
        return tx.request_organisation(missing_employer(), password="正确 horse battery", attachment=file)

    assert LOST == house.refused(VISITOR, lambda tx: ask(tx, sent(house, LI)))
    file = sent(house, VISITOR, pdf(), "论文.pdf")
    assert file == house.ask(VISITOR, lambda tx: ask(tx, file)).attachment


def test_two_who_sent_the_same_bytes_share_them_and_nothing_else(house):
    mine, others = sent(house, LI, filename="李.png"), sent(house, WANG, filename="王.png")

    assert mine.digest == others.digest
    assert LOST == house.refused(LI, lambda tx: ASKED["declare"](tx, others))
    house.ask(LI, lambda tx: ASKED["declare"](tx, mine))
    house.ask(WANG, lambda tx: ASKED["declare"](tx, others))


def test_whether_others_sent_the_same_bytes_is_told_neither_by_words_nor_by_looking(house):
    """Of bytes that are there and bytes that are not the same is said, and nobody has looked where files are kept."""
    others, never = sent(house, WANG), evolve(sent(house, WANG), digest="0" * 64)
    looked = []

    class Watched(MemoryFiles):
        def __contains__(self, digest):
            looked.append(digest)
            return True

    def findings(tx, file):
        desk = evolve(tx._desk, files=Watched)
        return lost_attachment(desk, file)

    there, absent = (house.ask(LI, lambda tx, file=file: findings(tx, file)) for file in (others, never))
    assert there == absent
    assert [("attachment.lost", "attachment")] == [(each.rule, each.field) for each in there]
    assert [] == looked
    assert () == house.ask(WANG, lambda tx: findings(tx, others))
    assert [others.digest] == looked


@pytest.fixture
def turns(monkeypatch):
    """Whether a turn was held, each time that it was asked for bytes."""
    begin, contains, held, asked = MemorySession.begin, MemoryFiles.__contains__, [], []

    def begun(self, *whose):
        held.append(self)
        begin(self, *whose)

    def ask(self, digest):
        asked.append(bool(held))
        return contains(self, digest)

    monkeypatch.setattr(MemorySession, "begin", begun)
    monkeypatch.setattr(MemoryFiles, "__contains__", ask)

    def asking(house, actor, work):
        held.clear()
        asked.clear()
        came = house.ask(actor, work)
        assert held
        return came, asked

    return asking


@pytest.mark.parametrize("asked", ASKED)
def test_nobodys_turn_is_held_while_it_is_asked_whether_the_bytes_are_there(house, turns, asked):
    own = sent(house, LI)

    assert [False] == turns(house, LI, lambda tx: ASKED[asked](tx, own))[1]


def test_nor_is_it_for_what_a_record_has(house, turns):
    own, other = sent(house, LI), sent(house, LI, pdf(), "论文.pdf")
    kept = draft(house, attachment=own)
    assert [False] == turns(house, LI, lambda tx: tx.redraft(kept.id, conference(), attachment=other))[1]
    assert [False] == turns(house, LI, lambda tx: tx.redraft(kept.id, conference(), attachment=other))[1]
    declared, looked = turns(house, LI, lambda tx: tx.submit(kept.id))
    assert [False] == looked
    for again in (None, own):
        house.ask(ADMINISTRATOR, lambda tx, it=declared: tx.send_back(it, comments={"title": "请写全称"}))
        declared, looked = turns(
            house, LI, lambda tx, file=again: tx.resubmit(kept.id, conference("三"), attachment=file)
        )
        assert [False] == looked


def test_a_class_is_filed_without_holding_turns_for_its_file(house, turns):
    own = sent(house, ADMINISTRATOR)
    filed = turns(
        house,
        ADMINISTRATOR,
        lambda tx: tx.file_class("training_seminar", 2025, seminar(30), [row(LI)], attachment=own),
    )

    assert [False] == filed[1]


def test_bytes_that_are_gone_are_lost_to_their_sender_too(house):
    file = sent(house, LI)
    house.cetms.kept_files().remove(file.digest)

    assert LOST == house.refused(LI, lambda tx: ASKED["declare"](tx, file))


def test_what_a_record_has_needs_no_receipt_again(house):
    file = sent(house, LI)
    kept = draft(house, attachment=file)
    house.read(lambda session: session.receipts.forget(LI.person_id, mark_of(file)))

    for again in (None, file):
        with house.transaction(LI) as tx:
            assert file == tx.redraft(kept.id, conference("二"), attachment=again).attachment
    declared = house.ask(LI, lambda tx: tx.submit(kept.id))
    house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, comments={"title": "请写全称"}))
    for again in (None, file):
        again_declared = taken_back(
            house, lambda tx, again=again: tx.resubmit(kept.id, conference("三"), attachment=again)
        )
        assert file == again_declared.attachment
    other = evolve(file, filename="别的.png")
    assert LOST == house.refused(LI, lambda tx: tx.resubmit(kept.id, conference("三"), attachment=other))
    assert LOST == house.refused(LI, lambda tx: ASKED["declare"](tx, file))


def test_another_file_for_a_draft_must_have_been_received(house):
    kept = draft(house)

    others = sent(house, WANG)
    assert LOST == house.refused(LI, lambda tx: tx.redraft(kept.id, conference(), attachment=others))
    own = sent(house, LI)
    assert own == house.ask(LI, lambda tx: tx.redraft(kept.id, conference(), attachment=own)).attachment


def test_a_draft_gives_no_room_for_more_files_until_it_is_handed_in(house):
    """Else one draft would take one file after the other, without end."""
    first, other = sent(house, LI), sent(house, LI, pdf(), "论文.pdf")
    kept = draft(house, attachment=first)
    with house.transaction(LI) as tx:
        tx.redraft(kept.id, conference(), attachment=other)
    assert not receipt(house, LI, first).declared
    assert not receipt(house, LI, other).declared

    house.ask(LI, lambda tx: tx.submit(kept.id))
    assert not receipt(house, LI, first).declared
    assert receipt(house, LI, other).declared


def test_a_preview_says_what_declaring_would(house):
    others = sent(house, WANG)
    preview = house.ask(LI, lambda tx: tx.preview(TYPE, 2025, conference(), attachment=others))

    assert ["attachment.lost"] == [each.rule for each in preview.findings]


@pytest.mark.parametrize("asked", [each for each in ASKED if each != "draft"])
def test_what_was_asked_with_waits_no_more(house, asked):
    own = sent(house, LI)
    house.ask(LI, lambda tx: ASKED[asked](tx, own))

    assert receipt(house, LI, own).declared


def test_what_came_in_nobodys_name_stays_for_others(house):
    free = sent(house)
    for actor in (LI, WANG):
        house.ask(actor, lambda tx: ASKED["declare"](tx, free))

    assert not house.read(lambda session: session.receipts.find(NOBODY, mark_of(free))).declared


def test_a_class_is_filed_with_its_filers_own_file(house):
    own = sent(house, ADMINISTRATOR)
    with pytest.raises(Refused) as refused:
        file(house, row(LI), attachment=sent(house, LI, pdf(), "论文.pdf"))

    assert ["attachment.lost"] == [each.rule for each in refused.value.findings]
    assert own == declared(house, file(house, row(LI), row(WANG), attachment=own))[1].attachment
    assert receipt(house, ADMINISTRATOR, own).declared


def test_a_visit_that_is_taken_back_leaves_the_file_waiting(house):
    own = sent(house, LI)
    taken_back(house, lambda tx: ASKED["declare"](tx, own))

    assert not receipt(house, LI, own).declared
    house.ask(LI, lambda tx: ASKED["declare"](tx, own))


def test_what_was_refused_has_no_receipt(house):
    with pytest.raises(Refused):
        sent(house, LI, b"<html>")

    assert [] == house.read(lambda session: [*session.receipts.waiting(LI.person_id, since=house.clock.now)])
