"""Regions, employers and departments."""

from datetime import date

import pytest
from attrs import evolve

from cetms_core.contracts import Store
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import keep

NATION = Region("100000", "全国", AdministrativeLevel.NATION, ("100000",))
HENAN = Region("410000", "河南省", AdministrativeLevel.PROVINCE, ("100000", "410000"))
ZHENGZHOU = Region("410100", "郑州市", AdministrativeLevel.CITY, ("100000", "410000", "410100"))
KAIFENG = Region("410200", "开封市", AdministrativeLevel.CITY, ("100000", "410000", "410200"))
ZONE = Region("ZZ-1", "开发区", AdministrativeLevel.COUNTY, ("100000", "410000", "410100", "ZZ-1"))
HOSPITAL = Organisation("A", "郑州Hospital_100%医院", "410100", "人事科 0371-00000000")
SCHOOL = Organisation("B", "郑州学校", "410100")
ELSEWHERE = Organisation("C", "开封医院", "410200")


class PlacesLaws:
    """What holds of places."""

    @pytest.fixture
    def placed(self, store: Store) -> Store:
        with store.session() as session:
            for region in (KAIFENG, ZONE, ZHENGZHOU, HENAN, NATION):
                session.places.add_region(region)
            for organisation in (SCHOOL, HOSPITAL, ELSEWHERE):
                session.places.add_organisation(organisation)
            for employer, name in [("A", "外科"), ("A", "内科"), ("A", "外科"), ("B", "教务处")]:
                session.places.add_department(Department(employer, name))
        return store

    @law("places.region: keep every field, the way down from the nation in its order")
    def test_a_region_comes_back_as_kept(self, placed: Store) -> None:
        with placed.session() as session:
            assert session.places.region("ZZ-1") == ZONE
            assert session.places.region("410300") is None

    @law("places.regions: only children, ordered by code; the nation's for None")
    def test_those_directly_below_come_by_code(self, placed: Store) -> None:
        with placed.session() as session:
            assert [*session.places.regions(None)] == [NATION]
            assert [*session.places.regions("410000")] == [ZHENGZHOU, KAIFENG]
            assert [*session.places.regions("ZZ-1")] == []
            assert [*session.places.regions("410300")] == []

    @law("places.regions_within: the region itself and all that has it on its way down")
    def test_what_lies_within_is_the_region_and_all_its_parts(self, placed: Store) -> None:
        with placed.session() as session:
            assert {"410100", "ZZ-1"} == session.places.regions_within("410100")
            assert {"100000", "410000", "410100", "410200", "ZZ-1"} == session.places.regions_within("100000")
            assert frozenset() == session.places.regions_within("410300")

    @law("places.add_region: a known code is written over, its place in the tree, too")
    def test_a_region_added_again_is_renamed_and_moved(self, placed: Store) -> None:
        moved = Region("ZZ-1", "新区", AdministrativeLevel.CITY, ("100000", "410000", "ZZ-1"))
        keep(placed, lambda session: session.places.add_region(moved))

        with placed.session() as session:
            assert moved == session.places.region("ZZ-1")
            assert {"410100"} == session.places.regions_within("410100")
            assert [ZHENGZHOU, KAIFENG, moved] == [*session.places.regions("410000")]

    @law("places.add_organisation: a known code is written over, every field")
    def test_an_organisation_comes_back_as_kept_last(self, placed: Store) -> None:
        renamed = Organisation("B", "郑州大学", "410200", "办公室")
        keep(placed, lambda session: session.places.add_organisation(renamed))

        with placed.session() as session:
            assert session.places.organisation("A") == HOSPITAL
            assert renamed == session.places.organisation("B")
            assert session.places.organisation("D") is None
            assert [renamed, ELSEWHERE] == [*session.places.organisations("410200")]

    @law("places.organisations: a piece of the name as it stands; escape wildcards")
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("", [HOSPITAL, SCHOOL]),
            ("郑州", [HOSPITAL, SCHOOL]),
            ("学校", [SCHOOL]),
            ("Hosp", [HOSPITAL]),
            ("hosp", [HOSPITAL]),
            ("\uff28\uff2f\uff33\uff30", [HOSPITAL]),
            ("hosp%", []),
            ("_100%", [HOSPITAL]),
            ("%", [HOSPITAL]),
            ("郑_", []),
            ("开封", []),
            ("\ud800", []),
        ],
    )
    def test_organisations_are_found_by_a_piece_of_the_name(
        self, placed: Store, text: str, found: list[Organisation]
    ) -> None:
        assert found == [*keep(placed, lambda session: session.places.organisations("410100", text))]

    @law("places.departments: by name, each once, of this organisation")
    def test_an_employer_keeps_a_list_of_departments(self, placed: Store) -> None:
        with placed.session() as session:
            assert [*session.places.departments("A")] == ["内科", "外科"]
            assert [*session.places.departments("C")] == []

    @law("places.departments: a piece of the name as it stands; escape wildcards")
    def test_a_department_is_found_by_a_piece_of_its_name(self, placed: Store) -> None:
        with placed.session() as session:
            assert [*session.places.departments("A", "外")] == ["外科"]
            assert [*session.places.departments("A", "%")] == []

    @law("places.organisations: by code, behind `after`, at most `limit`")
    @pytest.mark.parametrize(
        ("after", "limit", "found"), [("", 1, "A"), ("A", 9, "B"), ("B", 9, ""), ("", 9, "AB")]
    )
    def test_organisations_come_a_page_at_a_time(
        self, placed: Store, after: str, limit: int, found: str
    ) -> None:
        with placed.session() as session:
            page = session.places.organisations("410100", after=after, limit=limit)
            assert [*found] == [each.code for each in page]

    @law("places: `organisation` finds one that was taken over, `organisations` does not offer it")
    def test_one_that_was_taken_over_is_kept_and_not_picked(self, placed: Store) -> None:
        taken = evolve(SCHOOL, merged_into="A")
        keep(placed, lambda session: session.places.add_organisation(taken))

        with placed.session() as session:
            assert taken == session.places.organisation("B")
            assert [*session.places.organisations("410100")] == [HOSPITAL]

    @law("places.regions: with a day, only those in force then, first and last day included")
    @pytest.mark.parametrize(
        ("day", "codes"), [(None, "EN"), ("2013-12-31", "E"), ("2014-01-01", "EN"), ("2015-01-01", "N")]
    )
    def test_a_region_is_offered_from_its_first_day_to_its_last(
        self, placed: Store, day: str | None, codes: str
    ) -> None:
        path = ("100000", "410000", "410200")
        ended = Region("E", "开封县", AdministrativeLevel.COUNTY, (*path, "E"), until=date(2014, 12, 31))
        new = Region("N", "祥符区", AdministrativeLevel.COUNTY, (*path, "N"), since=date(2014, 1, 1))
        with placed.session() as session:
            session.places.add_region(ended)
            session.places.add_region(new)
        on = None if day is None else date.fromisoformat(day)

        with placed.session() as session:
            assert [*codes] == [each.code for each in session.places.regions("410200", on=on)]
            assert [ended, new] == [session.places.region("E"), session.places.region("N")]

    @law("places.regions: a piece of the name, behind `after`, at most `limit`")
    @pytest.mark.parametrize(
        ("text", "after", "found"), [("郑", "", [ZHENGZHOU]), ("市", "410100", [KAIFENG])]
    )
    def test_regions_are_found_by_a_piece_of_the_name_and_past_a_code(
        self, placed: Store, text: str, after: str, found: list[Region]
    ) -> None:
        with placed.session() as session:
            assert found == [*session.places.regions("410000", text=text, after=after)]
            assert found[:1] == [*session.places.regions("410000", text=text, after=after, limit=1)]
