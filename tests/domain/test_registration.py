from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.registration import Registration


def test_a_visitor_is_told_what_to_wait_for_and_whom_to_ask():
    told = Registration(RegistrationState.PENDING, "请耐心等待", "人事科", person_id="p1")

    assert ("请耐心等待", "人事科") == (told.message, told.contact)
    assert "p1" not in repr(told)
