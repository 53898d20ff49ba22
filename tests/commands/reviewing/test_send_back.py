import pytest

from cetms_core import ApprovalStep, DeclarationState, MoveNotAllowed, Refused
from tests.house import ADMINISTRATOR, CITY, DEPUTY, LI, House, conference

COMMENTS = {"title": " 会议名称有误 ", "attachment": "看不清", "remark": "请说明", "": "请核对全部"}


def send_back(house: House, declaration, comments, by=ADMINISTRATOR):
    return house.ask(by, lambda tx: tx.send_back(declaration, comments))


def test_the_same_record_goes_back_with_comments_at_its_fields(house):
    declared = house.declare()
    back = send_back(house, declared, COMMENTS)

    assert (declared.id, DeclarationState.SENT_BACK, None) == (back.id, back.state, back.waits_for)
    assert (
        COMMENTS | {"title": "会议名称有误"}
        == back.comments
        == house.ask(LI, lambda tx: tx.declaration(back.id)).comments
    )


@pytest.mark.parametrize("field", [*conference(), "remark", "attachment", ""])
def test_every_question_of_the_form_can_be_commented_on(house, field):
    assert {field: "请核对"} == send_back(house, house.declare(), {field: "请核对"}).comments


@pytest.mark.parametrize("field", ["hours", "state", "Title", "标题", "__class__"])
def test_what_the_form_does_not_ask_cannot(house, field):
    declared = house.declare()

    assert [("approval.comment_elsewhere", "comments")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.send_back(declared, {"title": "请核对", field: "请核对"})
    )


def test_the_sentence_names_what_the_form_does_not_ask(house):
    with pytest.raises(Refused) as refused:
        send_back(house, house.declare(), {"hours": "太多"})

    assert "退回意见：表单没有“hours”这一项，请选择表单中的项目" == str(refused.value)


@pytest.mark.parametrize(
    ("comments", "rule"),
    [
        ({}, "approval.comments_missing"),
        ({"title": " \n"}, "approval.comments_missing"),
        ({"title": "有误" * 251}, "text.too_long"),
        ({"title": "有\0误"}, "text.control"),
        ({"title": None}, "text.not_a_text"),
    ],
)
def test_comments_are_texts_that_can_be_shown(house, comments, rule):
    declared = house.declare()

    assert [(rule, "comments")] == house.refused(ADMINISTRATOR, lambda tx: tx.send_back(declared, comments))


def test_five_hundred_characters_are_a_comment_still(house):
    assert 500 == len(send_back(house, house.declare(), {"": "误" * 500}).comments[""])


def test_an_empty_comment_is_none(house):
    assert {"title": "有误"} == send_back(house, house.declare(), {"title": "有误", "scope": ""}).comments


def test_it_starts_the_chain_anew_from_whatever_step(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    back = send_back(house, reviewed, COMMENTS, CITY)
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, conference()))

    assert (0, 2, ApprovalStep.EMPLOYER) == (again.step, again.round, again.waits_for)
    assert {} == again.comments
    assert DeclarationState.APPROVED is house.approve(again, DEPUTY, CITY).state


def test_a_registration_is_never_sent_back(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    with pytest.raises(MoveNotAllowed) as refused:
        send_back(house, item, COMMENTS)

    assert "当前状态为“待审核”，不能再“退回修改”，请刷新后查看最新状态" == str(refused.value)


def test_the_person_is_told_by_mail_and_the_comments_stay_here(house):
    send_back(house, house.declare(), COMMENTS)
    house.cetms.deliver_letters()
    (letter,) = house.postbox.letters

    assert "现在的状态是：退回修改" in letter.text
    assert "会议名称" not in letter.text


def test_it_is_written_down(house):
    back = send_back(house, house.declare(), COMMENTS)
    *_, event = house.ask(LI, lambda tx: tx.history(back.id))

    assert ("declaration.sent_back", ADMINISTRATOR, back.comments) == (
        event.name,
        event.actor,
        event.comments,
    )
