"""A portal asks for a language by its tag; whatever is not there is Chinese, and nothing raises."""

import subprocess
import sys

import pytest
from hypothesis import given, strategies as st

from cetms_core.wording import SENTENCES, sentence
from cetms_core.wording.translation import LANGUAGES, known, translated
from tests.wording.catalogues import LOCALE

LOADED = "import sys, cetms_core; from cetms_core import Finding; str(Finding('attachment.lost')); print(*sys.modules)"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"), ("en-GB", "en"), ("en_US", "en"), ("EN-us", "en"), ("zh-CN", "zh"), ("zh-Hant-TW", "zh"),
        ("fr", "zh"), ("", "zh"), ("e", "zh"), ("eng", "zh"), ("../en", "zh"), ("en/../../zh", "zh"),
    ],
)  # fmt: skip
def test_a_tag_asks_for_a_language_of_ours_or_for_chinese(tag, language):
    assert language == known(tag)


@given(st.text())
def test_whatever_a_browser_sends_a_sentence_comes_back(tag):
    assert sentence("attachment.lost", tag) in {sentence("attachment.lost", each) for each in LANGUAGES}


def test_each_language_but_the_source_has_its_catalogues():
    assert {*LANGUAGES} - {"zh"} == {folder.name for folder in LOCALE.iterdir()}


def test_a_sentence_that_nobody_has_translated_is_chinese_with_its_label(monkeypatch):
    monkeypatch.setitem(SENTENCES, "answer.brand_new", "{label}：刚刚写下，请翻译")

    assert translated("answer.brand_new", "en") is None
    assert "姓名：刚刚写下，请翻译" == sentence("answer.brand_new", "en", label="姓名")


def test_the_heading_of_a_catalogue_is_no_translation():
    assert translated("", "en") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_without_a_sentence_is_an_error_of_the_program_in_any_language(language):
    with pytest.raises(KeyError):
        sentence("answer.no_such_rule", language)


def test_chinese_reads_no_catalogue_and_loads_no_gettext():
    shown = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, encoding="utf-8", check=True)

    assert "cetms_core.wording.translation" in shown.stdout.split()
    assert "gettext" not in shown.stdout.split()
