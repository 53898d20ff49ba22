"""Exceptions are for programmers; their texts are sentences that a portal may show."""

import inspect
import re
from datetime import UTC, datetime

import pytest

from cetms_core import errors
from cetms_core.errors import (
    CetmsError,
    DefinitionError,
    InvalidValue,
    KeyUsedBefore,
    MoveNotAllowed,
    NotAllowed,
    NotFound,
    NotYetApproved,
    OutcomeUnknown,
    PluginError,
    Refused,
    RegistrationRejected,
    SignInRefused,
    Stale,
    StoreFailed,
    TooManyAttempts,
    TryAgain,
    UnknownEducationType,
    WrongCaptcha,
    WrongCredentials,
)
from cetms_core.findings import Finding

SAID: list[tuple[CetmsError, str]] = [
    (InvalidValue("x", "text.too_long", limit=10, count=12), "此项：最多 10 字，现为 12 字，请删减"),
    (
        Refused(
            [Finding("attachment.missing"), Finding("answer.missing", "title", values={"label": "会议名称"})]
        ),
        "附件：未选择文件，请上传一个文件（JPEG、PNG、PDF 或 zip，多个文件请先压缩成一个）；会议名称：未填写，请补填",
    ),
    (Refused([]), ""),
    (NotAllowed("approve", "专业技术人员"), "您没有办理此事的权限，请使用有权限的账号登录"),
    (NotAllowed("approve", "主管部门", "approval.own_record"), "不能审核本人的记录，请由其他审核人办理"),
    (NotFound("declaration"), "没有找到这条记录，请刷新列表后重试"),
    (MoveNotAllowed("审核通过", "撤回"), "当前状态为“审核通过”，不能再“撤回”，请刷新后查看最新状态"),
    (Stale(1, 2), "这条记录刚刚被修改过，请刷新后重新办理"),
    (KeyUsedBefore(), "这次提交与先前的一次用了同一个编号，内容却不相同，未作处理，请重新打开表单后提交"),
    (TryAgain(), "系统正忙，本次操作未保存，请稍后再试"),
    (StoreFailed(), "存储空间已满或发生故障，本次操作未保存，请联系管理员，恢复后再办"),
    (
        OutcomeUnknown(),
        "保存时与数据库的连接断开，或存储发生故障，无法确定本次操作是否已保存，请先查看记录，没有再重新提交",
    ),
    (
        UnknownEducationType("x", ["学术会议", "专利"]),
        "继续教育类型：没有这一类型，请从下列类型中选择：学术会议；专利",
    ),
    (WrongCaptcha(), "验证码错误"),
    (WrongCredentials(), "账户或密码错误"),
    (NotYetApproved(), "此帐号还未被审核"),
    (
        NotYetApproved("人事科 0371-6558"),
        "此帐号还未被审核。请耐心等待，或联系所属单位管理员：人事科 0371-6558",
    ),
    (RegistrationRejected(), "您的注册未通过审核，请核对所属单位和填写的信息后重新注册"),
    (TooManyAttempts(datetime(2025, 6, 1, tzinfo=UTC), 16), "尝试次数过多，请 16 分钟后再试"),
]


@pytest.mark.parametrize(("error", "text"), SAID, ids=lambda value: type(value).__name__)
def test_what_an_error_says_may_be_shown(error, text):
    assert text == str(error)


def test_every_error_is_one_of_the_house():
    kinds = [
        kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__
    ]
    silent = {CetmsError, SignInRefused, DefinitionError, PluginError}

    assert all(issubclass(kind, CetmsError) for kind in kinds)
    assert {*kinds} == {type(error) for error, _ in SAID} | silent


@pytest.mark.parametrize(("kind", "built_in"), [(InvalidValue, ValueError), (UnknownEducationType, KeyError)])
def test_an_error_is_a_child_of_the_one_that_a_programmer_expects(kind, built_in):
    assert issubclass(kind, built_in)


def test_an_error_carries_its_data():
    assert ("approve", "访客") == (NotAllowed("approve", "访客").command, NotAllowed("approve", "访客").role)
    assert "declaration" == NotFound("declaration").kind
    assert ("草稿", "撤销") == (MoveNotAllowed("草稿", "撤销").state, MoveNotAllowed("草稿", "撤销").action)
    assert (1, 2) == (Stale(1, 2).expected, Stale(1, 2).found)
    assert ("x", ("专利",)) == (
        UnknownEducationType("x", ["专利"]).code,
        UnknownEducationType("x", ["专利"]).known,
    )
    assert (Finding("attachment.missing"),) == Refused(iter([Finding("attachment.missing")])).findings
    assert "人事科" == NotYetApproved("人事科").contact


def test_a_refusal_is_sorted_by_field_for_the_form_that_shows_it():
    title, place, whole = (
        Finding("answer.missing", "title"),
        Finding("answer.missing", "place"),
        Finding("attachment.missing"),
    )
    again = Finding("text.control", "title")

    assert {"title": (title, again), None: (whole,), "place": (place,)} == Refused(
        [title, whole, place, again]
    ).by_field
    assert {} == Refused([]).by_field


def test_an_invalid_value_becomes_a_finding_at_a_field():
    invalid = InvalidValue("x", "text.too_long", limit=10, count=12)

    assert Finding("text.too_long", "remark", values={"limit": 10, "count": 12}) == invalid.at("remark")
    assert ("x", "text.too_long", {"limit": 10, "count": 12}) == (invalid.text, invalid.why, invalid.values)


def test_what_was_given_never_stands_in_an_errors_text():
    invalid = InvalidValue("410105190402290017", "id_number.checksum")

    for shown in (str(invalid), repr(invalid), repr(Refused([invalid.at("id_number")]))):
        assert not re.search("[0-9]{6}", shown)


def test_a_form_finds_the_findings_at_their_fields_in_the_order_they_were_made():
    title, whole, again = Finding("a", "title"), Finding("b"), Finding("c", "title")
    by_field = Refused([title, whole, again]).by_field

    assert {"title": (title, again), None: (whole,)} == by_field
    assert ["title", None] == [*by_field]
    assert {} == Refused([]).by_field
