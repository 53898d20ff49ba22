"""Accounts, the rolls and the offices."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from cetms_core.accounts import Account, Appointment
from cetms_core.contracts import Store
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.page import Mark
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.errors import NotFound, Stale
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import (
    EMPLOYER,
    NOW,
    OTHER,
    PERSON,
    account,
    enrolled,
    keep,
    number,
    professional,
)
from cetms_core.testing.stores.walking import walked

MINUTE = timedelta(minutes=1)


class PeopleLaws:
    """What holds of accounts, rolls and offices."""

    # ── accounts ──────────────────────────────────────────────────────────────────────────────────────────

    @law("people.claim: keep claim and account together; find the account by either")
    def test_an_account_is_found_by_its_number_and_by_its_person(self, store: Store) -> None:
        with store.session() as session:
            assert session.people.claim(account())

        with store.session() as session:
            assert account() == session.people.claimed_by(number(1)) == session.people.account(PERSON)

    @law("people: keep every field of an account")
    def test_an_account_comes_back_whole(self, store: Store) -> None:
        whole = account(
            stamp="c" * 32,
            email=EmailAddress("li@example.com"),
            password_since=NOW,
            former=("$scrypt$one", "$scrypt$two"),
        )
        keep(store, lambda session: session.people.claim(whole))

        kept = keep(store, lambda session: session.people.account(PERSON))
        assert kept is not None
        assert (whole, whole.stamp) == (kept, kept.stamp)

    @law("people: None for whoever is not there, whatever the text")
    def test_who_has_no_account_has_none(self, store: Store) -> None:
        with store.session() as session:
            assert session.people.claimed_by(number(1)) is None
            assert session.people.account(PERSON) is None

    @law(
        "people.claim: False for a number that is taken, and add nothing; a savepoint keeps the session usable"
    )
    def test_a_number_has_one_account_and_the_session_goes_on(self, store: Store) -> None:
        with store.session() as session:
            session.people.claim(account())
            assert not session.people.claim(account(OTHER))
            session.people.appoint(Appointment(PERSON, Role.AUTHORITY, "410100"))

        with store.session() as session:
            assert account() == session.people.claimed_by(number(1))
            assert session.people.account(OTHER) is None
            assert session.people.appointments(PERSON)

    @law("people.claim: let a unique key decide, never a reading before the writing")
    def test_of_two_who_claim_one_number_at_once_one_gets_it(self, store: Store) -> None:
        def claims(person_id: str) -> bool:
            return keep(store, lambda session: session.people.claim(account(person_id)))

        assert sorted(race(lambda: claims(PERSON), lambda: claims(OTHER))) == [False, True]

    @law("people: rebuild the number from the stored text without asking today's date")
    def test_a_number_comes_back_whatever_the_clock_says_by_then(self, store: Store) -> None:
        born_later = IdNumber.parse("410105299901010015", today=date.max)
        keep(store, lambda session: session.people.claim(Account(PERSON, born_later, "李明", "$")))

        assert keep(store, lambda session: session.people.claimed_by(born_later)) is not None

    @law("people.replace_account: write all fields of the next version")
    def test_the_next_version_of_an_account_is_kept(self, store: Store) -> None:
        keep(store, lambda session: session.people.claim(account()))
        changed = account(password="$other", name="李明", version=2)

        keep(store, lambda session: session.people.replace_account(changed))

        assert changed == keep(store, lambda session: session.people.account(PERSON))

    @law("people.replace_account: write only WHERE version = version - 1, and raise Stale if no row was hit")
    @pytest.mark.parametrize("version", [1, 3])
    def test_an_account_changed_from_another_version_is_stale(self, store: Store, version: int) -> None:
        keep(store, lambda session: session.people.claim(account()))

        with pytest.raises(Stale) as stale, store.session() as session:
            session.people.replace_account(account(version=version))

        assert (version - 1, 1) == (stale.value.expected, stale.value.found)

    @law("people.replace_account: raise NotFound where there is no such account")
    def test_no_account_can_be_changed_that_is_not_there(self, store: Store) -> None:
        with pytest.raises(NotFound) as missing, store.session() as session:
            session.people.replace_account(account(version=2))

        assert missing.value.kind == "Account"

    # ── the rolls ─────────────────────────────────────────────────────────────────────────────────────────

    @law("people.add_professional: keep every field")
    def test_whoever_is_on_the_rolls_comes_back_as_kept(self, store: Store) -> None:
        enrolled(store)

        assert professional() == keep(store, lambda session: session.people.professional(PERSON))
        assert keep(store, lambda session: session.people.professional(OTHER)) is None

    @law("people.add_professional: an empty field comes back empty, not as None")
    def test_optional_fields_may_be_empty(self, store: Store) -> None:
        bare = Professional(
            PERSON, number(1), "李", Sex.FEMALE, "1903-04", MobileNumber("+85291234567"),
            EmailAddress("用户@例子.中国"), EMPLOYER, "410100",
        )  # fmt: skip
        with store.session() as session:
            session.people.claim(account())
            session.people.add_professional(bare, at=NOW)

        assert bare == keep(store, lambda session: session.people.professional(PERSON))

    @law(
        "people.replace_professional: write only WHERE version = version - 1, and raise Stale if no row was hit"
    )
    def test_the_next_version_of_a_professional_is_kept_and_no_other(self, store: Store) -> None:
        enrolled(store)
        changed = professional(school="河南大学", state=RegistrationState.ACTIVE, version=2)
        keep(store, lambda session: session.people.replace_professional(changed))

        with pytest.raises(Stale) as stale, store.session() as session:
            session.people.replace_professional(changed)

        assert (stale.value.expected, stale.value.found) == (1, 2)
        assert changed == keep(store, lambda session: session.people.professional(PERSON))

    @law("people.replace_professional: raise NotFound where nobody is")
    def test_nobody_can_be_changed_who_is_not_there(self, store: Store) -> None:
        with pytest.raises(NotFound) as missing, store.session() as session:
            session.people.replace_professional(professional(version=2))

        assert missing.value.kind == "Professional"

    @law("people.waiting: pending ones of this employer by (at, person), the oldest first")
    def test_those_who_wait_are_the_pending_of_one_employer_the_oldest_first(self, store: Store) -> None:
        people = {
            "a" * 32: (professional("a" * 32, 1), NOW + MINUTE),
            "b" * 32: (professional("b" * 32, 2), NOW),
            "c" * 32: (professional("c" * 32, 3, state=RegistrationState.ACTIVE), NOW),
            "d" * 32: (professional("d" * 32, 4, employer="another"), NOW),
            "0" * 32: (professional("0" * 32, 5), NOW),
        }
        with store.session() as session:
            for serial, (person_id, (person, at)) in enumerate(people.items(), 1):
                session.people.claim(account(person_id, serial))
                session.people.add_professional(person, at=at)

        with store.session() as session:
            found = session.people.waiting(EMPLOYER, after=None, limit=9)

        assert [people["0" * 32], people["b" * 32], people["a" * 32]] == [*found]

    @law("people.waiting: go on behind the mark by time and person, both; at most `limit`")
    def test_a_page_begins_after_its_mark(self, store: Store) -> None:
        for serial in range(5):
            enrolled(store, f"{serial:032}", serial)

        with store.session() as session:
            found = walked(
                lambda mark: session.people.waiting(EMPLOYER, after=mark, limit=2),
                lambda last: Mark(last[1], last[0].person_id),
            )

        assert [f"{serial:032}" for serial in range(5)] == [person.person_id for person, _ in found]

    @law("people.replace_professional: without `at` keep the time that was kept")
    def test_a_change_keeps_the_place_in_the_queue_and_a_new_registration_takes_a_new_one(
        self, store: Store
    ) -> None:
        enrolled(store)
        changed = professional(school="河南大学", version=2)
        with store.session() as session:
            session.people.replace_professional(changed)
            assert [(changed, NOW)] == [*session.people.waiting(EMPLOYER, after=None, limit=9)]

            again = evolve(changed, version=3)
            session.people.replace_professional(again, at=NOW + MINUTE)
            assert [(again, NOW + MINUTE)] == [*session.people.waiting(EMPLOYER, after=None, limit=9)]

    # ── offices ───────────────────────────────────────────────────────────────────────────────────────────

    @law("people.appoint: to appoint twice is no fault; order by role and scope")
    def test_offices_are_held_once_and_come_by_role_and_scope(self, store: Store) -> None:
        held = [
            Appointment(PERSON, Role.AUTHORITY, "410200"),
            Appointment(PERSON, Role.AUTHORITY, "410100"),
            Appointment(PERSON, Role.SYSTEM_ADMINISTRATOR),
            Appointment(PERSON, Role.AUTHORITY, "410100"),
        ]
        enrolled(store)
        enrolled(store, OTHER, 2)
        with store.session() as session:
            for each in held:
                session.people.appoint(each)
            session.people.appoint(Appointment(OTHER, Role.AUTHORITY, "410300"))

        with store.session() as session:
            assert [held[1], held[0], held[2]] == [*session.people.appointments(PERSON)]

    @law("people.dismiss: take out this office; one that is not held is no fault")
    def test_who_is_dismissed_holds_the_office_no_more(self, store: Store) -> None:
        enrolled(store)
        held = [Appointment(PERSON, Role.AUTHORITY, scope) for scope in ("410100", "410200")]
        with store.session() as session:
            for each in held:
                session.people.appoint(each)
            session.people.dismiss(held[0])
            session.people.dismiss(held[0])

        assert held[1:] == [*keep(store, lambda session: session.people.appointments(PERSON))]
