"""Base data: regions, employers, departments and officers; what is there already is left alone."""

from collections.abc import Iterator

from cetms_core import Actor, AdministrativeLevel, Cetms, Transaction, UserKind, WrongCredentials
from examples.henan_2025.reading import codes, rows
from examples.henan_2025.table import say


def found(cetms: Cetms) -> list[Actor]:
    """The officers: employers' administrators first, then authorities, the province last."""
    with cetms.transaction(Actor.operator()) as tx:
        added = [*_add_regions(tx), *_add_organisations(tx), *_add_departments(tx)]
    total = sum(len(rows(f"{page}.csv")) for page in ("regions", "organisations", "departments"))
    say(f"区域、法人单位、部门共 {total} 项：新增 {len(added)} 项，原有 {total - len(added)} 项。")
    officers = [_officer(cetms, row) for row in rows("officers.csv")]
    appointed = sum(is_new for _, is_new in officers)
    say(f"管理员共 {len(officers)} 人：新任命 {appointed} 人，原有 {len(officers) - appointed} 人。")
    return [officer for officer, _ in officers]


def _add_regions(tx: Transaction) -> Iterator[str]:
    """The codes of those that were missing; the same for its neighbours below."""
    for row in rows("regions.csv"):
        above = row["上级"] or None
        if row["代码"] not in {region.code for region in tx.regions(above)}:
            yield tx.add_region(row["代码"], row["名称"], AdministrativeLevel(row["级别"]), above=above).code


def _add_organisations(tx: Transaction) -> Iterator[str]:
    for row in rows("organisations.csv"):
        code, region = row["统一社会信用代码"], codes()[row["所属区域"]]
        if code not in {organisation.code for organisation in tx.organisations(region)}:
            yield tx.add_organisation(code, row["名称"], region=region, contact=row["联系方式"]).code


def _add_departments(tx: Transaction) -> Iterator[str]:
    for row in rows("departments.csv"):
        organisation = codes()[row["法人单位"]]
        if row["部门"] not in tx.departments(organisation):
            yield tx.add_department(organisation, row["部门"]).name


def _officer(cetms: Cetms, row: dict[str, str]) -> tuple[Actor, bool]:
    """The officer, and whether the appointment is new."""
    number, password = row["身份证号码"], row["密码"]
    kind, scope = UserKind(row["用户类型"]), codes()[row["范围"]]
    try:
        with cetms.transaction(Actor.visitor()) as tx:
            return tx.sign_in(number, password, kind=kind, scope=scope), False
    except WrongCredentials:
        with cetms.transaction(Actor.operator()) as tx:
            return tx.appoint(number, row["姓名"], role=kind.role, scope=scope, password=password), True
