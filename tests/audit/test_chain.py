"""The hash can be worked out by anybody who reads the page: with nothing but SHA-256 and JSON."""

import hashlib
import json

from cetms_core.audit import BEGINNING, Head, fields_of, next_link
from tests.audit.chains import chain, event, wordless


def test_the_first_line_follows_the_beginning():
    link = next_link(None, wordless())
    line = json.dumps([1, *fields_of(wordless())], separators=(",", ":"))

    assert (1, fields_of(wordless())) == (link.sequence, link.fields)
    assert hashlib.sha256(bytes(32) + line.encode()).hexdigest() == link.hash
    assert bytes(32).hex() == BEGINNING


def test_each_line_covers_the_one_before_it():
    (first, second), head = chain([event(), wordless()])
    line = json.dumps([2, *second.fields], separators=(",", ":"))

    assert hashlib.sha256(bytes.fromhex(first.hash) + line.encode()).hexdigest() == second.hash
    assert Head("p1", 2, second.hash) == head


def test_the_hash_of_one_event_is_known():
    """Whoever changes how it is worked out makes every chain that is kept look broken."""
    assert "dafc5ac6" == next_link(None, wordless()).hash[:8]


def test_free_texts_are_hashed_by_a_salted_commitment():
    link = next_link(None, event())
    *texts, reason, comments = link.fields
    words = hashlib.sha256(json.dumps([link.salt, reason, comments], separators=(",", ":")).encode())
    line = json.dumps([1, *texts, link.words], separators=(",", ":"))

    assert words.hexdigest() == link.words
    assert hashlib.sha256(bytes(32) + line.encode()).hexdigest() == link.hash
    assert link.salt != next_link(None, event()).salt


def test_numbers_go_up_though_the_clock_goes_back():
    links, _ = chain([event(hours=hour) for hour in (5, 3, 9, -2)])

    assert [1, 2, 3, 4] == [link.sequence for link in links]


def test_half_a_surrogate_is_hashed_too():
    assert next_link(None, event(reason="\ud800")).hash != next_link(None, event(reason="\ud801")).hash
