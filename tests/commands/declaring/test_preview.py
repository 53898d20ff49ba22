"""试算: the same verdict as `declare`, and nothing is stored."""

from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from cetms_core import Attachment, MediaType, Refused, UnknownEducationType
from tests.house import BEIJING, FENG, LI, conference, furnished, seminar

TYPE = "academic_conference"
LOST = Attachment("0" * 64, "证书.jpg", MediaType.JPEG, 1)


def preview(house, answers, year=2025, type=TYPE, attachment=None, remark=""):
    return house.ask(LI, lambda tx: tx.preview(type, year, answers, attachment=attachment, remark=remark))


def everything_kept(house):
    store = house.cetms.store
    tables = (store.people.rolls, store.declarations.declarations, store.declarations.entries)
    return [table.values() for table in (*tables, store.records.events, store.records.letters)]


def test_what_it_would_be_worth(house):
    what_if = preview(house, conference())

    assert ((), 20) == (what_if.findings, what_if.hours)
    assert (
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20"
        == what_if.explanation
    )


@pytest.mark.parametrize(
    ("answers", "type"),
    [
        (conference(), TYPE),
        (conference(title="", ended_on="x", zz=1), TYPE),
        (conference(ended_on="2024-05-01"), TYPE),
        (seminar("7.5"), "training_seminar"),
        (seminar("0"), "training_seminar"),
        (None, TYPE),
    ],
)
@pytest.mark.parametrize("year", [2025, "2025", 2024, 2026, "二〇二五", None])
@pytest.mark.parametrize("remark", ["", "备注", "字" * 1001])
@pytest.mark.parametrize("declared_before", [False, True])
def test_preview_says_what_declare_says(house, answers, type, year, remark, declared_before):
    if declared_before:
        house.declare()
        house.declare(answers=seminar("7.5"), type="training_seminar")
    what_if = preview(house, answers, year, type, house.scan, remark)
    try:
        declared = house.ask(
            LI, lambda tx: tx.declare(type, year, answers, attachment=house.scan, remark=remark)
        )
    except Refused as refused:
        findings, hours = refused.findings, None
    else:
        findings, hours = what_if.findings, declared.hours
        assert (what_if.hours, what_if.explanation) == (declared.hours, declared.explanation)
        assert (what_if.answers, what_if.remark, what_if.subject) == (
            declared.answers,
            declared.remark,
            declared.subject,
        )

    assert findings == what_if.findings
    assert (hours is None) is bool(what_if.errors)


@pytest.mark.parametrize(
    ("actor", "rule"), [(LI, "year.closes_soon"), (FENG, "year.decisions_close_soon")], ids=["河南", "平顶山"]
)
@pytest.mark.parametrize(
    ("day", "warned"),
    [
        (datetime(2025, 11, 30, 23, 59, tzinfo=BEIJING), False),
        (datetime(2025, 12, 1, tzinfo=BEIJING), True),
        (datetime(2025, 12, 31, 23, 59, tzinfo=BEIJING), True),
    ],
)
def test_in_the_last_thirty_days_it_warns_and_bars_no_way(house, actor, rule, day, warned):
    house.clock.now = day
    what_if = house.ask(actor, lambda tx: tx.preview(TYPE, 2025, conference()))

    assert ([rule] if warned else [], (), 20) == (
        [finding.rule for finding in what_if.findings],
        what_if.errors,
        what_if.hours,
    )
    assert 20 == house.declare(actor).hours


def test_a_file_not_chosen_yet_is_no_fault_and_one_that_was_lost_is(house):
    assert () == preview(house, conference()).findings
    assert ["attachment.lost"] == [
        each.rule for each in preview(house, conference(), attachment=LOST).findings
    ]


@given(
    answers=st.dictionaries(st.sampled_from([*conference(), "x"]), st.none() | st.integers() | st.text()),
    year=st.none() | st.integers() | st.text(),
    remark=st.text(),
)
def test_whatever_is_filled_in_raises_nothing_and_stores_nothing(answers, year, remark):
    house = furnished()
    before = everything_kept(house)
    what_if = preview(house, answers, year, remark=remark)

    assert before == everything_kept(house)
    assert what_if.hours is None or what_if.answers


def test_it_begins_nothing(house):
    with house.transaction(LI) as tx:
        tx._desk.session.begin = None
        assert 20 == tx.preview(TYPE, 2025, conference()).hours


def test_a_type_that_nobody_installed_is_unknown(house):
    with pytest.raises(UnknownEducationType) as unknown:
        preview(house, {}, type="no_such_type")

    assert "no_such_type" == unknown.value.code
