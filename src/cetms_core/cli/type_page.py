"""A type for a person: facts, fields, refusals, tables."""

from collections.abc import Iterator

from cetms_core.cli.columns import table, wrapped
from cetms_core.cli.field_row import field_row
from cetms_core.cli.shown_table import ShownRow, ShownTable
from cetms_core.cli.shown_type import ShownType, subject_of, years_of
from cetms_core.education_types import Refusal
from cetms_core.law import Cap


def type_page(shown: ShownType, within: int) -> Iterator[str]:
    """The lines of the page, each at most `within` columns where it can be broken."""
    type_ = shown.type_
    yield f"{type_.code}  {type_.label}  {type_.en}".rstrip()
    if shown.docstring:
        yield from ("", *wrapped(shown.docstring, within))
    yield from ("", *table(_facts(shown), within=within))
    yield from ("", "信息项 fields", *table(map(field_row, type_.form), within=within, indent=2))
    if type_.refusals:
        yield from ("", "不受理 refusals")
    for refusal in type_.refusals:
        yield from _refusal(refusal, within)
    for each in shown.tables:
        yield from ("", f"折算表 table {each.name}（{each.basis}，{each.confidence}）")
        yield from table([(each.note,)] if each.note else [], within=within, indent=2)
        yield from table(_rows(each) if each.rows else [], within=within, indent=2)


def _facts(shown: ShownType) -> list[tuple[str, str]]:
    type_, plugin = shown.type_, shown.plugin
    told = {
        "年度 years": years_of(type_),
        "科目 subject": subject_of(type_),
        "附件 evidence": "\n".join(type_.evidence),
        "同一件事 identified by": " ".join(type_.identified_by),
        "只计一次 counts once by": " ".join(type_.counts_once_by),
        "依据 sources": "\n".join(f"{each.confidence}  {each.basis}" for each in shown.sources),
        "插件 plugin": f"{plugin.name}  {plugin.distribution} {plugin.version}",
        "辖区 jurisdiction": _place(shown),
        "封顶 caps": "\n".join(map(_cap, shown.caps)),
    }
    return [(head, said) for head, said in told.items() if said]


def _place(shown: ShownType) -> str:
    if not (shown.law and shown.place):
        return "" if shown.type_.everywhere else "另有规定的地方才设立 / only where a jurisdiction offers it"
    there = f"{shown.place.code}  {shown.place.label}，{shown.law.year} 年"
    return there if shown.is_offered else f"{there}，未设立 / not offered"


def _cap(cap: Cap) -> str:
    what = f"{'每项' if cap.of_each_item else '每年'}{cap.subject or ''}"
    return f"{what}至多 {cap.most} 学时（{cap.basis}，{cap.confidence}）"


def _refusal(refusal: Refusal, within: int) -> Iterator[str]:
    yield f"  {refusal.rule}（{refusal.at}）"
    yield from (f"    {line}" for line in wrapped(refusal.sentence, within - 4))


def _rows(shown: ShownTable) -> Iterator[tuple[str, ...]]:
    keyed = any(row.key for row in shown.rows)
    yield ("自 since", *(["项 row"] if keyed else []), *shown.columns)
    for row in shown.rows:
        figures = [str(each) for each in row.figures]
        blank = [""] * (len(shown.columns) - len(figures))
        yield (_since(row), *([row.key] if keyed else []), *figures, *blank)


def _since(row: ShownRow) -> str:
    return "不详 unknown" if row.since is None else row.since.isoformat()
