from datetime import UTC, datetime

import pytest
from attrs import evolve

from cetms_core import EmailAddress, Petition, PetitionKind, PetitionState
from cetms_core.notifications.petition_letters import petition_letter

NUMBER = "410105190402290017"
AT = datetime(2025, 6, 1, tzinfo=UTC)
FILED = Petition(
    "p", PetitionKind.CORRECTION, "person", {"id_number": NUMBER, "name": "钱改名", "reason": "误"}, (), "person", AT,
    {"id_number": NUMBER}, reason="证明不清",
)  # fmt: skip


@pytest.mark.parametrize(
    ("state", "said"),
    [(PetitionState.WAITING, "一级"), (PetitionState.GRANTED, "已同意"), (PetitionState.REFUSED, "未同意")],
)
def test_it_names_the_kind_and_the_outcome_and_nothing_that_was_filled_in(state, said):
    letter = petition_letter(EmailAddress("li@example.com"), "钱**", evolve(FILED, state=state), AT)
    whole = letter.subject + letter.text

    assert "“更正”申请" in whole
    assert said in whole
    assert not any(each in whole for each in (NUMBER, "钱改名", "误", "证明不清"))


@pytest.mark.parametrize(("kind", "whose"), [("更正", "person"), ("新增单位", "")])
def test_it_is_the_letter_of_whom_it_is_about_and_of_nobody_where_that_is_an_employer(kind, whose):
    about = evolve(FILED, kind=PetitionKind(kind))

    assert whose == petition_letter(EmailAddress("li@example.com"), "钱**", about, AT).person_id
