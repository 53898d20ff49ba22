"""Each row of the corpus gets its verdict: a value and its stored form, or the rule that it breaks."""

import csv
import json
from pathlib import Path

import pytest

from cetms_core.domain.identity import CreditCode, EmailAddress, IdNumber, MobileNumber, read_name
from cetms_core.errors import InvalidValue

READERS = {
    "id_number": lambda value: IdNumber.parse(value).text,
    "credit_code": lambda value: CreditCode.parse(value).text,
    "mobile": lambda value: MobileNumber.parse(value).text,
    "email": lambda value: EmailAddress.parse(value).text,
    "name": read_name,
}


def rows(verdict):
    page = Path(__file__).parent.parent / "corpus" / "identity.tsv"
    with page.open(encoding="utf-8", newline="") as lines:
        _, *table = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        pytest.param(kind, json.loads(value), outcome, id=f"{line}: {kind}, {reason}")
        for line, (kind, value, expected, outcome, reason) in enumerate(table, start=2)
        if verdict == expected
    ]


@pytest.mark.parametrize(("kind", "value", "stored"), rows("accept"))
def test_what_was_ever_issued_is_accepted_and_stored_in_one_form(kind, value, stored):
    assert json.loads(stored) == READERS[kind](value)
    assert json.loads(stored) == READERS[kind](json.loads(stored))


@pytest.mark.parametrize(("kind", "value", "why"), rows("refuse"))
def test_what_was_never_issued_is_refused_by_the_most_telling_rule(kind, value, why):
    with pytest.raises(InvalidValue) as refused:
        READERS[kind](value)

    assert why == refused.value.why
    assert value is refused.value.text


@pytest.mark.parametrize(("kind", "value", "why"), rows("refuse"))
def test_a_refusal_is_worded_and_repeats_nothing_personal(kind, value, why):
    with pytest.raises(InvalidValue) as refused:
        READERS[kind](value)

    assert "，" in str(refused.value)
    given = str(value).strip()
    assert len(given) < 3 or given not in f"{refused.value} {refused.value!r}"
