"""Work is copied with what people call it, and without what is another's."""

from tests.commands.own_account.leaving_people import busy, copy_of
from tests.house import LI, PASSWORD, House, missing_employer


def test_codes_stand_beside_what_people_call_them(house: House) -> None:
    busy(house)
    copy = copy_of(house)
    _, declared = copy["declarations"]

    assert "金水区示范医院" == copy["profile"]["employer"]["name"]
    assert ("学术会议", "会议名称") == (declared["type"]["name"], declared["answers"][0]["label"])
    assert "折算参考标准 四" in declared["hours"]["explanation"]
    assert house.scan.digest == declared["attachment"]["digest"]


def test_what_a_petition_says_of_another_administrator_is_left_out(house: House) -> None:
    house.ask(LI, lambda tx: tx.request_organisation(missing_employer(), password=PASSWORD))
    (asked,) = copy_of(house)["petitions"]

    assert "某研究院" == asked["answers"]["name"]
    assert not {"id_number", "administrator", "email"} & {*asked["answers"]}
