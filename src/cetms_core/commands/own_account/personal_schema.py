"""个人信息副本的格式: what a copy holds, field by field, under the words that people read."""

from typing import TypeAlias

from cetms_core.commands.own_account.personal_titles import TITLES
from cetms_core.domain.plain import Plain

Schema: TypeAlias = "dict[str, Plain]"


def personal_schema() -> Schema:
    """JSON Schema (Draft 2020-12) of the whole."""
    draft: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": TITLES["copy"]}
    return draft | _holding(
        format={"const": "cetms.person/1"},
        exported_at=MOMENT,
        account=_account(),
        profile=_or_none(_profile()),
        employments=_list(_holding(employer=NAMED, region=NAMED, since=DAY, until=DAY)),
        offices=_list(_holding(role=TEXT, scope=NAMED)),
        loans=_list(_loan()),
        hours_by_year=_list(_year()),
        declarations=_list(_declaration()),
        entries=_list(_entry()),
        reliefs=_list(_holding(year=NUMBER, exempt=FLAG, total=_or_none(HOURS), reason=TEXT, petition=TEXT)),
        petitions=_list(_petition()),
        history=_list(_event()),
        letters=_list(_letter()),
        devices=_list(MOMENT),
        requests=_list(MOMENT),
        received=_list(MOMENT),
        left_out=_list(TEXT),
    )


def _holding(**parts: Schema) -> Schema:
    """An object with these fields and no others, each under its title."""
    titled: Schema = {name: {"title": TITLES[name], **part} for name, part in parts.items()}
    return {"type": "object", "properties": titled, "required": [*parts], "additionalProperties": False}


def _texts(*names: str) -> dict[str, Schema]:
    return dict.fromkeys(names, TEXT)


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_none(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
TEXTS: Schema = {"type": "object", "additionalProperties": TEXT}
ANSWER: Schema = {"type": ["string", "integer", "boolean", "null"]}
NAMED = _holding(code=TEXT, name=TEXT)
SUM = _holding(tenths=NUMBER, text=TEXT)
HOURS = _holding(tenths=NUMBER, text=TEXT, explanation=TEXT)
ANSWERS = _list(_holding(field=TEXT, label=TEXT, answer=ANSWER))
ATTACHMENT = _holding(digest=TEXT, filename=TEXT, media_type=TEXT, size=NUMBER)


def _account() -> Schema:
    return _holding(
        **_texts("id", "id_number", "name"), email=_or_none(TEXT), password_since=_or_none(MOMENT)
    )


def _profile() -> Schema:
    texts = _texts(
        *("state", "id_number", "name", "sex", "mobile", "email", "birth_month", "department"),
        *("ethnic_group", "native_place", "school", "major", "education", "degree", "title_series"),
    )
    return _holding(**texts, employer=NAMED, employer_region=NAMED, title_level=_or_none(TEXT))


def _loan() -> Schema:
    texts = _texts("side", "role", "reason")
    return _holding(**texts, scope=NAMED, begins=DAY, ends=DAY, lent_at=MOMENT, ended_at=_or_none(MOMENT))


def _year() -> Schema:
    by_subject: Schema = {"type": "object", "additionalProperties": SUM}
    sums = dict.fromkeys(("total", "carried", "missing"), SUM)
    return _holding(year=NUMBER, **sums, required=HOURS, complete=FLAG, by_subject=by_subject, basis=TEXT)


def _declaration() -> Schema:
    return _holding(
        **_texts("id", "state", "remark", "industry", "reason"),
        **dict.fromkeys(("type", "employer", "region", "jurisdiction"), NAMED),
        **dict.fromkeys(("hours", "proposed"), _or_none(HOURS)),
        year=NUMBER,
        answers=ANSWERS,
        attachment=_or_none(ATTACHMENT),
        subject=_or_none(TEXT),
        filed_by=_or_none(NAMED),
        chain=_list(TEXT),
        comments=TEXTS,
        created_at=MOMENT,
        submitted_at=_or_none(MOMENT),
        submissions=_list(_submission()),
    )


def _submission() -> Schema:
    file, texts = _holding(digest=TEXT, filename=TEXT), _texts("remark")
    return _holding(
        round=NUMBER, answers=ANSWERS, **texts, attachment=file, comments=TEXTS, submitted_at=MOMENT
    )


def _entry() -> Schema:
    texts = _texts("declaration", "kind", "subject", "reason", "type", "same_as")
    numbers = dict.fromkeys(("round", "turn", "year"), NUMBER)
    return _holding(**texts, **numbers, hours=HOURS, at=MOMENT, jurisdiction=NAMED, dated=DAY)


def _petition() -> Schema:
    asked: Schema = {"type": "object", "additionalProperties": ANSWER}
    steps = _list(_holding(decider=TEXT, place=NAMED))
    return _holding(
        **_texts("id", "kind", "state", "reason"),
        answers=asked,
        before=asked,
        attachment=_or_none(ATTACHMENT),
        steps=steps,
        filed_at=MOMENT,
    )


def _event() -> Schema:
    by = _holding(role=TEXT, scope=NAMED, own=FLAG)
    return _holding(**_texts("record", "name", "before", "after", "reason"), at=MOMENT, by=by, comments=TEXTS)


def _letter() -> Schema:
    texts = _texts("to", "kind", "subject", "text", "state")
    return _holding(**texts, written_at=MOMENT, sent_at=_or_none(MOMENT))
