from datetime import UTC, datetime

from attrs import evolve

from cetms_core import ApprovalStep, Petition, PetitionKind, PetitionState, PetitionStep

FIRST, SECOND = (PetitionStep(ApprovalStep.EMPLOYER, place) for place in "AB")
PETITION = Petition(
    "p", PetitionKind.CORRECTION, "person", {"name": "钱一", "id_number": "1", "reason": "误"}, [FIRST, SECOND], "person",
    datetime(2025, 6, 1, tzinfo=UTC), {"name": "钱二", "id_number": "1"}, secret="$hash",
)  # fmt: skip


def test_it_waits_at_the_step_that_is_next_and_nowhere_once_it_is_decided():
    assert PETITION.waits_at == FIRST
    assert evolve(PETITION, step=1).waits_at == SECOND
    for state in set(PetitionState) - {PetitionState.WAITING}:
        assert evolve(PETITION, state=state, step=2).waits_at is None


def test_whoever_asks_and_whomever_it_is_about_are_parties_and_a_visitor_is_nobody():
    assert evolve(PETITION, petitioner="other").parties == {"person", "other"}
    assert evolve(PETITION, petitioner="").parties == {"person"}


def test_only_what_differs_is_a_change():
    assert PETITION.changes == {"name": ("钱二", "钱一")}


def test_nothing_personal_is_printed():
    shown = repr(PETITION)

    assert not any(text in shown for text in ("钱", "误", "$hash"))
