"""填报内容: what a declaration answers, under the labels that were asked, whether its plugin is still there or not."""

from collections.abc import Mapping

from attrs import field, frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import answers_of, type_of
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.domain.declaration import Answers, Declaration
from cetms_core.education_types import kept_form
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@frozen
class FilledForm:
    """A form as it was filled in, and what an edit of it begins with."""

    labels: Mapping[str, str] = field(hash=False)
    """By field, in the form's order."""

    answers: Answers = field(repr=False, hash=False)
    """As they are stored."""

    current: Answers | None = field(repr=False, hash=False)
    """As the present form has them; None when it can't be edited."""

    findings: tuple[Finding, ...]
    """Why it can't be edited."""

    @property
    def lines(self) -> tuple[tuple[str, str | int | bool | None], ...]:
        """Label and answer, to be shown."""
        return tuple((self.labels[name], answer) for name, answer in self.answers.items())


@permission(*READERS, reach=Reach.SEEN)
def form(desk: Desk, id: str) -> FilledForm:
    """The form of a declaration that is one's own or lies in one's scope."""
    kept = desk.declaration(id, command="form")
    called = labels_of(desk, kept)
    labels = {name: called.get(name, name) for name in kept.answers}
    try:
        return FilledForm(labels, kept.answers, answers_of(type_of(desk, kept), kept), ())
    except Refused as refused:
        return FilledForm(labels, kept.answers, None, refused.findings)


def labels_of(desk: Desk, kept: Declaration) -> Mapping[str, str]:
    """By field: as the installed type has them, if it still has this form; or else as they were kept beside the record."""
    type_ = desk.plugins.catalog.get(kept.type)
    if type_ is not None and type_.schema_version == kept.schema_version:
        return kept_form(type_).labels
    forms = desk.session.forms.of(kept.type, kept.schema_version)
    return max(
        (each.labels for each in forms), key=lambda labels: len(labels.keys() & kept.answers), default={}
    )
