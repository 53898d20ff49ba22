"""What people read: each rule has its sentence, in Chinese, whole, and with a way out."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding
from cetms_core.intake import Circumstances
from cetms_core.intake.readers import reader
from cetms_core.jurisdictions import Window
from cetms_core.wording import SENTENCES, sentence
from tests.attachments.bad_files import BAD
from tests.attachments.test_inspect import verdict
from tests.education_types.telemedicine import ANSWERS
from tests.intake.bad_days import DAYS
from tests.intake.bad_numbers import NUMBERS
from tests.intake.bad_words import WORDS
from tests.intake.test_assess import LATE, assessed
from tests.intake.test_readers import DAY
from tests.intake.test_registration import CHANGES, FIELDS, PLACES, profile, registration
from tests.intake.test_structure import TOLD, faults

SRC = Path(__file__).resolve().parents[2] / "src"
MODULES = [path for path in sorted(SRC.rglob("*.py")) if "wording" not in path.parts]
PAGES = {path.stem for path in (SRC / "cetms_core" / "wording").glob("[!_]*.py")}

SAYERS = {
    "Finding": 0,
    "InvalidValue": 1,
    "sentence": 0,
    "fault": 0,
    "refusal": 0,
    "_warning": 0,
    "_fault": 0,
}
"""What is called with the id of a rule, and at which place."""

# ── which rules there are ─────────────────────────────────────────────────────────────────────────────────


def said() -> Iterator[str]:
    """Every rule that is named where something is said."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                place = SAYERS.get(node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
                if place is not None and place < len(node.args):
                    yield from texts(node.args[place])


def texts(node: ast.expr) -> Iterator[str]:
    """The rules that an argument may be, as far as they stand in it."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", str(part.value)):
            yield str(part.value)


def named() -> str:
    """All source text besides the pages of sentences."""
    return "\n".join(module.read_text(encoding="utf-8") for module in MODULES)


def test_every_rule_that_is_said_has_a_sentence():
    assert len({*said()}) > 60
    assert set() == {*said()} - SENTENCES.keys()


def test_no_sentence_is_left_that_nobody_says():
    """A rule is named whole, or made of a room and a kind: `text.{kind}`."""
    source = named()
    made = re.findall(r'f"([a-z_]+)\.\{', source)
    unsaid = {rule for rule in SENTENCES if f'"{rule}"' not in source and rule.split(".")[0] not in made}

    assert set() == unsaid


def test_no_two_pages_word_the_same_rule():
    pages = [
        set(re.findall(r'^ +"([a-z_]+\.[a-z_0-9]+)":', page.read_text(encoding="utf-8"), flags=re.MULTILINE))
        for page in (SRC / "cetms_core" / "wording").glob("[!_]*.py")
    ]

    assert sum(map(len, pages)) == len(set().union(*pages)) == len(SENTENCES)


# ── how they are worded ───────────────────────────────────────────────────────────────────────────────────

NO_FAULT = re.compile(
    r"ledger\..*|letters\..*|list\.row|approval\.undone|accounts\.(registered|wrong_.*|not_yet_approved)"
).fullmatch
"""Words of the account, mails, and the guide's own sentences: they ask for nothing."""

LATIN = {
    "audit",
    "cetms",
    "proof",
    "JPEG",
    "PNG",
    "PDF",
    "CSV",
    "UTF",
    "GBK",
    "KB",
    "OFD",
    "Word",
    "Excel",
    "WPS",
    "MB",
    "zip",
    "SQLite",
    "zip64",
    "name@example.com",
    *"XIOSVZ",
}
"""What is written in Latin letters in Chinese too."""


@pytest.mark.parametrize("rule", SENTENCES)
def test_a_sentence_is_chinese(rule):
    text = re.sub(
        r"\{\w+\}|cetms( [a-z]+)+|chmod", "", SENTENCES[rule]
    )  # blanks, and what is typed as it stands
    words = re.findall(r"[A-Za-z][\w.@]*", text)

    assert re.search("[\u4e00-\u9fff]", SENTENCES[rule])
    assert set() == {*words} - LATIN


@pytest.mark.parametrize("rule", SENTENCES)
def test_a_sentence_is_punctuated_as_chinese_is_and_ends_without_a_stop(rule):
    text = SENTENCES[rule].replace(" / \\ : 和 .. ", "")

    assert not re.search("[\u4e00-\u9fff}] ?[,;:?!()]|[,;:?!()] ?[\u4e00-\u9fff{]", text)
    assert text.isprintable()
    assert rule.startswith("letters.") or not text.endswith("。")


@pytest.mark.parametrize("rule", [rule for rule in SENTENCES if not NO_FAULT(rule)])
def test_a_sentence_about_a_fault_tells_the_way_out(rule):
    assert re.search("请|须|不能", SENTENCES[rule])


def test_every_blank_has_a_name_and_none_is_called_as_the_rule_is():
    blanks = set(re.findall(r"\{([^}]*)\}", "".join(SENTENCES.values())))

    assert all(re.fullmatch("[a-z]+", blank) for blank in blanks)
    assert "rule" not in blanks


# ── with their blanks filled in ───────────────────────────────────────────────────────────────────────────


def refused_by_readers() -> Iterator[Finding]:
    for given, field, _ in [*NUMBERS, *WORDS, *((given, DAY, rule) for given, rule in DAYS)]:
        try:
            reader(field)(given)
        except InvalidValue as invalid:
            yield Finding(invalid.why, field.name, values={"label": field.label, **invalid.values})


def told() -> Iterator[Finding]:
    """What all tables of bad input make the house say."""
    yield from refused_by_readers()
    for answers in ([], *(dict(ANSWERS) | change for change, _ in TOLD)):
        yield from faults(answers)
    yield from assessed(ANSWERS, year=2031, remark="\0", around=LATE).findings
    for year, when in [(2014, LATE), (2025, LAST_DAYS), (2025, LAST_DAYS_FOR_DECISIONS)]:
        yield from assessed(ANSWERS, year=year, around=when).findings
    for name, given, _ in FIELDS:
        yield from registration({name: given}).findings
    for change, _ in CHANGES:
        yield from profile(change, ("内科",)).findings
    for around, _ in PLACES:
        yield from registration({}, around).findings
    for bad in BAD:
        findings = verdict(bad.make(), bad.filename)
        yield from findings if isinstance(findings, tuple) else ()


CLOSING = date(2025, 12, 31)
LAST_DAYS = Circumstances(CLOSING, Window(CLOSING))
LAST_DAYS_FOR_DECISIONS = Circumstances(CLOSING, Window(CLOSING, late_decisions_count=False))
TOLD_BY_ALL = [*told()]


UNTOLD = {
    "text.not_a_text", "attachment.too_large", "attachment.missing", "attachment.lost", "attachment.inspection_failed",
    "attachment.quota_used_up", "attachment.infected", "attachment.not_scanned", "year.unreadable",
}  # fmt: skip
"""What other rooms say, each with a test of its own."""


def test_the_tables_make_the_house_say_whatever_it_can_say_of_a_form():
    of_forms = ("answer.", "text.", "year.", "registration.", "attachment.")

    assert {rule for rule in SENTENCES if rule.startswith(of_forms)} - {
        each.rule for each in TOLD_BY_ALL
    } == UNTOLD


@pytest.mark.parametrize("rule", sorted({finding.rule for finding in TOLD_BY_ALL}))
def test_whoever_says_a_sentence_fills_in_its_blanks(rule):
    for finding in TOLD_BY_ALL:
        if finding.rule == rule:
            assert not re.search(r"[{}<]", finding.sentence)
            assert finding.sentence == str(finding) == str(Refused([finding]))


def test_a_field_without_a_label_is_called_this_one():
    assert "此项：须为文字，请重新填写" == sentence("answer.not_a_text")
    assert "会议名称：须为文字，请重新填写" == sentence("answer.not_a_text", label="会议名称")


def test_what_is_filled_in_is_not_taken_for_a_blank():
    assert "“{label}”：表单没有这一项，请删去后重新提交" == sentence("answer.unknown_field", field="{label}")


def test_a_rule_without_a_sentence_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        sentence("answer.no_such_rule")
