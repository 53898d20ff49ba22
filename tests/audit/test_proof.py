"""Whoever holds a proof and the published root needs neither the database nor us."""

import json
from datetime import date

import pytest
from attrs import evolve

from cetms_core import InvalidValue
from cetms_core.audit import Head, anchor, prove, read_proof

DAY = date(2025, 6, 1)
HEADS = [Head(f"p{number}", number + 1, f"{number:064x}") for number in range(13)]
PUBLISHED = anchor(DAY, HEADS)


@pytest.mark.parametrize("number", range(13))
def test_a_proof_holds_against_the_root_of_its_day_and_survives_being_written(number):
    proof = prove(DAY, HEADS, f"p{number}")

    assert proof is not None
    assert HEADS[number] == proof.head
    assert proof.holds(PUBLISHED)
    assert proof == read_proof(str(proof))


def test_nobody_has_a_proof_of_what_had_not_begun():
    assert prove(DAY, HEADS, "p99") is None


def test_it_holds_for_nothing_else():
    proof = prove(DAY, HEADS, "p5")
    assert proof is not None
    head = proof.head
    others = [
        evolve(proof, head=evolve(head, sequence=5)),
        evolve(proof, head=evolve(head, hash="f" * 64)),
        evolve(proof, head=evolve(head, about="p6")),
        evolve(proof, index=4),
        evolve(proof, index=-1),
        evolve(proof, index=13),
        evolve(proof, chains=12),
        evolve(proof, path=proof.path[1:]),
        evolve(proof, day=date(2025, 6, 2)),
    ]

    assert not any(each.holds(PUBLISHED) for each in others)
    assert not proof.holds(anchor(DAY, [*HEADS[:-1], evolve(HEADS[-1], sequence=99)]))


def test_what_is_no_proof_is_refused():
    whole = json.loads(str(prove(DAY, HEADS, "p5")))
    lacking = [{name: whole[name] for name in whole if name != left_out} for left_out in whole]
    wrong = [whole | {"path": ["zz"]}, whole | {"day": "x"}, whole | {"head": ["p5"]}, whole | {"path": 3}]

    for kept in [*lacking, *wrong, [], None]:
        with pytest.raises(InvalidValue, match="cetms audit proof"):
            read_proof(json.dumps(kept))
    with pytest.raises(InvalidValue):
        read_proof("{")
