"""What a type raises or returns can't credit wrong hours, and stops nobody else."""

import logging
from decimal import Decimal

import pytest

from cetms_core import Dated, Hours, InvalidValue, Law, refuse, text
from cetms_core.domain.explanation import Term
from cetms_core.education_types import described
from cetms_core.findings import Severity
from cetms_core.intake.plugin import hours_of, refusals_of
from cetms_core.intake.trust import MOST_TENTHS
from tests.education_types.declaring import declare

LAW = Law(2025, "410000")
UNAVAILABLE = "“某类型”暂时无法受理，请稍后再试或联系系统管理员"


def raiser(fault):
    def raises(self, law):
        raise fault

    return raises


def hours_that(credit_hours):
    declared = declare(methods={"credit_hours": credit_hours})
    return hours_of(described(declared), declared(), LAW)


TRUSTED = [
    Hours("0.1"),
    Hours("7.5"),
    Hours.of(MOST_TENTHS),
    Hours.of(80),
    Hours.of(80, (Term(50), Term(10, times=3))),
    Hours(12) - Hours(4),
]


@pytest.mark.parametrize("hours", TRUSTED, ids=str)
def test_hours_are_taken_as_they_are(hours):
    assert (hours, ()) == hours_that(lambda self, law: hours)


def test_no_hours_are_worth_a_warning():
    hours, (finding,) = hours_that(lambda self, law: Hours(0))

    assert Hours(0) == hours
    assert ("hours.none", Severity.WARNING) == (finding.rule, finding.severity)
    assert "“某类型”：按规定不计学时，即 0，请核对填写内容" == finding.sentence


class Heir(Hours):
    """Hours that somebody taught to say something else."""


STRANGE = [
    None,
    8,
    8.0,
    True,
    "8",
    Decimal(8),
    float("nan"),
    [],
    Hours(-1),
    Hours.of(-1),
    Hours.of(MOST_TENTHS + 1),
    Hours.of(10**30),
    Hours.of(80.0),  # type: ignore[arg-type]
    Hours.of(True),
    Hours.of(80, (Term(10),)),
    Hours.of(80, ("八",)),  # type: ignore[arg-type]
    Hours.of(80, 8),  # type: ignore[arg-type]
    Heir.of(80),
    Hours,
    object(),
]


@pytest.mark.parametrize("returned", STRANGE, ids=lambda value: ascii(value)[:24])
def test_what_is_no_trustworthy_number_of_hours_credits_none(returned):
    hours, (finding,) = hours_that(lambda self, law: returned)

    assert hours is None
    assert (UNAVAILABLE, None, True) == (finding.sentence, finding.field, finding.is_error)


class Stop(BaseException):
    """Passes by whoever catches an Exception."""


FAULTS = [
    ValueError("x"),
    KeyError("x"),
    LookupError(),
    RecursionError(),
    MemoryError(),
    SystemExit(1),
    AssertionError(),
    GeneratorExit(),
    Stop(),
]


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_whatever_a_type_raises_is_one_finding(fault):
    hours, (finding,) = hours_that(raiser(fault))

    assert hours is None
    assert "type.unavailable" == finding.rule


def test_a_year_before_the_table_is_a_fault_of_the_type_and_not_the_end():
    table = Dated(columns=("学时",), rows={LAW.first_day.replace(year=2026): 8}, basis="某条", confidence="B")
    hours, (finding,) = hours_that(lambda self, law: law[table].only[0])

    assert hours is None
    assert "type.unavailable" == finding.rule


def test_nobody_may_stop_a_person_who_interrupts():
    with pytest.raises(KeyboardInterrupt):
        hours_that(raiser(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        refusal_that(raiser(KeyboardInterrupt()))


# ── refusals ──────────────────────────────────────────────────────────────────────────────────────────────


def refusal_that(judge):
    marked = refuse("题目：不能受理，请更换", at="title")(judge)
    declared = declare({"title": (str, text("题目"))}, {"not_acceptable": marked})
    return refusals_of(described(declared), declared(title="甲"), LAW)


def test_a_fault_that_is_there_is_told_in_the_types_own_words():
    (finding,) = refusal_that(lambda self, law: True)

    assert ("some_type.not_acceptable", "title", True) == (finding.rule, finding.field, finding.is_error)
    assert "题目：不能受理，请更换" == finding.sentence


def test_a_fault_that_is_not_there_is_not_told():
    assert () == refusal_that(lambda self, law: False)


@pytest.mark.parametrize(
    "neither", [None, 0, 1, 1.0, "", "是", [], [False], Decimal(0), float("nan"), object()]
)
def test_an_answer_that_is_neither_yes_nor_no_makes_the_type_unavailable(neither, caplog):
    """Whoever forgot to return would accept everything."""
    (finding,) = refusal_that(lambda self, law: neither)

    assert UNAVAILABLE == finding.sentence
    assert [
        f"education type some_type failed: some_type.not_acceptable gave {type(neither).__name__}"
    ] == caplog.messages


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_a_refusal_that_fails_makes_the_type_unavailable(fault):
    (finding,) = refusal_that(raiser(fault))

    assert UNAVAILABLE == finding.sentence


# ── what is written down ──────────────────────────────────────────────────────────────────────────────────


def test_the_log_names_the_type_and_the_kind_of_fault_and_nothing_personal(caplog):
    with caplog.at_level(logging.ERROR, "cetms_core.intake"):
        hours_that(raiser(InvalidValue("410105190402290017", "id_number.checksum")))
        hours_that(raiser(ValueError("410105190402290017")))
        hours_that(lambda self, law: "410105190402290017")

    assert [
        "education type some_type failed: InvalidValue",
        "education type some_type failed: ValueError",
        "education type some_type failed: credit_hours gave str",
    ] == caplog.messages
    assert not any(record.exc_info for record in caplog.records)


def test_the_log_says_each_thing_once(caplog):
    for _ in range(3):
        hours_that(raiser(ValueError()))
        hours_that(lambda self, law: Hours(-1))

    assert [
        "education type some_type failed: ValueError",
        "education type some_type failed: credit_hours gave Hours that can't be counted",
    ] == caplog.messages
