from datetime import date

import pytest

from cetms_core import AdministrativeLevel
from tests.house import HENAN, NATION, OPERATOR, PINGDINGSHAN, VISITOR, ZHENGZHOU


def test_a_visitor_picks_from_the_top_down(house):
    def below(code: str | None) -> list[str]:
        return [region.code for region in house.ask(VISITOR, lambda tx: tx.regions(code))]

    assert [NATION] == below(None)
    assert [HENAN] == below(NATION)
    assert [ZHENGZHOU, PINGDINGSHAN] == below(HENAN)
    assert [] == below("999999")


@pytest.mark.parametrize(("text", "found"), [("郑", [ZHENGZHOU]), ("4104", [PINGDINGSHAN]), ("%", [])])
def test_by_a_piece_of_name_or_code(house, text, found):
    assert found == [each.code for each in house.ask(VISITOR, lambda tx: tx.regions(HENAN, text=text))]


def test_a_page_leads_to_the_next(house):
    first = house.ask(VISITOR, lambda tx: tx.regions(HENAN, limit=1))
    second = house.ask(VISITOR, lambda tx: tx.regions(HENAN, limit=1, after=first.after))

    assert [ZHENGZHOU, PINGDINGSHAN] == [each.code for each in (*first, *second)]
    assert second.after is None


def test_what_is_not_in_force_stays_known_and_is_not_offered(house):
    dates = {"410307": (date(2021, 1, 1), None), "410381": (None, date(2021, 12, 31))}
    for code, (since, until) in dates.items():
        house.ask(
            OPERATOR,
            lambda tx, code=code, since=since, until=until: tx.add_region(
                code, "偃师", AdministrativeLevel.COUNTY, above=ZHENGZHOU, since=since, until=until
            ),
        )

    assert "410307" in [each.code for each in house.ask(VISITOR, lambda tx: tx.regions(ZHENGZHOU))]
    assert [] == [*house.ask(VISITOR, lambda tx: tx.regions(ZHENGZHOU, text="410381"))]
    assert house.read(lambda session: session.places.region("410381")) is not None
