"""What is ours in a blank speaks the language of the sentence; what somebody typed is shown as it is."""

from datetime import date
from decimal import Decimal

import pytest

from cetms_core.domain.declaration import DeclarationState
from cetms_core.findings import Finding
from cetms_core.wording import SENTENCES, sentence
from cetms_core.wording.bilingual import Bilingual
from cetms_core.wording.blanks import AS_TYPED, filled, joined, spoken

FINDING = Finding("answer.missing", "name", values={"label": "姓名"})

SPOKEN = [
    ("姓名", "姓名", "Name"),
    (DeclarationState.APPROVED, "审核通过", "Approved"),
    ("会议名称", "会议名称", "会议名称"),
    (Bilingual("会议名称", "Conference"), "会议名称", "Conference"),
    (("男", Bilingual("初中", "Middle school"), 3), "男；初中；3", "Male; Middle school; 3"),
    (
        (FINDING, FINDING),
        "姓名：未填写，请补填；姓名：未填写，请补填",
        "; ".join(2 * [FINDING.in_language("en")]),
    ),
    ((), "", ""),
    ("", "", ""),
    (date(2025, 12, 31), "2025-12-31", "2025-12-31"),
    (Decimal("7.5"), "7.5", "7.5"),
    (None, "None", "None"),
]


@pytest.mark.parametrize(("value", "chinese", "english"), SPOKEN)
def test_a_value_is_said_in_the_language_of_its_sentence(value, chinese, english):
    assert (chinese, english) == (spoken(value, "zh"), spoken(value, "en"))


@pytest.mark.parametrize("blank", sorted(AS_TYPED))
def test_what_somebody_typed_is_never_translated(blank):
    assert {blank: "姓名", "label": "Name"} == filled({blank: "姓名", "label": "姓名"}, "en")
    assert any(f"{{{blank}}}" in text for text in SENTENCES.values())


def test_several_texts_are_punctuated_as_the_language_is():
    assert ("甲；乙", "a; b") == (joined("甲乙", "zh"), joined("ab", "en"))


def test_a_field_without_a_label_has_a_name_in_english_too():
    assert "This field: it has to be text; enter it again" == sentence("answer.not_a_text", "en")
