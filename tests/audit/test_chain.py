"""The hash can be worked out by anybody who reads the page: with nothing but SHA-256 and JSON."""

import hashlib
import json

from cetms_core.audit import BEGINNING, Head, fields_of, next_link
from tests.audit.chains import chain, event


def test_the_first_line_follows_the_beginning():
    link = next_link(None, event())
    line = json.dumps([1, *fields_of(event())], separators=(",", ":"))

    assert (1, fields_of(event())) == (link.sequence, link.fields)
    assert hashlib.sha256(bytes(32) + line.encode()).hexdigest() == link.hash
    assert bytes(32).hex() == BEGINNING


def test_each_line_covers_the_one_before_it():
    (first, second), head = chain([event(), event()])
    line = json.dumps([2, *second.fields], separators=(",", ":"))

    assert hashlib.sha256(bytes.fromhex(first.hash) + line.encode()).hexdigest() == second.hash
    assert Head("p1", 2, second.hash) == head


def test_the_hash_of_one_event_is_known():
    """Whoever changes how it is worked out makes every chain that is kept look broken."""
    assert "52671442" == next_link(None, event()).hash[:8]


def test_numbers_go_up_though_the_clock_goes_back():
    links, _ = chain([event(hours=hour) for hour in (5, 3, 9, -2)])

    assert [1, 2, 3, 4] == [link.sequence for link in links]


def test_half_a_surrogate_is_hashed_too():
    assert next_link(None, event(reason="\ud800")).hash != next_link(None, event(reason="\ud801")).hash
