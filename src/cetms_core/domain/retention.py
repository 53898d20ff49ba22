"""保存期限: how long each thing is kept that need not be kept for ever, and who says so."""

from datetime import timedelta
from enum import StrEnum

from attrs import field, frozen

from cetms_core.errors import CetmsError

OURS = "本库的设定，没有查到依据（U）"
"""Where no text that we know gives a time; a host that knows one says so."""

LEAST_RECORD = timedelta(days=180)
"""网络安全法第二十一条第（三）项：网络日志留存不少于六个月；who is behind a line of the history is known as long."""


class Passing(StrEnum):
    """What is kept for a time: rows that are nobody's account, history or decided declaration."""

    RESULTS = "results"
    LETTERS = "letters"
    ATTEMPTS = "attempts"
    TICKETS = "tickets"
    DEVICES = "devices"
    DRAFTS = "drafts"
    REGISTRATIONS = "registrations"
    PETITIONS = "petitions"


@frozen
class Kept:
    """A time, and the clause that gives it."""

    time: timedelta
    basis: str = OURS


A_DAY, TWO_DAYS, HALF_A_YEAR, A_YEAR, THREE_YEARS = (
    Kept(timedelta(days=days)) for days in (1, 2, 180, 365, 3 * 365)
)
BY_LAW = Kept(LEAST_RECORD, "《网络安全法》第二十一条第（三）项，不少于六个月")


def _long_enough(_: object, __: object, identity: Kept) -> None:
    if identity.time < LEAST_RECORD:
        raise CetmsError(f"who was credited is known for {LEAST_RECORD.days} days at least: identity=Kept(…)")


@frozen
class Retention:
    """How long; entries, the history and what was decided are kept for ever, under an id that says nothing."""

    results: Kept = A_DAY
    """重复请求的答复: since it was given."""

    letters: Kept = HALF_A_YEAR
    """已发送或已放弃的邮件: since it was written."""

    attempts: Kept = TWO_DAYS
    """登录尝试的次数: since the minute in which they were made."""

    tickets: Kept = A_DAY
    """验证码和重设链接: since they ran out."""

    devices: Kept = A_YEAR
    """记住的设备: since it was remembered."""

    drafts: Kept = THREE_YEARS
    """从未提交的草稿: since it was begun."""

    registrations: Kept = HALF_A_YEAR
    """未通过或已撤回的注册: since it was last sent in; its person is erased."""

    petitions: Kept = HALF_A_YEAR
    """未同意或已撤回的新增单位申请: since it was filed; what was asked is taken out."""

    identity: Kept = field(default=BY_LAW, validator=_long_enough)
    """最近一次计入学时以后: so long nobody is erased."""

    def of(self, passing: Passing) -> Kept:
        """How long one of them is kept."""
        kept: Kept = getattr(self, passing.value)
        return kept


RETENTION = Retention()
"""Unless the host says otherwise."""
