from tests.house import HOSPITAL, JINSHUI, SCHOOL, VISITOR, ZHENGZHOU


def test_a_visitor_picks_from_those_of_the_region(house):
    def found(region: str, text: str = "") -> list[str]:
        return [each.code for each in house.ask(VISITOR, lambda tx: tx.organisations(region, text=text))]

    assert [HOSPITAL, SCHOOL] == found(JINSHUI)
    assert [SCHOOL] == found(JINSHUI, "学校")
    assert [] == found(JINSHUI, "煤矿")
    assert [] == found(ZHENGZHOU)
