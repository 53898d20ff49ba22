"""Each command is one typed line: the same words, the same order, the same defaults."""

import inspect

import pytest

from cetms_core import ItemKind, Transaction, UserKind, commands
from cetms_core.commands import PERMISSIONS
from tests.attachments.corpus import jpeg
from tests.house import (
    ADMINISTRATOR,
    CITY,
    HOSPITAL,
    OPERATOR,
    PASSWORD,
    SCHOOL,
    VISITOR,
    ZHENGZHOU,
    conference,
    form,
    id_number,
)

ANSWERS_NOTHING = {"dismiss", "request_reset", "reset_password", "use_reset"}
LINES = {name for name, line in inspect.getmembers(Transaction, inspect.isfunction) if name[0] != "_"}


def test_every_command_has_its_line_and_every_line_its_command():
    assert set(PERMISSIONS) == LINES


@pytest.mark.parametrize("command", sorted(PERMISSIONS))
def test_a_line_has_the_words_of_its_command(command):
    def words(signature: inspect.Signature) -> list[str]:
        return [*signature.parameters][1:]

    line = inspect.signature(getattr(Transaction, command))
    given = inspect.signature(getattr(commands, command))

    assert words(given) == words(line)
    assert given.return_annotation == line.return_annotation


@pytest.mark.parametrize("command", sorted(PERMISSIONS))
def test_a_line_is_short_enough_to_be_seen_through(command):
    source = inspect.getsource(getattr(Transaction, command))

    assert f"commands.{command}(" in source
    assert 1 == source.count("return ") + (command in ANSWERS_NOTHING)


def test_the_whole_way_by_its_lines(house):
    """From registration to the year's total, each line once."""
    with house.transaction(VISITOR) as tx:
        assert [HOSPITAL, SCHOOL] == [
            each.code for each in tx.organisations(tx.regions(ZHENGZHOU).items[0].code)
        ]
        tx.register(form(31), password=PASSWORD)
        tx.withdraw_registration(id_number(31), PASSWORD)
        tx.register(form(31), password=PASSWORD)
    with house.transaction(ADMINISTRATOR) as tx:
        tx.add_department(HOSPITAL, "内科")
        assert ("内科",) == tx.departments(HOSPITAL).items
        stranger, newcomer = tx.queue(kind=ItemKind.REGISTRATION)
        tx.reject(stranger, "非本单位人员")
        tx.approve(newcomer)
    with house.transaction(VISITOR) as tx:
        me = tx.sign_in(id_number(31), PASSWORD, kind=UserKind.PERSON)
    with house.transaction(me) as tx:
        tx.update_profile({"department": "内科"})
        me = tx.change_password(old=PASSWORD, new="a new password")
        assert 20 == tx.preview("academic_conference", "2025", conference(), attachment=house.scan).hours
        declared = tx.declare("academic_conference", 2025, conference(), attachment=house.scan, remark="备注")
        draft = tx.draft("academic_conference", 2025, {}, remark="草稿")
        draft = tx.redraft(draft.id, conference("二"), attachment=house.scan)
        submitted = tx.submit(draft.id)
        tx.withdraw(submitted.id)
    with house.transaction(ADMINISTRATOR) as tx:
        assert jpeg() == tx.attachment(declared.id).read()
        back = tx.send_back(declared, {"title": "请写全称"})
    with house.transaction(me) as tx:
        again = tx.resubmit(back.id, conference("中原学术论坛"), remark="已改")
    with house.transaction(ADMINISTRATOR) as tx:
        tx.decide_many([again])
    with house.transaction(CITY) as tx:
        (item,) = tx.queue()
        approved = tx.approve(item)
    with house.transaction(me) as tx:
        (year,) = tx.hours_by_year()
        assert (2025, 20, 70) == (year.year, year.total, year.missing)
        assert 5 == len(tx.history(again.id))
        assert 2 == len(tx.declarations(year=2025))
        assert approved == tx.declaration(again.id)
        assert "内科" == tx.profile().department
    with house.transaction(CITY) as tx:
        tx.revoke(approved, "证书系冒用")
    with house.transaction(me) as tx:
        assert 0 == tx.hours_by_year()[0].total
        assert 2 == len(tx.entries(2025))
    with house.transaction(OPERATOR) as tx:
        tx.dismiss(ADMINISTRATOR)

    assert house.cetms.deliver_letters()
