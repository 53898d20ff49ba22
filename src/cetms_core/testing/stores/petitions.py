"""What is asked for: kept whole, changed one version at a time, listed where it waits."""

from datetime import timedelta

import pytest

from cetms_core.contracts import Store
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.page import Mark
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState, PetitionStep
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.errors import NotFound, Stale
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import CERTIFICATE, EMPLOYER, NOW, OTHER, PERSON, but, keep

CITY, COUNTY = "410100", "410105"
AT_EMPLOYER = PetitionStep(ApprovalStep.EMPLOYER, EMPLOYER)
IN_COUNTY = PetitionStep(ApprovalStep.AUTHORITY, COUNTY)
IN_CITY = PetitionStep(ApprovalStep.AUTHORITY, CITY)


def petition(id: str = "p", **changes: object) -> Petition:
    """Somebody asks to be exempt for a year: employer first, then county."""
    made = Petition(
        id, PetitionKind.RELIEF, PERSON, {"year": 2025, "exempt": True, "total": None, "reason": "病"},
        (AT_EMPLOYER, IN_COUNTY), PERSON, NOW,
    )  # fmt: skip
    return but(made, changes)


def add(store: Store, *petitions: Petition) -> None:
    """Adds them, and the places they wait in."""
    with store.session() as session:
        session.places.add_region(Region(CITY, "郑州市", AdministrativeLevel.CITY, (CITY,)))
        session.places.add_region(Region(COUNTY, "金水区", AdministrativeLevel.COUNTY, (CITY, COUNTY)))
        for each in petitions:
            session.petitions.add(each)


def waiting(store: Store, at: PetitionStep, after: Mark | None = None, limit: int = 99) -> list[str]:
    """The ids of those that wait there."""
    found = keep(store, lambda session: session.petitions.waiting(at, after=after, limit=limit))
    return [each.id for each in found]


class PetitionLaws:
    """What holds of petitions."""

    @law("petitions: keep every field, the order of the answers, the steps and the secret")
    def test_a_petition_comes_back_whole(self, store: Store) -> None:
        whole = petition(
            kind=PetitionKind.CORRECTION,
            answers={"id_number": "1", "name": "买买提·艾力", "reason": "第一行\n第二行"},
            before={"id_number": "2", "name": "买买提"},
            attachment=CERTIFICATE,
            step=1,
            reason="不清",
            secret="$hash",
            version=3,
        )
        add(store, whole)
        found = keep(store, lambda session: session.petitions.find("p"))

        assert found is not None
        assert (whole, whole.secret) == (found, found.secret)
        assert keep(store, lambda session: session.petitions.find("q")) is None

    @law(
        "petitions.replace: write only WHERE version = version - 1; Stale if it was another, NotFound if none"
    )
    def test_the_next_version_of_a_petition_is_kept_and_no_other(self, store: Store) -> None:
        add(store, petition())
        half = petition(step=1, version=2)
        keep(store, lambda session: session.petitions.replace(half))

        assert half == keep(store, lambda session: session.petitions.find("p"))
        with pytest.raises(Stale):
            keep(store, lambda session: session.petitions.replace(half))
        with pytest.raises(NotFound):
            keep(store, lambda session: session.petitions.replace(petition("q", version=2)))

    @law("petitions.replace: compare and write in one step, so that the others are Stale")
    def test_of_several_who_change_it_at_once_one_does(self, store: Store) -> None:
        add(store, petition())

        def change(step: int) -> str:
            try:
                keep(store, lambda session: session.petitions.replace(petition(step=step, version=2)))
            except Stale:
                return "stale"
            return "kept"

        assert sorted(race(*(lambda: change(1),) * 3)) == ["kept", "stale", "stale"]

    @law("petitions.waiting: only undecided ones, at the step they have reached")
    def test_it_waits_at_its_step_and_nowhere_once_it_is_decided(self, store: Store) -> None:
        add(store, petition("a"), petition("b", step=1), petition("c", state=PetitionState.REFUSED))

        assert waiting(store, AT_EMPLOYER) == ["a"]
        assert waiting(store, IN_COUNTY) == ["b"]
        assert waiting(store, PetitionStep(ApprovalStep.EMPLOYER, "another")) == []

    @law("petitions.waiting: of an authority, its region and everything in it")
    def test_an_authority_finds_what_lies_in_its_region_and_in_no_other(self, store: Store) -> None:
        other = petition("b", steps=(PetitionStep(ApprovalStep.AUTHORITY, "410400"),))
        add(store, petition("a", step=1), other, petition("c", steps=(IN_CITY,)))

        assert waiting(store, IN_CITY) == ["a", "c"]
        assert waiting(store, IN_COUNTY) == ["a"]

    @law("petitions.waiting: by (filed_at, id), behind the mark, at most `limit`")
    def test_the_longest_waiting_come_first_page_by_page(self, store: Store) -> None:
        times = {id: NOW + timedelta(minutes=minute) for id, minute in zip("dacb", (1, 2, 2, 0), strict=True)}
        add(store, *(petition(id, filed_at=at) for id, at in times.items()))

        assert waiting(store, AT_EMPLOYER, limit=2) == ["b", "d"]
        assert waiting(store, AT_EMPLOYER, after=Mark(times["d"], "d")) == ["a", "c"]

    @law("petitions.waiting_about: only undecided ones of this kind about this one")
    def test_what_waits_about_somebody_is_of_one_kind(self, store: Store) -> None:
        transfer = petition("c", kind=PetitionKind.TRANSFER)
        decided = petition("d", state=PetitionState.WITHDRAWN)
        add(store, petition("a"), petition("b", about=OTHER), transfer, decided)

        found = keep(store, lambda session: session.petitions.waiting_about(PERSON, PetitionKind.RELIEF))
        assert [each.id for each in found] == ["a"]

    @law("petitions.filed_by: by (filed_at, id), the newest first, behind the mark, at most `limit`")
    def test_what_somebody_filed_the_newest_first_page_by_page(self, store: Store) -> None:
        later = NOW + timedelta(days=1)
        add(
            store,
            petition("a"),
            petition("b", filed_at=later),
            petition("c", petitioner=OTHER),
            petition("d"),
        )

        def filed(after: Mark | None, limit: int) -> list[str]:
            with store.session() as session:
                return [each.id for each in session.petitions.filed_by(PERSON, after=after, limit=limit)]

        assert filed(None, 2) == ["b", "d"]
        assert filed(Mark(NOW, "d"), 2) == ["a"]
