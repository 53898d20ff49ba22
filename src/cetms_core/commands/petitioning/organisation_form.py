"""单位注册: what is filled in about an organisation that is to be on the list, and about its first administrator."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import evolve

from cetms_core.accounts import Account
from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.domain.declaration import Answers
from cetms_core.domain.identity import CreditCode, EmailAddress, IdNumber, read_name
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import Region
from cetms_core.errors import InvalidValue, NotFound, Refused
from cetms_core.findings import Finding
from cetms_core.intake import RawAnswers
from cetms_core.intake.strangers import strangers

LABELS: Mapping[str, str] = {
    "code": "统一社会信用代码",
    "name": "单位名称",
    "region": "法人单位所属区域",
    "contact": "联系方式",
    "industry": "行业",
    "training_base": "施教机构",
    "id_number": "管理员身份证号码",
    "administrator": "管理员姓名",
    "email": "管理员电子邮箱",
}
"""What is asked, in the order of the form."""

Value = TypeVar("Value")


def read_organisation(desk: Desk, answers: RawAnswers) -> tuple[Organisation, Account]:
    """The organisation, and the account of its first administrator, without a password yet.

    Raises:
        Refused: with every finding at once.
    """
    given = answers if isinstance(answers, Mapping) else {}
    faults = strangers(given, LABELS)

    def read(name: str, reader: Callable[[str], Value]) -> Value | None:
        raw = given.get(name) or ""
        try:
            return reader(raw if isinstance(raw, str) else "")
        except InvalidValue as invalid:
            label = {"label": LABELS[name]}
            faults.append(Finding(invalid.why, name, values={**label, **invalid.values}))
        except Refused as refused:
            faults.extend(evolve(each, field=name) for each in refused.findings)
        except NotFound:
            faults.append(Finding("registration.no_such_region", name))
        return None

    code, name, region = (
        read("code", CreditCode.parse),
        read("name", _label("name")),
        read("region", _region(desk)),
    )
    contact, industry = (read(each, _label(each, required=False)) for each in ("contact", "industry"))
    number = read("id_number", lambda text: IdNumber.parse(text, today=desk.today))
    holder, email = read("administrator", read_name), read("email", EmailAddress.parse)
    if faults or not (code and name and region and number and holder and email):
        raise Refused(faults)
    base = given.get("training_base") is True
    organisation = Organisation(code.text, name, region.code, contact or "", industry or "", base)
    return organisation, Account("", number, holder, "", email=email)


def kept_answers(organisation: Organisation, administrator: Account) -> Answers:
    """The same, as a petition keeps it."""
    return {
        "code": organisation.code,
        "name": organisation.name,
        "region": organisation.region,
        "contact": organisation.contact,
        "industry": organisation.industry,
        "training_base": organisation.training_base,
        "id_number": administrator.id_number.text,
        "administrator": administrator.name,
        "email": "" if administrator.email is None else administrator.email.text,
    }


def _label(name: str, *, required: bool = True) -> Callable[[str], str]:
    return lambda text: read_label(text, LABELS[name], field=name, required=required)


def _region(desk: Desk) -> Callable[[str], Region]:
    return lambda text: desk.region(text)
