import pytest

from cetms_core import CetmsError
from cetms_core.notifications import Undeliverable, Unreachable


@pytest.mark.parametrize("kind", [Undeliverable, Unreachable])
def test_a_host_catches_them_as_what_the_library_raises_on_purpose(kind):
    with pytest.raises(CetmsError):
        raise kind("550")
