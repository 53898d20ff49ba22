"""A type for a program: what becomes its JSON."""

from cetms_core import Field
from cetms_core.cli.shown_table import ShownRow, ShownTable
from cetms_core.cli.shown_type import ShownType
from cetms_core.education_types.fields import any_of
from cetms_core.education_types.schema import JSON, Schema
from cetms_core.law import Cap


def type_facts(shown: ShownType) -> Schema:
    """All that the page shows, under names that stay; None where nothing is said."""
    type_ = shown.type_
    return {
        "code": type_.code,
        "label": type_.label,
        "en": type_.en,
        "docstring": shown.docstring,
        "since": type_.since,
        "until": type_.until,
        "subject": type_.subject and type_.subject.value,
        "basis": type_.basis,
        "confidence": type_.confidence,
        "evidence": [*type_.evidence],
        "identified_by": [*type_.identified_by],
        "counts_once_by": [*type_.counts_once_by],
        "dated_by": type_.dated_by or None,
        "everywhere": type_.everywhere,
        "schema_version": type_.schema_version,
        "plugin": shown.plugin.name,
        "jurisdiction": shown.place.code if shown.place else None,
        "year": shown.law.year if shown.law else None,
        "offered": shown.is_offered,
        "fields": [_field(each) for each in type_.form],
        "refusals": [
            {"rule": each.rule, "at": each.at, "sentence": each.sentence} for each in type_.refusals
        ],
        "tables": [_table(each) for each in shown.tables],
        "caps": [_cap(each) for each in shown.caps],
        "sources": [{"basis": each.basis, "confidence": each.confidence} for each in shown.sources],
    }


def _field(field: Field) -> Schema:
    conditions = {name: [*map(_plain, any_of(each))] for name, each in (field.required_when or {}).items()}
    return {
        "name": field.name,
        "label": field.label,
        "en": field.en,
        "help": field.help,
        "kind": field.kind.value,
        "required": field.required and not conditions,
        "required_when": {**conditions} or None,
        "limit": field.limit,
        "least": field.least,
        "most": field.most,
        "choices": [each.value for each in field.choices],
    }


def _plain(answer: object) -> JSON:
    return answer if isinstance(answer, bool | int) else str(answer)


def _cap(cap: Cap) -> Schema:
    return {
        "most": str(cap.most),
        "of_each_item": cap.of_each_item,
        "subject": cap.subject and cap.subject.value,
        "basis": cap.basis,
        "confidence": cap.confidence,
    }


def _table(table: ShownTable) -> Schema:
    return {
        "name": table.name,
        "columns": [*table.columns],
        "basis": table.basis,
        "confidence": table.confidence,
        "note": table.note,
        "rows": [_row(each) for each in table.rows],
    }


def _row(row: ShownRow) -> Schema:
    """Figures are texts, for they are exact."""
    since = row.since.isoformat() if row.since else None
    return {"since": since, "key": row.key, "figures": [str(each) for each in row.figures]}
