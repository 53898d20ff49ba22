"""个人基本信息维护: everything entered at registration can be changed, except employer, name and ID number (S13)."""

from typing import Any

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.professional import IMMUTABLE, Professional
from cetms_core.errors import Refused
from cetms_core.intake import RawAnswers, assess_profile


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="profile.updated")
def update_profile(desk: Desk, answers: RawAnswers) -> Professional:
    """The record as it is now; Refused with every finding at once."""
    desk.session.begin(desk.actor.person_id)
    kept = desk.own()
    form = assess_profile(answers, kept, desk.today, desk.session.places.departments(kept.employer))
    if form.errors:
        raise Refused(form.errors)
    changed: dict[str, Any] = {
        name: value or "" for name, value in form.values.items() if name not in IMMUTABLE
    }
    after = evolve(kept, **changed, version=kept.version + 1)
    desk.session.people.replace_professional(after)
    desk.note(kept.person_id, "profile", "profile.updated", after="、".join(sorted(changed)))
    return after
