from tests.house import HENAN, NATION, PINGDINGSHAN, VISITOR, ZHENGZHOU


def test_a_visitor_picks_from_the_top_down(house):
    def below(code: str | None) -> list[str]:
        return [region.code for region in house.ask(VISITOR, lambda tx: tx.regions(code))]

    assert [NATION] == below(None)
    assert [HENAN] == below(NATION)
    assert [ZHENGZHOU, PINGDINGSHAN] == below(HENAN)
    assert [] == below("999999")
