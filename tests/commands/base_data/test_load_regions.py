from datetime import date

from cetms_core import AdministrativeLevel
from cetms_core.catalogues import shipped_regions
from tests.house import HENAN, OPERATOR, VISITOR, ZHENGZHOU


def test_all_that_is_shipped_is_kept_and_a_second_time_nothing_is_left_to_do(house):
    changed = house.ask(OPERATOR, lambda tx: tx.load_regions())
    kept = house.read(lambda session: [session.places.region(each.code) for each in shipped_regions()])

    assert [*shipped_regions()] == kept
    assert {each.code for each in changed} <= {each.code for each in kept}
    assert () == house.ask(OPERATOR, lambda tx: tx.load_regions())


def test_it_is_written_down_once(house):
    for _ in range(2):
        house.ask(OPERATOR, lambda tx: tx.load_regions())
    (event,) = house.read(lambda session: session.history.of("regions", "regions"))

    assert "regions.loaded" == event.name


def test_only_those_of_a_day(house):
    changed = house.ask(OPERATOR, lambda tx: tx.load_regions(date(2013, 1, 1)))

    assert {"410224"} == {each.code for each in changed} & {"410224", "410212"}


def test_what_was_moved_by_hand_comes_back(house):
    house.ask(OPERATOR, lambda tx: tx.load_regions())
    house.ask(OPERATOR, lambda tx: tx.add_region("410181", "巩义", AdministrativeLevel.COUNTY, above=HENAN))
    (again,) = house.ask(OPERATOR, lambda tx: tx.load_regions())

    assert ("410181", "巩义市", ZHENGZHOU) == (again.code, again.name, again.path[-2])


def test_a_visitor_finds_a_county_with_its_zones(house):
    house.ask(OPERATOR, lambda tx: tx.load_regions())
    found = [each.code for each in house.ask(VISITOR, lambda tx: tx.regions(ZHENGZHOU))]

    assert 12 + 3 == len(found)
    assert ["410171", "410172", "410173"] == [code for code in found if code[4] == "7"]
