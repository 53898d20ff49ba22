"""复制个人信息: a person's own copy of everything that is kept (《个人信息保护法》第四十五条); its making is written down."""

from collections.abc import Callable, Iterator

from cetms_core.accounts import Account
from cetms_core.commands.desk import Desk
from cetms_core.commands.own_account import copied_records, copied_work
from cetms_core.commands.own_account.personal_copy import PersonalCopy, Section
from cetms_core.commands.permission import SIGNED_IN, Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.event import Event
from cetms_core.errors import NotAllowed, NotFound

FORMAT = "cetms.person/1"

LEFT_OUT = (
    "密码、会话、设备和重设链接的凭据：只存散列，给出来也只对冒用的人有用",
    "登录尝试的次数：存在算不回本人的键下",
    "本人作为管理员办理别人业务的记录：在那些人的办理过程里",
    "别人的信息：办理的人只写角色和所代表的单位或地区",
)

SECTIONS: tuple[tuple[str, Callable[[Desk, Account], Section]], ...] = (
    ("account", copied_records.account),
    ("profile", copied_records.profile),
    ("employments", copied_records.employments),
    ("offices", copied_records.offices),
    ("loans", copied_records.loans),
    ("hours_by_year", copied_work.hours_by_year),
    ("declarations", copied_work.declarations),
    ("entries", copied_work.entries),
    ("reliefs", copied_work.reliefs),
    ("petitions", copied_work.petitions),
    ("history", copied_records.history),
    ("letters", copied_records.letters),
    ("devices", copied_records.devices),
    ("requests", copied_records.requests),
    ("received", copied_records.received),
)
"""In the order in which they are written."""


@permission(*SIGNED_IN, reach=Reach.SEEN, event="person.exported")
def export(desk: Desk, *, person_id: str | None) -> PersonalCopy:
    """One's own; or, for a system administrator, that of whoever asked on paper.

    Raises:
        NotFound: if nobody has that id.
    """
    about = desk.actor.person_id if person_id is None else person_id
    if about != desk.actor.person_id and desk.actor.role is not Role.SYSTEM_ADMINISTRATOR:
        raise NotAllowed("export", desk.actor.role)
    account = desk.session.people.account(about)
    if account is None:
        raise NotFound("account")
    # What was read can't be unread: it is written down even if the visit is not kept.
    desk.survivors.append(Event(about, "account", "person.exported", desk.actor, desk.now))
    return PersonalCopy(lambda: _sections(desk, account))


def _sections(desk: Desk, account: Account) -> Iterator[tuple[str, Section]]:
    yield "format", FORMAT
    yield "exported_at", desk.now.isoformat()
    for name, section in SECTIONS:
        yield name, section(desk, account)
    yield "left_out", list(LEFT_OUT)
