"""What a command returned is kept as JSON and comes back as it was; what has no business there is refused."""

import json
from datetime import UTC, date, datetime
from enum import Enum, StrEnum

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.plain import from_plain, to_plain
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.registration import Registration
from cetms_core.domain.subject import Subject
from tests.strategies import cells, days, hours, terms

moments = st.datetimes(timezones=st.just(UTC))
names = st.text(max_size=9)
answers = st.dictionaries(names, st.none() | names | st.integers() | st.booleans(), max_size=4)
attachments = st.builds(Attachment, names, names, st.sampled_from(MediaType), st.integers(0))
declarations = st.builds(
    Declaration,
    answers=answers,
    comments=st.dictionaries(names, names),
    attachment=st.none() | attachments,
    hours=st.none() | hours(),
    created_at=moments,
    submitted_at=st.none() | moments,
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), names, days, moments, hours(), cells, terms,
    st.sampled_from([*ApprovalStep, *DeclarationState, *MediaType, *RegistrationState, *Role, *Subject]),
    st.builds(Actor, names, st.sampled_from(Role), names),
    st.builds(Registration, st.sampled_from(RegistrationState), names, names, names),
    attachments, declarations,
)  # fmt: skip
values = st.recursive(
    scalars, lambda each: st.lists(each).map(tuple) | st.dictionaries(names, each), max_leaves=6
)


@given(value=values)
def test_a_value_comes_back_from_json_as_it_was(value):
    read = from_plain(json.loads(json.dumps(to_plain(value))))

    assert value == read
    assert type(value) is type(read)


@given(each=hours())
def test_hours_come_back_with_their_reasons(each):
    read = from_plain(to_plain(each))

    assert isinstance(read, Hours)
    assert each.explanation == read.explanation


def test_a_list_comes_back_as_a_tuple():
    assert (1, (2, "甲")) == from_plain(to_plain([1, [2, "甲"]]))


class Grade(Enum):
    FIRST = "一等"


class Foreign(StrEnum):
    PUBLIC = "公开"


Foreign.__name__ = "Subject"


def test_an_enum_of_a_plugin_is_not_taken_for_the_houses_own():
    assert "公开" == from_plain(json.loads(json.dumps(to_plain(Foreign.PUBLIC))))


@pytest.mark.parametrize(
    "value",
    [1.5, b"", object(), Grade.FIRST, {1.5}, IdNumber.parse("11010519491231002X"), (date(2025, 6, 8), 1.5)],
)
def test_what_is_personal_or_strange_is_not_kept(value):
    with pytest.raises(TypeError, match="can't be kept as the result of a command"):
        to_plain(value)


def test_a_refusal_to_keep_does_not_tell_what():
    with pytest.raises(TypeError) as refused:
        to_plain(IdNumber.parse("11010519491231002X"))
    assert "19491231" not in str(refused.value)


def test_a_moment_is_no_day():
    moment = datetime(2025, 6, 8, tzinfo=UTC)

    assert type(moment) is type(from_plain(to_plain(moment)))
    assert type(moment.date()) is type(from_plain(to_plain(moment.date())))
