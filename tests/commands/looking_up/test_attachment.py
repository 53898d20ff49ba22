import pytest

from cetms_core import NotAllowed, NotFound
from tests.attachments.corpus import jpeg
from tests.house import ADMINISTRATOR, CITY, LI, OTHER_CITY, WANG


@pytest.mark.parametrize("actor", [LI, ADMINISTRATOR, CITY])
def test_whoever_sees_the_declaration_sees_its_file(house, actor):
    declared = house.declare()
    with house.transaction(actor) as tx, tx.attachment(declared.id) as file:
        assert jpeg() == file.read()


@pytest.mark.parametrize("actor", [WANG, OTHER_CITY])
def test_and_nobody_else(house, actor):
    declared = house.declare()
    with pytest.raises(NotAllowed):
        house.ask(actor, lambda tx: tx.attachment(declared.id))


def test_a_draft_may_have_none(house):
    draft = house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {}))
    with pytest.raises(NotFound) as missing:
        house.ask(LI, lambda tx: tx.attachment(draft.id))

    assert "attachment" == missing.value.kind
