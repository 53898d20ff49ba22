"""Nobody has no number, no mobile and no address, and what shows them shows no more than that."""

import pytest

from cetms_core import EmailAddress, IdNumber, InvalidValue, MobileNumber
from cetms_core.domain.identity.nobody import NO_ADDRESS, NO_MOBILE, NO_NUMBER


def test_nobody_is_equal_to_nobody_and_shows_nothing() -> None:
    assert ("", "", "") == (NO_NUMBER.text, NO_MOBILE.text, NO_ADDRESS.text)
    assert ("************", "****", "***@") == (NO_NUMBER.masked, NO_MOBILE.masked, NO_ADDRESS.masked)


@pytest.mark.parametrize("kind", [IdNumber, MobileNumber, EmailAddress])
def test_no_form_can_give_it(kind: type[IdNumber]) -> None:
    with pytest.raises(InvalidValue):
        kind("")
