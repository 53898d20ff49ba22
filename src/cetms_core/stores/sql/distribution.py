"""Where the rows of each table lie when one machine is no longer enough: beside their person, by their own key, or everywhere.

It is made from the tables, so a new one is placed or refused, and never forgotten.
"""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen
from sqlalchemy import Table

from cetms_core.stores.sql.tables import metadata

PERSON = "person_id"
"""What a person's rows are distributed by: every question about a person names it, and people differ little in size."""

ROOT = "account"
"""The table that a person's other rows lie beside."""


class Spread(StrEnum):
    """How the rows of a table are spread over the nodes."""

    BESIDE_THE_PERSON = "随人"
    BY_ITS_KEY = "按键"
    EVERYWHERE = "每台一份"


ELSEWHERE = {
    "attempt": ("key", "登录前的次数，还不知道是谁"),
    "ticket": ("key", "凭票才知道是谁"),
    "id_number_claim": ("id_number", "证号归谁：全局唯一，只凭号码判定"),
    "letter": ("id", "待发的邮件，不分是谁的，逐封发"),
    "loan": ("id", "代办：两个人之间的事"),
    "petition": ("id", "申请：关于人，也关于单位"),
    "training_class": ("id", "一班有许多人"),
    "unit_total": ("region", "地区与单位的合计，不是哪个人的"),
    "cetms_schema": (None, "表的版本，一行"),
    "department": (None, "单位的部门，小，人人要查"),
    "kept_form": (None, "表单，一个版本一行"),
    "organisation": (None, "单位，小，人人要查"),
    "region": (None, "行政区划，几千行"),
    "region_within": (None, "区划的上下级，几万行"),
    "seal_key": (None, "密钥的验证词，几行"),
    "sealing": (None, "加密进行到哪里，一行"),
    "store_secret": (None, "本库自己的随机数，一行"),
    "turn": (None, "排队的名牌，行数固定"),
}
"""Tables that are no person's: by which column of their key they are spread (None: a copy everywhere), and why."""

CHAINS = {
    "chain_head": ("about", "留痕的链首：人的随人，单位的按单位"),
    "event": ("about", "留痕：人的随人，单位的按单位"),
}
"""Keyed by a person or an organisation; a person's lie beside the person, whose id is of the same kind."""


@frozen
class Placement:
    """Where the rows of one table lie, and why."""

    table: str
    spread: Spread
    column: str | None
    why: str

    @property
    def statement(self) -> str:
        """What Citus is told, once the table is made and still empty."""
        if self.column is None:
            return f"SELECT create_reference_table('{self.table}')"
        beside = self.spread is Spread.BESIDE_THE_PERSON and self.table != ROOT
        with_person = f", colocate_with => '{ROOT}'" if beside else ""
        return f"SELECT create_distributed_table('{self.table}', '{self.column}'{with_person})"


def placement(table: Table) -> Placement:
    """Where the rows of a table lie.

    Raises:
        LookupError: for a table that is no person's, and that nobody has placed.
    """
    name = table.name
    if name in ELSEWHERE:
        column, why = ELSEWHERE[name]
        return Placement(name, Spread.BY_ITS_KEY if column else Spread.EVERYWHERE, column, why)
    if name in CHAINS:
        return Placement(name, Spread.BESIDE_THE_PERSON, *CHAINS[name])
    if next(iter(table.primary_key.columns.keys()), "") == PERSON:
        return Placement(name, Spread.BESIDE_THE_PERSON, PERSON, "一个人的")
    raise LookupError(f"{name}: say in {__name__} by what it is spread, and why")


def placements() -> Iterator[Placement]:
    """Of all tables: what others refer to comes before them."""
    return map(placement, metadata.sorted_tables)


def citus() -> list[str]:
    """What Citus is told after the tables were made: copies everywhere first, then what is spread."""
    return [each.statement for each in sorted(placements(), key=lambda each: each.column is not None)]
