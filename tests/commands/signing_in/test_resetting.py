import pytest

from cetms_core import CetmsError
from tests.house import ADMINISTRATOR, LI


def test_a_host_without_pages_can_send_nobody_there(house):
    house.cetms.links = None
    with pytest.raises(CetmsError, match="links="):
        house.ask(ADMINISTRATOR, lambda tx: tx.reset_password(LI.person_id))


def test_what_ran_out_is_swept(house):
    for _ in range(2):
        house.ask(ADMINISTRATOR, lambda tx: tx.reset_password(LI.person_id))
        house.clock.move(minutes=31)

    assert 1 == len(house.cetms.store.attempts.tickets._rows)
