"""Records are copied without secrets, and without anybody else."""

import json

from tests.commands.own_account.leaving_people import busy, copy_of, sent_back, share_address
from tests.house import ADMINISTRATOR, INDUSTRY, LI, WANG, House, id_number, mobile


def test_there_is_no_secret_and_nobody_else_in_it(house: House) -> None:
    busy(house)
    house.cetms.deliver_letters()
    account = house.read(lambda session: session.people.account(LI.person_id))
    assert account is not None
    text = json.dumps(copy_of(house), ensure_ascii=False)
    token = next(each.text for each in house.postbox.letters if "token=" in each.text).partition("token=")[2]

    for secret in (account.password, account.stamp, token.split()[0]):
        assert secret not in text
    for other in (ADMINISTRATOR.person_id, id_number(11), mobile(11), "周公务"):
        assert other not in text
    assert '"role": "单位管理员"' in text


def test_an_office_over_an_industry_is_called_by_its_place(house: House) -> None:
    (office,) = copy_of(house, INDUSTRY)["offices"]

    assert "郑州市卫生健康" == office["scope"]["name"]


def test_the_letters_of_somebody_else_at_the_same_address_are_not_in_it(house: House) -> None:
    sent_back(house, WANG)
    share_address(house)

    assert [] == copy_of(house)["letters"]
    (own,) = copy_of(house, WANG)["letters"]
    assert ("p2@example.com", "declaration_moved") == (own["to"], own["kind"])


def test_letters_that_went_to_an_address_of_before_are_in_it(house: House) -> None:
    sent_back(house, LI)
    share_address(house)

    assert ["p1@example.com"] == [each["to"] for each in copy_of(house)["letters"]]
