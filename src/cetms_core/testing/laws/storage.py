"""Storage: answers outlive the day they were given on, and their schema tells the truth about them."""

import json
from collections.abc import Mapping

from cetms_core.domain.declaration import Answers
from cetms_core.education_types import json_schema
from cetms_core.findings import Finding
from cetms_core.intake.canonical import canonical
from cetms_core.intake.current import current
from cetms_core.testing.draft_2020_12 import accepts, faults
from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.verdict import broken

PLAIN = "keep the answers as they were read: no __attrs_post_init__, no __eq__ of its own"

UPCASTER = "let each upcaster give answers to the next form: rename, fill in, or leave empty what is new"


def answers_survive(examined: Examination, form: Form) -> None:
    """What is stored as JSON reads back as the same details, and would be stored as the same again."""
    __tracebackhide__ = True
    details = examined.read(form)
    if details is None:
        return
    stored = canonical(examined.type, details)
    again = examined.read(Form(form.year, form.jurisdiction, json.loads(json.dumps(stored))))
    if again is None:
        broken(examined, "its own stored answers can't be read", PLAIN, form)
    if again != details or canonical(examined.type, again) != stored:
        broken(examined, f"other answers come back from storage: {again!r}", PLAIN, form)


def old_answers_can_be_read(examined: Examination) -> None:
    """What was stored by each earlier version is brought up to a form that can be read today."""
    __tracebackhide__ = True
    for version in range(1, examined.type.schema_version):
        if version not in examined.old_answers:
            broken(
                examined, f"no answers of version {version} are tried", f"old_answers={{{version}: {{…}}}}"
            )
        answers = examined.old_answers[version]
        brought_up = current(examined.type, version, _stored(answers))
        if isinstance(brought_up, Finding):
            broken(examined, f"answers of version {version} are lost: {brought_up.sentence}", UPCASTER)
        form = Form(examined.type.since, examined.jurisdiction, brought_up)
        if examined.read(form) is None:
            told = "; ".join(f"{each.field}: {each.sentence}" for each in examined.ask(form).errors)
            broken(examined, f"answers of version {version} can't be read any more: {told}", UPCASTER, form)


def schema_is_sound(examined: Examination) -> None:
    """The JSON Schema is one, and some form can satisfy it."""
    __tracebackhide__ = True
    for fault in faults(json_schema(examined.type)):
        broken(examined, f"its JSON Schema: {fault}", "the bounds of the field that is named")


def stored_answers_fit_the_schema(examined: Examination, form: Form) -> None:
    """Whatever intake reads, and stores, the schema accepts."""
    __tracebackhide__ = True
    details = examined.read(form)
    if details is not None and not accepts(json_schema(examined.type), canonical(examined.type, details)):
        broken(examined, "its JSON Schema refuses what its form takes", PLAIN, form)


def the_schema_is_believed(examined: Examination, form: Form) -> None:
    """Whatever the schema accepts, intake reads."""
    __tracebackhide__ = True
    if examined.read(form) is None:
        told = "; ".join(f"{each.rule} ({each})" for each in examined.ask(form).errors)
        broken(examined, f"its form refuses what its JSON Schema accepts: {told}", PLAIN, form)


def _stored(answers: Mapping[str, object]) -> Answers:
    """The same, as a database gives them back."""
    stored: Answers = json.loads(json.dumps(dict(answers)))
    return stored
