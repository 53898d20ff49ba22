"""Whatever is done to a chain, its first broken line is named; a chain that nobody touched has none."""

import random
from collections.abc import Callable, Sequence

import pytest
from attrs import evolve

from cetms_core.audit import FIELDS, FREE, Head, Link, Tree, first_fault, leaf_of
from cetms_core.domain.event import ERASED
from tests.audit.chains import chain, event, wordless

WHOLE, HEAD = chain([event(after=str(number)) for number in range(200)])
ROOT = Tree([leaf_of(HEAD)]).root
Chain = tuple[list[Link], Head | None]


def fault(links: Sequence[Link], head: Head | None = HEAD) -> tuple[str, int] | None:
    found = first_fault(links, head)
    return None if found is None else (found.rule, int(str(found.values["sequence"])))


def test_a_whole_chain_has_no_fault():
    assert fault(WHOLE) is None
    assert fault([], None) is None


@pytest.mark.parametrize("place", range(len(FIELDS)))
def test_a_field_that_was_changed_is_found_where_it_lies(place):
    texts = [*WHOLE[4].fields]
    texts[place] += "x"

    assert ("audit.changed", 5) == fault([*WHOLE[:4], evolve(WHOLE[4], fields=tuple(texts)), *WHOLE[5:]])


# ── erased texts ──────────────────────────────────────────────────────────────────────────────────────────


def erased(links: Sequence[Link]) -> list[Link]:
    """The same lines without their free texts."""
    return [
        evolve(each, fields=(*each.fields[:FREE], "", "{}"), salt="") if each.words else each
        for each in links
    ]


def test_where_the_chain_says_that_its_person_was_erased_the_texts_before_may_be_gone():
    links, head = chain([event(), wordless(), event(), evolve(wordless(), name=ERASED), event()])

    assert fault(links, head) is None
    assert fault([*erased(links[:3]), *links[3:]], head) is None
    assert ("audit.words_gone", 5) == fault([*erased(links[:3]), links[3], *erased(links[4:])], head)


def test_where_nobody_was_erased_no_text_may_be_gone():
    links, head = chain([event(), event(), wordless()])

    assert ("audit.words_gone", 2) == fault([links[0], *erased(links[1:])], head)


def test_a_text_that_was_put_in_place_of_an_erased_one_is_found():
    links, head = chain([event(), evolve(wordless(), name=ERASED)])
    (gone, said) = erased(links)
    forged = evolve(gone, fields=(*gone.fields[:FREE], "别的理由", "{}"))

    assert ("audit.changed", 1) == fault([forged, said], head)
    assert ("audit.changed", 1) == fault([evolve(links[0], salt="0" * 32), said], head)


# ── other faults ──────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_taken_out_added_or_swapped_is_found_where_it_begins():
    assert ("audit.gap", 1) == fault(WHOLE[1:])
    assert ("audit.gap", 5) == fault([*WHOLE[:4], *WHOLE[5:]])
    assert ("audit.gap", 6) == fault([*WHOLE[:5], WHOLE[4], *WHOLE[5:]])
    assert ("audit.gap", 5) == fault([*WHOLE[:4], WHOLE[5], WHOLE[4], *WHOLE[6:]])


def test_a_tail_that_was_cut_or_added_is_found_by_the_head():
    assert ("audit.tail", 199) == fault(WHOLE[:-1])
    assert ("audit.tail", 0) == fault([])
    assert ("audit.tail", 200) == fault(WHOLE, evolve(HEAD, sequence=199, hash=WHOLE[-2].hash))
    assert ("audit.no_head", 200) == fault(WHOLE, None)


def test_another_chain_of_the_same_length_is_found_by_the_head():
    fork, _ = chain([event(after="fork") for _ in WHOLE])

    assert ("audit.other_end", 200) == fault(fork)


def test_every_fault_has_its_sentence():
    broken = [(WHOLE[1:], HEAD), (WHOLE[:-1], HEAD), (WHOLE, None), (WHOLE, evolve(HEAD, hash="0" * 64))]

    for links, head in broken:
        found = first_fault(links, head)
        assert found is not None
        assert "请从备份核对" in found.sentence


# ── tampering ────────────────────────────────────────────────────────────────────────────────────────────────────


def flipped(text: str, chance: random.Random) -> str:
    """One bit of one character is another."""
    if not text:
        return "x"
    place = chance.randrange(len(text))
    return text[:place] + chr(ord(text[place]) ^ 1 << chance.randrange(7)) + text[place + 1 :]


def flip(links: list[Link], chance: random.Random) -> Chain:
    place, field = chance.randrange(len(links)), chance.randrange(len(FIELDS) + 1)
    link = links[place]
    if field == len(FIELDS):
        links[place] = evolve(link, hash=f"{int(link.hash, 16) ^ 1 << chance.randrange(256):064x}")
    else:
        texts = [*link.fields]
        texts[field] = flipped(texts[field], chance)
        links[place] = evolve(link, fields=tuple(texts))
    return links, HEAD


def delete(links: list[Link], chance: random.Random) -> Chain:
    del links[chance.randrange(len(links))]
    return links, HEAD


def swap(links: list[Link], chance: random.Random) -> Chain:
    """Two lines change places, and their numbers with them."""
    one, other = chance.sample(range(len(links)), 2)
    links[one], links[other] = (
        evolve(links[other], sequence=one + 1),
        evolve(links[one], sequence=other + 1),
    )
    return links, HEAD


def insert(links: list[Link], chance: random.Random) -> Chain:
    """A line of the past once more, and all that follow numbered anew."""
    place = chance.randrange(len(links))
    links.insert(place, chance.choice(links))
    return [evolve(link, sequence=number) for number, link in enumerate(links, start=1)], HEAD


def cut(links: list[Link], chance: random.Random) -> Chain:
    """The tail goes, and whoever cut it moves the head as well: the published root alone knows."""
    kept = links[: chance.randrange(1, len(links))]
    return kept, Head("p1", len(kept), kept[-1].hash)


def fork(links: list[Link], chance: random.Random) -> Chain:
    """From some line on, another history, worked out with all its hashes and its head."""
    place = chance.randrange(len(links))
    told = [event(after=str(number)) for number in range(place)]
    others = [event(after=f"fork {chance.random()}") for _ in range(place, len(links))]
    return chain([*told, *others])


def replay(links: list[Link], chance: random.Random) -> Chain:
    """The end once more, properly chained: again the published root alone knows."""
    again = [event(after=str(number)) for number in range(len(links))]
    return chain([*again, *again[-chance.randrange(1, 9) :]])


MUTATIONS: tuple[Callable[[list[Link], random.Random], Chain], ...] = (
    flip, delete, swap, insert, cut, fork, replay,
)  # fmt: skip


def undetected(times: int, *, published: bool = True) -> int:
    """How many of so many single mutations neither chain nor root shows."""
    chance, missed = random.Random(7), 0
    for number in range(times):
        links, head = MUTATIONS[number % len(MUTATIONS)]([*WHOLE], chance)
        differs = published and (head is None or Tree([leaf_of(head)]).root != ROOT)
        missed += first_fault(links, head) is None and not differs
    return missed


def test_a_thousand_mutations_are_found_all():
    assert 0 == undetected(1_000)


@pytest.mark.prove
def test_ten_thousand_mutations_are_found_all():
    assert 0 == undetected(10_000)


def test_without_the_published_root_whoever_owns_the_database_can_hide_a_cut():
    """The control: that is what the root is for."""
    assert 0 < undetected(70, published=False)
