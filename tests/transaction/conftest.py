import pytest

from tests.house import House, furnished


@pytest.fixture
def house() -> House:
    return furnished()
