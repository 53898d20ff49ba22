from datetime import date

import pytest

from cetms_core import DefinitionError, Jurisdiction
from cetms_core.jurisdictions import HENAN, NATION, Appeal, Jurisdictions

MAY = date(2025, 5, 1)
SHORT = Appeal(5, 7, basis="某市 一", confidence="B")


def test_the_last_day_itself_is_in_time():
    assert date(2025, 5, 6) == SHORT.lodged_by(MAY)
    assert date(2025, 5, 8) == SHORT.decided_by(MAY)


@pytest.mark.parametrize(("lodge", "decide"), [(0, 7), (5, 0), (-1, 7)])
def test_there_is_at_least_a_day(lodge, decide):
    with pytest.raises(DefinitionError):
        Appeal(lodge, decide, basis="某市 一", confidence="B")


@pytest.mark.parametrize(("basis", "confidence"), [("", "B"), ("某市 一", "?")])
def test_it_says_where_it_stands(basis, confidence):
    with pytest.raises(DefinitionError):
        Appeal(5, 7, basis=basis, confidence=confidence)


def test_the_nearest_page_that_says_a_time_is_followed():
    city = Jurisdiction("410100", "郑州市", "410000", appeal=SHORT)
    pages = Jurisdictions([NATION, HENAN, city])

    assert SHORT == pages.appeal("410100")
    assert NATION.appeal == pages.appeal("410000")


def test_where_no_page_says_one_there_is_none():
    with pytest.raises(DefinitionError):
        Jurisdictions([Jurisdiction("100000", "全国")]).appeal("100000")
