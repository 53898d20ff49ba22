"""A field that no form asks for is named, never dropped in silence."""

import pytest
from hypothesis import given, strategies as st

from cetms_core.intake.strangers import strangers


def test_every_name_that_is_not_known_is_a_finding_at_that_name():
    found = strangers(["title", "role", "state"], {"title"})

    assert [("answer.unknown_field", "role"), ("answer.unknown_field", "state")] == [
        (finding.rule, finding.field) for finding in found
    ]
    assert "“role”：表单没有这一项，请删去后重新提交" == found[0].sentence
    assert all(finding.is_error for finding in found)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("字" * 50, "字" * 50),
        ("字" * 51, "字" * 50),
        ("a\n\u202eb\ud800", "ab"),
        ("{0}", "{0}"),
        (8, "8"),
        (None, "None"),
    ],
)
def test_a_strange_name_is_shown_in_short_and_without_what_deceives(name, shown):
    (finding,) = strangers([name], ())

    assert shown == finding.field
    assert shown in finding.sentence


@given(names=st.sets(st.text()), known=st.sets(st.text()))
def test_the_known_are_no_strangers(names, known):
    assert len(names - known) == len(strangers(names, known))
    assert [] == strangers(known, known)
