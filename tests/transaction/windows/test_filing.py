"""A class and a roster, from a file as a spreadsheet saves it to hours that count, through the front door alone."""

from cetms_core import ATTENDANCE_FORM, REGISTRATION_FORM, DeclarationState, read_roster
from tests.house import ADMINISTRATOR, CITY, LI, WANG, House, form, furnished, id_number, seminar

SHEET = f"身份证号码,姓名,证书学时\r\n{id_number(1)},李明,\r\n,,\r\n{id_number(2)},王芳,24\r\n"


def fields(house: House):
    return (*ATTENDANCE_FORM, *house.cetms.catalog["training_seminar"].fields)


def test_a_sheet_becomes_hours_of_each_who_took_part():
    house = furnished()
    label = next(each.label for each in fields(house) if each.name == "certified_hours")
    sheet = read_roster(SHEET.replace("证书学时", label).encode("gbk"), fields(house))
    assert () == sheet.findings

    with house.transaction(ADMINISTRATOR) as tx:
        filed = tx.file_class(
            "training_seminar", 2025, seminar(30), sheet.rows, attachment=house.scan, first_row=2
        )
    with house.transaction(CITY) as tx:
        for item in tx.queue():
            tx.approve(item)

    years = [house.ask(who, lambda tx: tx.hours_by_year())[0] for who in (LI, WANG)]
    assert (2, ["30", "24"]) == (filed.accepted, [str(year.total) for year in years])


def test_an_objection_is_answered_either_way():
    house = furnished()
    rows = [{"id_number": id_number(1), "name": "李明"}, {"id_number": id_number(2), "name": "王芳"}]
    with house.transaction(ADMINISTRATOR) as tx:
        filed = tx.file_class("training_seminar", 2025, seminar(30), rows, attachment=house.scan)
    for who, id in zip((LI, WANG), filed.declarations, strict=True):
        with house.transaction(who) as tx:
            tx.object_to(id, "本人没有参加")
    with house.transaction(ADMINISTRATOR) as tx:
        (listed,) = tx.classes()
        insisted, retracted = tx.insist(listed.objections[0], "有签到表"), tx.retract(listed.objections[1])
        record = tx.training_class(listed.filed.id)

    assert (DeclarationState.IN_REVIEW, DeclarationState.WITHDRAWN) == (insisted.state, retracted.state)
    assert (insisted, retracted) == record.declarations


def test_a_roster_becomes_people_on_the_rolls():
    house = furnished()
    asked = [each for each in REGISTRATION_FORM if each.name not in ("employer", "employer_region")]
    given = [str(form(50).get(each.name, "")) for each in asked]
    content = "\n".join([",".join(each.label for each in asked), ",".join(given)])
    sheet = read_roster(content.encode(), asked)

    assert () == sheet.findings
    assert 1 == house.ask(ADMINISTRATOR, lambda tx: tx.enrol_many(sheet.rows, first_row=2)).accepted
