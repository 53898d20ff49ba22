"""修改对照: each changed field beside what the reviewer asked for, and what was asked for in vain."""

import io

import pytest

from cetms_core import NotAllowed
from tests.attachments.corpus import png
from tests.commands.capped import district
from tests.commands.reviewing.test_coauthors import PAPER
from tests.house import ADMINISTRATOR, CHEN, CITY, LI, WANG, conference, furnished

COMMENTS = {"title": "请写全称", "scope": "请核对级别", "attachment": "扫描不清", "": "请尽快"}


def sent_back(house, comments=COMMENTS, seen=None):
    return house.ask(ADMINISTRATOR, lambda tx: tx.send_back(seen or house.declare(), comments))


def resubmitted(house, seen=None, answers=None, **also):
    back = seen or sent_back(house)
    return house.ask(
        LI, lambda tx: tx.resubmit(back.id, answers or conference("中原学术论坛"), remark="备注", **also)
    )


def told(house, id, actor=ADMINISTRATOR):
    return {each.field: each for each in house.ask(actor, lambda tx: tx.changes(id))}


def test_what_was_changed_stands_beside_what_was_asked_for(house):
    changes = told(house, resubmitted(house).id)

    title = changes["title"]
    assert ("会议名称", "中原论坛", "中原学术论坛", True, "请写全称") == (
        title.label, title.before, title.after, title.changed, title.comment,
    )  # fmt: skip


def test_what_was_asked_for_in_vain_is_shown_and_the_rest_is_not(house):
    changes = told(house, resubmitted(house).id)

    assert {"title", "scope", "attachment", ""} == {*changes}
    assert (False, "全国", "全国", "请核对级别") == (
        changes["scope"].changed, changes["scope"].before, changes["scope"].after, changes["scope"].comment,
    )  # fmt: skip
    assert ("总体意见", "请尽快", False) == (changes[""].label, changes[""].comment, changes[""].changed)


def test_another_file_of_the_same_name_is_another_file(house):
    other = house.cetms.receive(io.BytesIO(png()), filename=house.scan.filename.replace("jpg", "png"))
    changed = told(house, resubmitted(house, attachment=other).id)["attachment"]

    assert ("附件", "证书.jpg", "证书.png", True, "扫描不清") == (
        changed.label, changed.before, changed.after, changed.changed, changed.comment,
    )  # fmt: skip


def test_the_remark_is_compared_too(house):
    back = sent_back(house, {"remark": "请说明"})
    house.ask(LI, lambda tx: tx.resubmit(back.id, conference(), remark="已说明"))
    (remark,) = house.ask(CITY, lambda tx: tx.changes(back.id))

    assert ("内容", "备注", "已说明") == (remark.label, remark.before, remark.after)


def test_nothing_while_it_was_handed_in_once(house):
    assert {} == told(house, sent_back(house).id)


def test_the_last_two_are_compared(house):
    once = resubmitted(house)
    back = sent_back(house, {"title": "再核对"}, once)
    again = resubmitted(house, back, conference("中原学术大会"))

    assert ("中原学术论坛", "中原学术大会", "再核对") == (
        told(house, again.id)["title"].before,
        told(house, again.id)["title"].after,
        told(house, again.id)["title"].comment,
    )


def test_whoever_sees_the_declaration_sees_them_and_nobody_else(house):
    id = resubmitted(house).id
    for actor in (LI, ADMINISTRATOR, CITY):
        assert told(house, id, actor)
    for actor in (WANG, CHEN):
        with pytest.raises(NotAllowed):
            told(house, id, actor)


def test_nothing_that_was_filled_in_stands_in_a_repr(house):
    shown = repr(house.ask(LI, lambda tx: tx.changes(resubmitted(house).id)))

    assert "论坛" not in shown
    assert "全称" not in shown


def test_each_submission_is_kept_as_it_was(house):
    kept = resubmitted(house)
    first, second = house.read(lambda session: session.submissions.of(kept))

    assert (1, "中原论坛", {}, 2, "中原学术论坛", COMMENTS) == (
        first.round, first.answers["title"], first.comments, second.round, second.answers["title"], second.comments,
    )  # fmt: skip
    assert ("证书.jpg", house.scan.digest, "备注") == (first.filename, first.digest, first.remark)


def test_they_are_told_under_the_labels_that_were_asked_when_the_type_is_gone():
    house = furnished(plugins=district())
    back = sent_back(house, {"title": "请写全称"}, house.declare(LI, PAPER, "paper"))
    house.ask(LI, lambda tx: tx.resubmit(back.id, PAPER | {"title": "黄河论文"}))
    house.cetms.plugins = furnished().cetms.plugins
    title = told(house, back.id)["title"]

    assert ("题目", "论文", "黄河论文") == (title.label, title.before, title.after)
