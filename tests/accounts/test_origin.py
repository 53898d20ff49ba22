import pytest

from cetms_core.accounts import Origin
from cetms_core.accounts.origin import UNKNOWN, fingerprint


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("unix socket", "unix socket"),
        ("", ""),
        ("\ud800", "\ud800"),
    ],
)
def test_a_network_is_what_one_caller_commands_at_least(address, network):
    assert network == Origin(address).network


def test_nothing_of_it_is_shown():
    assert "203" not in repr(Origin("203.0.113.7", "token"))
    assert "token" not in repr(Origin("203.0.113.7", "token"))


def test_nobody_has_to_say_where_they_are():
    assert ("", "") == (UNKNOWN.address, UNKNOWN.device)


def test_of_a_token_its_hash_is_kept_whatever_was_sent():
    assert 64 == len(fingerprint("token")) == len(fingerprint("\ud800"))
    assert fingerprint("token") != fingerprint("tokem")
