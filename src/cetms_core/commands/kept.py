"""What stands behind a kept declaration: type, form and law, each of which may have gone with its plugin or grown older.

Whatever is missing, the record can be read, sent back, rejected, withdrawn and revoked; it can't be edited or approved.
"""

from cetms_core.commands.desk import Desk
from cetms_core.domain.declaration import Answers, Declaration, DeclarationState
from cetms_core.education_types import EducationType, kept_form
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake import current

ENDED = frozenset({DeclarationState.REJECTED, DeclarationState.WITHDRAWN, DeclarationState.REVOKED})
"""What counts no more, and so can be declared anew."""


def type_of(desk: Desk, kept: Declaration) -> EducationType:
    """The installed type of a declaration that is to be edited.

    Raises:
        Refused: if none is installed, or one that is older than the declaration's form.
    """
    if missing := missing_type(desk, kept):
        raise Refused(missing)
    return desk.plugins.catalog[kept.type]


def answers_of(type_: EducationType, kept: Declaration) -> Answers:
    """The answers as the present form has them.

    Raises:
        Refused: if they can't be brought so far.
    """
    answers = current(type_, kept.schema_version, kept.answers)
    if isinstance(answers, Finding):
        raise Refused([answers])
    return answers


def place_of(desk: Desk, kept: Declaration) -> str:
    """Code of the page that a declaration is handled by: its own, or the nearest one that is still installed."""
    if kept.jurisdiction in desk.plugins.jurisdictions:
        return kept.jurisdiction
    return desk.plugins.jurisdictions.nearest(desk.region(kept.region).path, desk.home)


def demand_creditable(desk: Desk, kept: Declaration) -> None:
    """Refuses to credit what can't be entered in the account, since its type or its law has gone.

    Raises:
        Refused: saying which of the two.
    """
    if missing := missing_type(desk, kept) or missing_law(desk, kept):
        raise Refused(missing)


def keep_form(desk: Desk, type: str) -> None:
    """The form that was filled in on is kept beside the record, once."""
    desk.session.forms.keep(kept_form(desk.plugins.catalog[type]))


def missing_law(desk: Desk, kept: Declaration) -> tuple[Finding, ...]:
    """Why it can't be reckoned by the law that it was declared under; nothing when it can."""
    if kept.jurisdiction in desk.plugins.jurisdictions:
        return ()
    return (Finding("approval.law_not_installed", values={"jurisdiction": kept.jurisdiction}),)


def missing_type(desk: Desk, kept: Declaration) -> tuple[Finding, ...]:
    """Why nothing can be asked of its type; nothing when something can."""
    type_ = desk.plugins.catalog.get(kept.type)
    if type_ is not None and kept.schema_version <= type_.schema_version:
        return ()
    rule = "type.not_installed" if type_ is None else "type.newer_version"
    return (Finding(rule, values={"label": kept.type_label}),)
