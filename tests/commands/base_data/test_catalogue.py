import pytest

from cetms_core import NotFound
from cetms_core.catalogues import CATALOGUES
from tests.house import VISITOR


@pytest.mark.parametrize("code", CATALOGUES)
def test_a_visitor_picks_from_every_list(house, code):
    page = house.ask(VISITOR, lambda tx: tx.catalogue(code, limit=200))

    assert CATALOGUES[code].items == page.items


def test_a_page_leads_to_the_next(house):
    first = house.ask(VISITOR, lambda tx: tx.catalogue("degree", text="医学", limit=2))
    second = house.ask(VISITOR, lambda tx: tx.catalogue("degree", text="医学", limit=2, after=first.after))

    assert ["210", "245", "250", "310"] == [each.code for each in (*first, *second)]


def test_a_list_that_nobody_keeps_is_not_found(house):
    with pytest.raises(NotFound) as missing:
        house.ask(VISITOR, lambda tx: tx.catalogue("shoe_size"))

    assert "catalogue" == missing.value.kind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"text": "\ud800"}, ("text.broken", "text")),
        ({"text": "字" * 101}, ("text.too_long", "text")),
        ({"after": "\0"}, ("approval.no_such_page", "after")),
        ({"after": 7}, ("approval.no_such_page", "after")),
    ],
)
def test_what_can_not_be_looked_for_is_refused(house, words, expected):
    assert [expected] == house.refused(VISITOR, lambda tx: tx.catalogue("degree", **words))
