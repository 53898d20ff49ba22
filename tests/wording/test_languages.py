"""Findings and errors say in English what they say in Chinese: each request chooses."""

import re

import pytest

from cetms_core.domain.subject import Subject
from cetms_core.education_types import described, education_type, refuse, text
from cetms_core.errors import CetmsError, DefinitionError, NotYetApproved, Refused, UnknownEducationType
from cetms_core.findings import Finding
from cetms_core.wording.bilingual import Bilingual
from cetms_core.wording.blanks import spoken
from tests.test_errors import SAID
from tests.wording.catalogues import built_in
from tests.wording.test_sentences import TOLD_BY_ALL

CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
GIVEN = {"专利", "学术会议", "会议名称"}
"""Labels of nobody's type, which have no English."""


@pytest.mark.parametrize(("error", "said"), SAID, ids=lambda value: type(value).__name__)
def test_an_error_says_its_sentence_in_each_language(error, said):
    english = error.in_language("en")

    assert said == error.in_language("zh") == error.in_language("fr") == str(error)
    assert not CHINESE.search(re.sub("|".join({*GIVEN, "人事科"}), "", english))
    assert bool(said) == bool(english)


def test_what_only_a_programmer_reads_is_the_same_in_each_language():
    for error in (DefinitionError("two types, one code"), CetmsError("use it in a block")):
        assert str(error) == error.in_language("en") == error.in_language("zh") == error.args[0]


def test_a_contact_is_shown_as_it_was_written():
    assert (
        "This account has not been approved yet. Please wait, or ask your employer's administrator: 所属部门"
        == NotYetApproved("所属部门").in_language("en")
    )


def test_types_to_choose_from_are_named_in_the_language_asked_for():
    error = UnknownEducationType("x", [Bilingual("专利", "Patent"), "学术会议"])

    assert error.in_language("en").endswith("choose one of these: Patent; 学术会议")


def test_a_refusal_says_all_findings():
    refused = Refused([Finding("attachment.lost"), Finding("answer.missing", values={"label": "姓名"})])

    assert "; ".join(each.in_language("en") for each in refused.findings) == refused.in_language("en-GB")


def test_a_plugins_own_rule_speaks_english_if_its_author_does():
    both = Bilingual("标题：过长，请缩短", "Title: too long; shorten it")

    assert "Title: too long; shorten it" == Finding("x.y", own_words=both).in_language("en")
    assert str(both) == Finding("x.y", own_words=both).sentence
    assert str(both) == Finding("x.y", own_words=str(both)).in_language("en")


def test_a_definition_carries_the_english_of_labels_and_refusals():
    @education_type(
        code="talk", label="讲座", en="Talk", since=2012, subject=Subject.PROFESSIONAL, basis="示例"
    )
    class Talk:
        title: str = text("题目", en="Title")

        @refuse("题目：太短，请写全", at="title", en="Title: too short; write it in full")
        def is_short(self, law):
            return len(self.title) < 2

        def credit_hours(self, law): ...

    type_ = described(Talk)
    worded = (type_.label, type_.fields[0].label, type_.refusals[0].sentence)

    assert ("讲座", "题目", "题目：太短，请写全") == worded
    assert ["Talk", "Title", "Title: too short; write it in full"] == [spoken(each, "en") for each in worded]


@pytest.mark.parametrize("rule", sorted({finding.rule for finding in TOLD_BY_ALL}))
def test_whoever_says_a_sentence_fills_in_its_blanks_in_english_too(rule):
    for finding in TOLD_BY_ALL:
        if finding.rule == rule:
            assert not re.search(r"[{}<]", finding.in_language("en"))


@pytest.mark.parametrize("type_", built_in(), ids=lambda type_: type_.code)
def test_our_own_types_say_field_fault_and_remedy_in_english_too(type_):
    english = {field.name: field.en for field in type_.fields}

    assert [] == [each for each in type_.fields if not each.en or not type_.en]
    for refusal in type_.refusals:
        assert re.match(f"{re.escape(english[refusal.at])}: .+; .+[^.]$", spoken(refusal.sentence, "en"))
        assert not CHINESE.search(spoken(refusal.sentence, "en"))
