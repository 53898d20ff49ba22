from tests.house import ADMINISTRATOR, HOSPITAL, SCHOOL, VISITOR


def test_a_visitor_picks_from_those_of_the_employer(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))

    assert ["内科"] == [*house.ask(VISITOR, lambda tx: tx.departments(HOSPITAL))]
    assert not [*house.ask(VISITOR, lambda tx: tx.departments(SCHOOL))]
    assert not [*house.ask(VISITOR, lambda tx: tx.departments("no such employer"))]


def test_by_a_piece_of_the_name_and_page_by_page(house):
    for name in ("外科", "ICU", "内科"):
        house.ask(ADMINISTRATOR, lambda tx, name=name: tx.add_department(HOSPITAL, name))
    first = house.ask(VISITOR, lambda tx: tx.departments(HOSPITAL, text="科", limit=1))
    second = house.ask(VISITOR, lambda tx: tx.departments(HOSPITAL, text="科", limit=1, after=first.after))

    assert ["内科", "外科"] == [*first, *second]
    assert ["ICU"] == [*house.ask(VISITOR, lambda tx: tx.departments(HOSPITAL, text="icu"))]
