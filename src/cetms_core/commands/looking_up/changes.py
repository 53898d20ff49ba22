"""修改对照: what is different between the last two submissions, beside what the reviewer asked for (B6)."""

from collections.abc import Iterator, Mapping

import attrs

from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.form import labels_of
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.domain.declaration import Answers, Declaration
from cetms_core.domain.submission import Submission
from cetms_core.education_types import REMARK
from cetms_core.findings import Finding
from cetms_core.intake import current

THE_REST = {REMARK.name: REMARK.label, "attachment": "附件", "": "总体意见"}
"""What a declaration consists of besides its answers, and what a comment on the whole is called."""

Answer = str | int | bool | None


@attrs.frozen
class Change:
    """One field that was changed, or that the reviewer had commented on."""

    field: str
    label: str
    before: Answer = attrs.field(repr=False)
    after: Answer = attrs.field(repr=False)
    changed: bool
    """False where a comment was not followed; two files may differ and have one name."""

    comment: str = attrs.field(repr=False)
    """What the reviewer had asked for."""


@permission(*READERS, reach=Reach.SEEN)
def changes(desk: Desk, id: str) -> tuple[Change, ...]:
    """In the form's order; nothing while it was handed in only once."""
    kept = desk.declaration(id, command="changes")
    submissions = desk.session.submissions.of(kept)
    if len(submissions) < 2:
        return ()
    before, after = submissions[-2:]
    return tuple(_changes(before, after, _brought_up(desk, kept, before, after), labels_of(desk, kept)))


def _changes(
    before: Submission, after: Submission, older: Answers, labels: Mapping[str, str]
) -> Iterator[Change]:
    was = {**older, REMARK.name: before.remark, "attachment": before.filename, "": None}
    now = {**after.answers, REMARK.name: after.remark, "attachment": after.filename, "": None}
    for name in dict.fromkeys([*now, *was]):
        other_file = name == "attachment" and before.digest != after.digest
        changed, comment = was.get(name) != now.get(name) or other_file, after.comments.get(name, "")
        if changed or comment:
            label = labels.get(name) or THE_REST.get(name, name)
            yield Change(name, label, was.get(name), now.get(name), changed, comment)


def _brought_up(desk: Desk, kept: Declaration, before: Submission, after: Submission) -> Answers:
    """The earlier answers as the later form has them, where its type is installed and can do that."""
    type_ = desk.plugins.catalog.get(kept.type)
    if type_ is None or after.schema_version != type_.schema_version:
        return before.answers
    answers = current(type_, before.schema_version, before.answers)
    return before.answers if isinstance(answers, Finding) else answers
