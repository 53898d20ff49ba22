"""The root is that of RFC 6962, worked out here from its own definition; a path leads to it, and no other leaf does."""

from hashlib import sha256

import pytest
from hypothesis import given, strategies as st

from cetms_core.audit import Head, Tree, leaf_of
from cetms_core.audit.merkle import node, path_to, root_over

LEAVES = st.lists(st.binary(min_size=32, max_size=32), max_size=40)


def root(leaves: list[bytes]) -> bytes:
    """As section 2.1 defines it."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()


@given(LEAVES)
def test_the_root_is_that_of_the_definition(leaves):
    tree = Tree(leaves)

    assert (root(leaves).hex(), len(leaves)) == (tree.root, tree.size)


@given(LEAVES.filter(bool), st.data())
def test_a_path_leads_to_the_root(leaves, data):
    index = data.draw(st.integers(0, len(leaves) - 1))

    assert Tree(leaves).root == root_over(leaves[index], index, len(leaves), path_to(index, leaves))


@given(LEAVES.filter(lambda leaves: len(set(leaves)) > 1), st.data())
def test_no_other_leaf_place_or_path_does(leaves, data):
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, size, whole = path_to(index, leaves), len(leaves), Tree(leaves).root
    other = sha256(leaves[index]).digest()

    assert whole != root_over(other, index, size, path)
    assert whole != root_over(leaves[index], index, size, [other, *path[1:]])
    assert root_over(leaves[index], index, size, path[:-1]) is None
    assert root_over(leaves[index], index, size, [*path, other]) is None


def test_a_node_passes_for_no_leaf():
    left, right = leaf_of(Head("p1", 1, "0" * 64)), leaf_of(Head("p2", 1, "0" * 64))

    assert Tree([node(left, right)]).root == Tree([left, right]).root  # a bare hash would
    assert sha256(b"\x00" + left + right).digest() != node(left, right)  # but none is made by `leaf_of`


@pytest.mark.parametrize("other", [Head("p2", 1, "0" * 64), Head("p1", 2, "0" * 64), Head("p1", 1, "1" * 64)])
def test_each_part_of_a_head_is_in_its_leaf(other):
    assert leaf_of(Head("p1", 1, "0" * 64)) != leaf_of(other)
