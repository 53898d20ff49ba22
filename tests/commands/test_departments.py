from tests.house import ADMINISTRATOR, HOSPITAL, SCHOOL, VISITOR


def test_a_visitor_picks_from_those_of_the_employer(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))

    assert ("内科",) == house.ask(VISITOR, lambda tx: tx.departments(HOSPITAL))
    assert () == house.ask(VISITOR, lambda tx: tx.departments(SCHOOL))
    assert () == house.ask(VISITOR, lambda tx: tx.departments("no such employer"))
