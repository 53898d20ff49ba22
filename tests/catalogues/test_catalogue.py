"""A list is found by code, name or other name, and read a page at a time."""

import pytest
from hypothesis import given, strategies as st

from cetms_core.catalogues import CATALOGUES, Catalogue, Item
from cetms_core.catalogues.catalogue import listed

FRUITS = Catalogue(
    "fruit", "水果", "自编", listed("10 苹果 APPLE 林檎\n11 青苹果\n20 梨 PEAR", lambda code: code[:1])
)
ALL = pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)


@pytest.mark.parametrize(
    ("text", "code"),
    [("10", "10"), ("苹果", "10"), ("apple", "10"), ("ＡＰＰＬＥ", "10"), (" 林檎 ", "10"), ("梨", "20")],
)
def test_an_item_is_found_by_each_of_its_names(text, code):
    found = FRUITS.find(text)

    assert found is not None
    assert code == found.code


@pytest.mark.parametrize("text", ["", "苹", "1", "%", "\ud800"])
def test_a_piece_of_a_name_is_none(text):
    assert FRUITS.find(text) is None


def test_a_line_is_code_name_and_other_names():
    assert Item("10", "苹果", ("APPLE", "林檎"), "1") == FRUITS.items[0]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("", "10 11 20"), ("苹", "10 11"), ("pea", "20"), ("1", "10 11"), ("林", "10"), ("%", ""), ("_", "")],
)
def test_a_piece_of_a_name_or_code_is_searched_for(text, codes):
    assert codes.split() == [each.code for each in FRUITS.search(text)]


@ALL
@given(text=st.sampled_from(["", "1", "学", "族", "业"]), limit=st.integers(1, 60))
def test_pages_one_after_the_other_are_the_whole(catalogue, text, limit):
    pages, after = [], None
    while True:
        page = catalogue.search(text, after=after, limit=limit)
        pages += page
        assert len(page) <= limit
        if (after := page.after) is None:
            break

    assert [*catalogue.search(text, limit=1000)] == pages


@ALL
def test_codes_are_in_order_and_every_name_means_one_item(catalogue):
    codes = [each.code for each in catalogue.items]
    names = [name for each in catalogue.items for name in (each.code, each.name, *each.other_names)]

    assert sorted(set(codes)) == codes
    assert len(set(names)) == len(names)


@ALL
def test_what_lies_above_an_item_is_an_item(catalogue):
    codes = {each.code for each in catalogue.items}

    assert {each.above for each in catalogue.items} <= {"", *codes}


@ALL
def test_every_list_names_its_source_and_how_sure_it_is(catalogue):
    assert catalogue.source.rstrip("）")[-1] in "ABCG"
