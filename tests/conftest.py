"""What all tests share."""

import pytest

from cetms_core.intake.plugin import alarm


@pytest.fixture(autouse=True)
def nothing_was_said_before() -> None:
    """An alarm does not repeat itself within a minute; what an earlier test heard is no matter here."""
    alarm._said.clear()
