"""A finding is a value: what is wrong, where, and how to put it right."""

import pytest

from cetms_core.findings import Finding, Severity


def test_a_finding_says_its_sentence_with_the_blanks_filled_in():
    finding = Finding("answer.missing", "title", values={"label": "会议名称"})

    assert "会议名称：未填写，请补填" == finding.sentence == str(finding)


def test_a_plugins_own_rule_brings_its_own_words():
    finding = Finding("telemedicine.too_many", "patients", own_words="会诊人次：过多，请分次填报")

    assert "会诊人次：过多，请分次填报" == finding.sentence


def test_a_finding_is_an_error_unless_it_says_otherwise():
    assert Finding("attachment.missing").is_error
    assert Finding("attachment.missing").field is None
    assert not Finding("hours.none", severity=Severity.WARNING, values={"label": "学术会议"}).is_error


def test_findings_are_equal_when_all_they_say_is():
    one = Finding("answer.missing", "title", values={"label": "会议名称"})

    assert one == Finding("answer.missing", "title", values={"label": "会议名称"})
    assert 1 == len({one, Finding("answer.missing", "title", values={"label": "会议名称"})})
    for other in (
        Finding("answer.missing", "place", values={"label": "会议名称"}),
        Finding("answer.unreadable", "title", values={"label": "会议名称"}),
        Finding("answer.missing", "title", values={"label": "地点"}),
        Finding("answer.missing", "title", values={"label": "会议名称"}, severity=Severity.WARNING),
    ):
        assert one != other


def test_a_finding_stays_as_it_is():
    with pytest.raises(AttributeError):
        Finding("attachment.missing").field = "attachment"  # type: ignore[misc]
