"""One person as a whole: everything is found by the person, and an erasure leaves the account and no name."""

from datetime import timedelta

from attrs import evolve

from cetms_core.audit import first_fault
from cetms_core.contracts import Store
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.event import ERASED
from cetms_core.domain.identity.nobody import NO_ADDRESS, NO_NAME, NO_NUMBER
from cetms_core.domain.loan import Loan
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.relief import Relief
from cetms_core.domain.submission import Submission
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.petitions import petition
from cetms_core.testing.stores.samples import (
    CERTIFICATE,
    NOW,
    OTHER,
    PERSON,
    account,
    enrolled,
    entry,
    event,
    keep,
    letter,
    number,
    submitted,
)

LATER = NOW + timedelta(days=1)


def furnish(store: Store) -> Declaration:
    """Two people with one row of everything each, and one address for both; the first one's declaration."""
    declared = {PERSON: submitted(reason="不清", comments={"title": "全称"}), OTHER: submitted(OTHER)}
    enrolled(store)
    enrolled(store, OTHER, 2)
    with store.session() as session:
        for person, each in declared.items():
            session.declarations.add(each)
            session.submissions.add(Submission.of(each, {"": "重传"}, NOW))
            session.entries.post(entry(each))
            session.history.add(event(person, each.id, reason="李某的理由", comments={"": "意见"}))
            session.reliefs.add(Relief(person, 2025, True, None, "病假", person))
            session.petitions.add(
                petition(person, about=person, petitioner=person, state=PetitionState.GRANTED, reason="可")
            )
            session.loans.add(
                Loan(person, person, "x", Role.AUTHORITY, "1", NOW.date(), NOW.date(), "出差", NOW)
            )
            session.results.record(person, "k", "{}", LATER)
            session.devices.remember(person, "d" * 64, NOW)
        session.outbox.add(letter("1", person_id=PERSON))
        session.outbox.add(letter("2", person_id=OTHER))
        session.outbox.add(letter("3"))
    return declared[PERSON]


def erase(store: Store, person: str = PERSON) -> None:
    """As the command does it: first the chain says so."""
    with store.session() as session:
        session.history.add(event(person, "identity", name=ERASED, reason="本人申请"))
        session.dossiers.erase(person)


class DossierLaws:
    """What holds of one person as a whole."""

    @law("dossiers: list letters, devices and answered requests by person, with their times")
    def test_whatever_has_no_list_of_its_own_is_found_by_the_person(self, store: Store) -> None:
        furnish(store)

        with store.session() as session:
            mine = [each.letter for each in session.dossiers.letters(PERSON)]
            assert mine == [letter("1", person_id=PERSON)]
            assert [*session.dossiers.letters("x")] == []
            assert [*session.dossiers.devices(PERSON)] == [NOW]
            assert [*session.dossiers.answered(PERSON)] == [LATER]
            assert [*session.dossiers.devices("x")] == [*session.dossiers.answered("x")] == []
            assert [*session.dossiers.received(PERSON)] == []
            (found,) = session.dossiers.petitions(PERSON, PetitionKind.RELIEF)
            assert found.id == PERSON
            assert [*session.dossiers.petitions(PERSON, PetitionKind.TRANSFER)] == []

    @law("dossiers.erase: take out who the person is, end the session's stamp, and free the number")
    def test_nobody_is_behind_the_id_any_more(self, store: Store) -> None:
        furnish(store)
        erase(store)

        with store.session() as session:
            kept, person = session.people.account(PERSON), session.people.professional(PERSON)
            assert kept is not None
            assert person is not None
            assert (kept.id_number, kept.name, kept.password, kept.stamp, kept.email, kept.former) == (
                NO_NUMBER, NO_NAME, "", "", None, (),
            )  # fmt: skip
            assert (person.id_number, person.name, person.email) == (NO_NUMBER, NO_NAME, NO_ADDRESS)
            assert (person.state, person.school, person.version) == (RegistrationState.ERASED, "", 2)
            assert session.people.claimed_by(number(1)) is None
            assert session.people.claim(account("9" * 32, 1))

    @law("dossiers.erase: blank answers, remarks, reasons, comments, file names and what was asked")
    def test_no_free_text_is_left(self, store: Store) -> None:
        declared = furnish(store)
        erase(store)

        with store.session() as session:
            kept = session.declarations.find(declared.id)
            blank: dict[str, object] = {
                "answers": {},
                "comments": {},
                "remark": "",
                "reason": "",
                "attachment": None,
            }
            assert kept == evolve(declared, **blank, version=2)  # type: ignore[arg-type]
            (handed_in,) = session.submissions.of(declared)
            assert (handed_in.answers, handed_in.remark, handed_in.filename, handed_in.digest) == (
                {},
                "",
                "",
                "",
            )
            assert [each.reason for each in session.reliefs.of(PERSON)] == [""]
            assert [each.reason for each in session.loans.of_lender(PERSON)] == [""]
            (asked,) = session.petitions.filed_by(PERSON, after=None, limit=9)
            assert (asked.answers, asked.reason, asked.state) == ({}, "", PetitionState.GRANTED)
            assert [*session.dossiers.letters(PERSON)] == [*session.dossiers.answered(PERSON)] == []

    @law(
        "dossiers.erase: leave hours and times as they are, and of each line of the chain all but its free texts"
    )
    def test_entries_stay_and_the_chain_holds(self, store: Store) -> None:
        declared = furnish(store)
        before = keep(store, lambda session: session.history.chain(PERSON))[0]
        erase(store)

        with store.session() as session:
            assert [*session.entries.of_person(PERSON)] == [entry(declared)]
            links, head = session.history.chain(PERSON)
            assert first_fault(links, head) is None
            assert [each.hash for each in links[:-1]] == [each.hash for each in before]
            assert [*session.history.of(PERSON, declared.id)] == [event(PERSON, declared.id)]
            (said,) = session.history.of(PERSON, "identity")
            assert said.reason == "本人申请"

    @law("dossiers.erase: nobody else's rows")
    def test_everybody_else_stays_as_they_were(self, store: Store) -> None:
        furnish(store)

        def others() -> object:
            with store.session() as session:
                return (
                    session.people.account(OTHER),
                    session.people.professional(OTHER),
                    session.people.claimed_by(number(2)),
                    [*session.declarations.of_person(OTHER, 2025)],
                    [*session.petitions.filed_by(OTHER, after=None, limit=9)],
                    [*session.reliefs.of(OTHER), *session.loans.of_lender(OTHER)],
                    session.history.chain(OTHER),
                    [*session.dossiers.letters(OTHER), *session.dossiers.letters("")],
                    session.results.recorded(OTHER, "k"),
                )

        before = others()
        erase(store)

        assert others() == before

    @law("dossiers.blank: take answers, proof and reason out of this one petition")
    def test_a_petition_can_be_blanked_once_its_chain_says_so(self, store: Store) -> None:
        named = {"id_number": number(1).text, "administrator": "张新任"}
        asked = petition(
            kind=PetitionKind.ORGANISATION, about="code", petitioner="", answers=named,
            state=PetitionState.REFUSED, attachment=CERTIFICATE, reason="不符",
        )  # fmt: skip
        with store.session() as session:
            session.petitions.add(asked)
            session.petitions.add(evolve(asked, id="q"))
            session.history.add(event("code", "p", name="petition.blanked"))
            session.dossiers.blank(asked)

        with store.session() as session:
            found = session.petitions.find("p")
            assert found == evolve(asked, answers={}, attachment=None, reason="", version=2)
            assert session.petitions.find("q") == evolve(asked, id="q")

    @law("outbox.add: keep no letter to nobody")
    def test_whoever_was_erased_is_written_to_no_more(self, store: Store) -> None:
        keep(store, lambda session: session.outbox.add(letter(to=NO_ADDRESS)))

        assert [*keep(store, lambda session: session.outbox.unsent(9))] == []
