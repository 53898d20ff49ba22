import pytest
from attrs import evolve

from tests.house import HENAN, HOSPITAL, JINSHUI, SCHOOL, VISITOR


def test_a_visitor_picks_from_those_of_the_region(house):
    def found(region: str, text: str = "") -> list[str]:
        return [each.code for each in house.ask(VISITOR, lambda tx: tx.organisations(region, text=text))]

    assert [HOSPITAL, SCHOOL] == found(JINSHUI)
    assert [SCHOOL] == found(JINSHUI, "学校")
    assert [SCHOOL] == found(JINSHUI, SCHOOL.lower())
    assert [] == found(JINSHUI, "煤矿")
    assert [] == found(HENAN)


def test_a_page_leads_to_the_next(house):
    first = house.ask(VISITOR, lambda tx: tx.organisations(JINSHUI, limit=1))
    second = house.ask(VISITOR, lambda tx: tx.organisations(JINSHUI, limit=1, after=first.after))

    assert [HOSPITAL, SCHOOL] == [each.code for each in (*first, *second)]
    assert second.after is None


def test_one_that_another_took_over_is_not_offered(house):
    with house.cetms.store.session() as session:
        school = session.places.organisation(SCHOOL)
        session.places.add_organisation(evolve(school, merged_into=HOSPITAL))

    assert [HOSPITAL] == [each.code for each in house.ask(VISITOR, lambda tx: tx.organisations(JINSHUI))]


@pytest.mark.parametrize("words", [{"text": "\u202e"}, {"after": "\ud800"}])
def test_what_can_not_be_looked_for_is_refused(house, words):
    assert [next(iter(words))] == [
        field for _, field in house.refused(VISITOR, lambda tx: tx.organisations(JINSHUI, **words))
    ]
