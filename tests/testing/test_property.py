"""A law is tried on what is chosen, then on what is drawn; what breaks it is found again by its seed."""

import re
from itertools import count

import pytest
from hypothesis import settings, strategies as st

from cetms_core.testing.property import holds


def test_what_is_chosen_is_tried_first_and_all_of_it():
    tried: list[object] = []
    holds(tried.append, st.just("drawn"), first=["one", "two"])

    assert ["one", "two", "drawn"] == tried[:3]


def test_half_as_many_are_drawn_as_the_profile_says():
    tried: list[object] = []
    holds(tried.append, st.integers())

    assert len(tried) == settings().max_examples // 2


def test_what_is_chosen_breaks_the_law_by_itself():
    def law(number):
        assert number != 2, "two"

    with pytest.raises(AssertionError, match=r"^two") as broken:
        holds(law, st.nothing(), first=[1, 2, 3])
    assert not hasattr(broken.value, "__notes__")


def law(number):
    assert number < 100, f"{number}"


@pytest.mark.parametrize("forced", [None, 7])
def test_what_is_drawn_is_as_small_as_may_be_and_says_how_to_come_there_again(forced, monkeypatch):
    monkeypatch.setattr("hypothesis.core.global_force_seed", forced)
    with pytest.raises(AssertionError, match=r"^100") as broken:
        holds(law, st.integers())

    assert re.search(
        r"^To walk the same way again: pytest --hypothesis-seed=\d+$", "\n".join(broken.value.__notes__), re.M
    )


def walk() -> list[int]:
    tried: list[int] = []
    holds(tried.append, st.integers())
    return tried


def test_a_seed_is_the_way(monkeypatch):
    monkeypatch.setattr("hypothesis.core.global_force_seed", 7)
    there = walk()

    assert there == walk()
    monkeypatch.setattr("hypothesis.core.global_force_seed", 8)
    assert there != walk()


def test_without_a_seed_each_walk_is_another(monkeypatch):
    monkeypatch.setattr("hypothesis.core.global_force_seed", None)

    assert walk() != walk()


def test_a_law_that_is_broken_once_and_not_again_is_told_as_what_it_was():
    once = count()

    def law(number):
        assert next(once) != 3, "at the fourth"

    with pytest.raises(AssertionError, match=r"^at the fourth"):
        holds(law, st.integers())
