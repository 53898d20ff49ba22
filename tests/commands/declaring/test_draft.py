"""暂存: what was filled in so far, faults and all; and nothing that could not be kept or shown."""

import pytest
from hypothesis import given, strategies as st

from cetms_core import DeclarationState, UnknownEducationType
from cetms_core.domain.text import find_unsafe
from tests.house import ADMINISTRATOR, LI, conference, furnished

TYPE = "academic_conference"


def draft(house, answers, remark="", attachment=None, year=2025):
    return house.ask(LI, lambda tx: tx.draft(TYPE, year, answers, attachment=attachment, remark=remark))


def test_a_whole_form_is_kept_as_it_would_be_declared(house):
    kept = draft(house, conference(), "备注", house.scan)

    assert (conference(), "备注", house.scan) == (kept.answers, kept.remark, kept.attachment)
    assert (DeclarationState.DRAFT, None, None, 1) == (
        kept.state,
        kept.waits_for,
        kept.submitted_at,
        kept.version,
    )
    assert 20 == kept.hours
    assert kept == house.ask(LI, lambda tx: tx.declaration(kept.id))


def test_an_empty_form_is_kept_too(house):
    kept = draft(house, {})

    assert (dict.fromkeys(conference()), "", None) == (kept.answers, kept.remark, kept.attachment)
    assert (None, None, "") == (kept.hours, kept.subject, kept.explanation)


def test_faults_are_kept_as_they_were_typed(house):
    half = {"title": "未完的", "scope": "省会", "ended_on": "2025-02-30", "paper_length": "八"}

    assert half == draft(house, half).answers


def test_what_is_right_but_in_vain_has_no_hours(house):
    """A conference of another year: every answer can be read, and it would be refused."""
    kept = draft(house, conference(ended_on="2024-05-01"))

    assert "2024-05-01" == kept.answers["ended_on"]
    assert None is kept.hours


UNSAFE = {
    "title": "会\0议",
    "scope": ["全国"],
    "ended_on": {"year": 2025},
    "paper_length": 10**400,
    "__class__": "x",
    "state": "审核通过",
}


def test_nothing_unsafe_is_kept(house):
    assert dict.fromkeys(conference()) == draft(house, UNSAFE).answers


@pytest.mark.parametrize("answers", [None, [], "title", 7])
def test_what_is_no_form_is_an_empty_one(house, answers):
    assert dict.fromkeys(conference()) == draft(house, answers).answers


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(), st.lists, max_leaves=3
)


def faulty(assessment):
    """Whether the remark is one that can't be kept."""
    return any(finding.field == "remark" for finding in assessment.errors)


@given(answers=st.dictionaries(st.sampled_from([*conference(), "state", ""]), values), remark=values)
def test_whatever_is_sent_a_draft_is_plain_and_safe(answers, remark):
    house = furnished()
    if house.ask(LI, lambda tx: faulty(tx.preview(TYPE, 2025, answers, remark=remark))):
        return
    kept = draft(house, answers, remark)

    assert set(conference()) == set(kept.answers)
    for answer in (*kept.answers.values(), kept.remark):
        assert answer is None or type(answer) in (str, bool, int)
        assert not isinstance(answer, str) or find_unsafe(answer) is None


def test_only_its_owner_finds_it(house):
    kept = draft(house, conference())

    assert [kept] == [*house.ask(LI, lambda tx: tx.declarations())]
    assert [] == [*house.ask(ADMINISTRATOR, lambda tx: tx.declarations())]


def test_a_year_with_nothing_but_drafts_has_no_line(house):
    draft(house, conference())

    assert () == house.ask(LI, lambda tx: tx.hours_by_year())


def test_it_is_written_down(house):
    (event,) = house.ask(LI, lambda tx: tx.history(draft(house, {}).id))

    assert ("declaration.drafted", "", "草稿") == (event.name, event.before, event.after)


def test_type_and_year_have_to_be_there(house):
    assert [("year.unreadable", "year")] == house.refused(LI, lambda tx: tx.draft(TYPE, "二〇二五", {}))
    with pytest.raises(UnknownEducationType):
        house.ask(LI, lambda tx: tx.draft("no_such_type", 2025, {}))


@pytest.mark.parametrize("remark", ["字" * 1001, "备\0注", "\ud800", 7])
def test_a_remark_that_can_not_be_kept_is_told_and_not_lost(house, remark):
    (told,) = house.refused(LI, lambda tx: tx.draft(TYPE, 2025, {}, remark=remark))

    assert "remark" == told[1]
    kept = draft(house, {})
    assert [told] == house.refused(LI, lambda tx: tx.redraft(kept.id, {}, remark=remark))
    assert kept == house.ask(LI, lambda tx: tx.declaration(kept.id))
