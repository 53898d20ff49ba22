from tests.house import JINSHUI, PASSWORD, VISITOR, id_number, missing_employer


def refused(house, answers):
    return house.refused(VISITOR, lambda tx: tx.request_organisation(answers, password=PASSWORD))


def test_all_faults_are_told_at_once_each_at_its_field(house):
    wrong = {
        "code": "1", "name": "", "region": "999999", "contact": "两\n行", "id_number": "2", "administrator": "",
        "email": "@", "extra": "?",
    }  # fmt: skip
    fields = [field for _, field in refused(house, wrong)]

    assert sorted(map(str, fields)) == sorted(wrong)


def test_what_is_no_text_is_not_filled_in(house):
    assert ["name"] == [field for _, field in refused(house, missing_employer(name=7))]


def test_what_is_no_form_has_every_fault(house):
    found = {field for _, field in refused(house, None)}

    assert found == {"code", "name", "region", "id_number", "administrator", "email"}


def test_a_petition_keeps_the_whole_form(house):
    answers = missing_employer(contact="人事科", industry="卫生健康", training_base=True)
    petition = house.ask(VISITOR, lambda tx: tx.request_organisation(answers, password=PASSWORD))

    assert dict(petition.answers) == {
        **answers, "region": JINSHUI, "id_number": id_number(500), "contact": "人事科", "training_base": True,
    }  # fmt: skip
