import copy
from datetime import UTC, datetime

import pytest
from attrs import evolve

from cetms_core import Actor, NotAllowed, NotFound
from tests.house import ADMINISTRATOR, LI, OPERATOR


@pytest.mark.parametrize(
    ("now", "today"),
    [
        ("2025-12-31T15:59:59.999999+00:00", "2025-12-31"),
        ("2025-12-31T16:00:00+00:00", "2026-01-01"),
        ("2026-01-01T00:00:00+08:00", "2026-01-01"),
    ],
)
def test_a_day_ends_when_it_ends_in_beijing(house, now, today):
    house.clock.now = datetime.fromisoformat(now).astimezone(UTC)
    with house.transaction(LI) as tx:
        assert today == tx._desk.today.isoformat()


@pytest.mark.parametrize("id", ["", "x", "?", "Ä" * 43, "A" * 43, "A" * 4300])
def test_what_is_not_there_is_not_found(house, id):
    with pytest.raises(NotFound) as missing:
        house.ask(LI, lambda tx: tx.declaration(id))

    assert "没有找到这条记录，请刷新列表后重试" == str(missing.value)
    assert "declaration" == missing.value.kind


def test_a_draft_is_its_owners_alone_until_it_is_handed_in(house):
    draft = house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {"title": "未完"}))
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.declaration(draft.id))

    assert draft == house.ask(LI, lambda tx: tx.declaration(draft.id))


def test_a_record_whose_region_is_lost_is_shown_to_nobody(house):
    declared = house.declare()
    house.read(
        lambda session: session.declarations.replace(
            evolve(declared, region="no such region", version=declared.version + 1)
        )
    )
    with pytest.raises(NotFound) as missing:
        house.ask(LI, lambda tx: tx.declaration(declared.id))
    assert "region" == missing.value.kind


def test_only_the_operators_own_object_is_the_operator(house):
    house.ask(
        OPERATOR, lambda tx: tx.add_department(house.ask(LI, lambda own: own.profile()).employer, "内科")
    )
    for forged in (copy.copy(OPERATOR), Actor("", OPERATOR.role), Actor("", OPERATOR.role, "")):
        assert forged == OPERATOR
        with pytest.raises(NotAllowed):
            house.ask(forged, lambda tx: tx.dismiss(ADMINISTRATOR))
