import pytest

from cetms_core import NotFound
from tests.house import LI, SUN, furnished, professional


def test_one_sees_what_one_registered_with(house):
    assert "李明" == house.ask(LI, lambda tx: tx.profile()).name
    assert "孙主任" == house.ask(SUN, lambda tx: tx.profile()).name


def test_whoever_is_a_professional_for_the_host_alone_is_not_on_our_rolls():
    class Everybody:
        def holds(self, actor):
            return True

    with pytest.raises(NotFound) as missing:
        furnished(directory=Everybody()).ask(professional(99), lambda tx: tx.profile())
    assert "professional" == missing.value.kind
