"""No sentence without its English, no English without its sentence, and what is shipped is what was written."""

import re
import string

import pytest
from babel.messages import Message

from cetms_core.wording import SENTENCES, sentence
from cetms_core.wording.translation import translated
from tests.wording import catalogues
from tests.wording.catalogues import (
    ENGLISH,
    compiled,
    labels,
    names,
    pages,
    renewed,
    texts,
    untranslated,
    written,
    written_everywhere,
)

ANEW = "to write it anew: python -m tests.wording.catalogues"


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_pages_hold_every_sentence():
    assert SENTENCES == {rule: text for page in pages().values() for rule, text in page.items()}


@pytest.mark.parametrize("name", names())
def test_every_sentence_and_label_has_its_english(name):
    assert [] == untranslated(name), ANEW


@pytest.mark.parametrize("name", names())
def test_a_catalogue_holds_what_the_code_says_and_nothing_else(name):
    assert (ENGLISH / f"{name}.po").read_bytes() == texts(renewed(name, written_everywhere())), ANEW


@pytest.mark.parametrize("name", names())
def test_what_is_shipped_is_what_was_written(name):
    assert (ENGLISH / f"{name}.mo").read_bytes() == compiled(written(name)), ANEW


def test_there_is_no_catalogue_without_a_page():
    assert {f"{name}.{kind}" for name in names() for kind in ("po", "mo")} == {
        path.name for path in ENGLISH.iterdir()
    }


@pytest.mark.parametrize("rule", SENTENCES)
def test_a_sentence_has_the_same_blanks_in_english(rule):
    assert blanks(SENTENCES[rule]) == blanks(translated(rule, "en") or ""), ANEW


@pytest.mark.parametrize("rule", SENTENCES)
def test_a_sentence_is_plain_english(rule):
    english = translated(rule, "en") or ""

    assert not re.search("[\u2010\u2018-\u201f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]|  |\\s$|[!]", english)
    assert rule.startswith("letters.") or not english.endswith(".")


@pytest.mark.parametrize("label", labels())
def test_a_label_is_said_in_english(label):
    assert (translated(label, "en") or "").isascii()
    assert translated(label, "en")


# ── the tool ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def page(monkeypatch):
    """A page of two sentences that nobody has translated."""
    sentences = {"tea.cold": "茶：凉了，请热一热", "tea.spilt": "茶：洒了，请擦净"}
    monkeypatch.setattr(catalogues, "pages", lambda: {"tea": sentences})
    return sentences


def waiting(catalogue):
    return {each.id: (each.string, each.fuzzy) for each in catalogue if each.id}


def message(rule, english, chinese, *flags):
    return Message(rule, english, flags=flags, auto_comments=[chinese])


def test_what_is_new_waits_and_what_is_gone_is_dropped(page):
    old = message("tea.weak", "Tea: weak; brew it again", "茶：淡了，请重泡")

    assert {"tea.cold": ("", False), "tea.spilt": ("", False)} == waiting(renewed("tea", {"tea.weak": old}))


def test_what_was_worded_anew_in_chinese_is_fuzzy_until_somebody_has_looked_at_it(page):
    kept = message("tea.cold", "Tea: cold; heat it", page["tea.cold"])
    stale = message("tea.spilt", "Tea: spilt; wipe it", "茶：洒了")
    once = renewed("tea", {"tea.cold": kept, "tea.spilt": stale})
    twice = renewed("tea", {str(each.id): each for each in once if each.id})

    for catalogue in (once, twice):
        assert {
            "tea.cold": ("Tea: cold; heat it", False),
            "tea.spilt": ("Tea: spilt; wipe it", True),
        } == waiting(catalogue)
    assert b"Tea: cold" in compiled(twice)
    assert b"Tea: spilt" not in compiled(twice)


def test_a_rule_that_moves_to_another_page_keeps_its_english():
    assert written_everywhere()["accounts.registered"].string == sentence("accounts.registered", "en")


def test_a_label_takes_the_english_of_its_field_until_somebody_words_it(monkeypatch):
    monkeypatch.setattr(catalogues, "labels", lambda: {"茶": "Tea", "水": ""})

    assert {"茶": ("Tea", False), "水": ("Water", False)} == waiting(
        renewed("labels", {"水": Message("水", "Water")})
    )


def test_writing_anew_what_is_in_step_changes_nothing(tmp_path, monkeypatch, page):
    monkeypatch.setattr(catalogues, "ENGLISH", tmp_path)
    (tmp_path / "gone.po").write_bytes(texts(renewed("tea", {})))
    catalogues.renew()
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    catalogues.renew()

    assert {"tea.po", "tea.mo", "labels.po", "labels.mo"} == {*first}
    assert first == {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert ["tea.cold", "tea.spilt"] == catalogues.untranslated("tea")
