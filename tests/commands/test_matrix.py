"""The authorisation matrix: every command, given by everybody, about one person's record.

The record is Sun's, who works at the hospital and, besides, administers it and is an authority of its city;
a registration is the deputy administrator's, who comes to work there too.
Each attempt is taken back, so that the next one finds everything as it was.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import pytest

from cetms_core import (
    Actor,
    AdministrativeLevel,
    ApprovalStep,
    Declaration,
    Hours,
    Jurisdiction,
    NotAllowed,
    NotFound,
    Petition,
    QueueItem,
    Reassessment,
    Refused,
    Role,
    Stale,
    Transaction,
)
from cetms_core.commands import PERMISSIONS, Reach
from cetms_core.domain.loan import Loan
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    COUNTY,
    DEPUTY,
    DISMISSED_ADMINISTRATOR,
    DISMISSED_CITY,
    DISMISSED_SYSTEM,
    HAN,
    HENAN,
    HOSPITAL,
    INDUSTRY,
    JINSHUI,
    LI,
    MINE,
    OPENING,
    OPERATOR,
    OTHER_CITY,
    PASSWORD,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    SYSTEM,
    VISITOR,
    House,
    conference,
    form,
    furnished,
    id_number,
    installed,
    missing_employer,
    seminar,
    serial_of,
)

Seen = TypeVar("Seen")

SUNS_ROW = {"id_number": id_number(3), "name": "孙主任"}
"""In the list of a class."""
TODAY = OPENING.date()

# ── who ───────────────────────────────────────────────────────────────────────────────────────────────────

ACTORS: dict[str, Actor] = {
    "访: a visitor": VISITOR,
    "本: the person": SUN,
    "同: a colleague": LI,
    "外: a professional of another employer": CHEN,
    "拒: a professional whose registration was rejected": HAN,
    "管: the employer's administrator": ADMINISTRATOR,
    "己: the person, as the employer's administrator": SUN_AS_ADMINISTRATOR,
    "他: another employer's administrator": SCHOOLS_ADMINISTRATOR,
    "免: a dismissed administrator of the employer": DISMISSED_ADMINISTRATOR,
    "县: the authority of the employer's region": COUNTY,
    "市: the authority of the region above": CITY,
    "己: the person, as the authority above": SUN_AS_CITY,
    "异: the authority of another region": OTHER_CITY,
    "免: a dismissed authority": DISMISSED_CITY,
    "业: the authority of the employer's industry": INDUSTRY,
    "基: a training base": BASE,
    "系: a system administrator": SYSTEM,
    "免: a dismissed system administrator": DISMISSED_SYSTEM,
    "操: the operator": OPERATOR,
    "冒: whoever says to be the operator": Actor("", Role.SYSTEM_ADMINISTRATOR),
}

# ── what they may do: ✓ reaches the record, ○ may be given but reaches nothing of it, · is refused ─────────────

EXPECTED = """
                                  访 本同外拒 管己他免 县市己异免 业基 系免操冒
accept_hours                      ·  ✓···  ····  ·····  ··  ····
add_department                    ·  ····  ✓✓··  ·····  ··  ✓·✓·
add_organisation                  ·  ····  ····  ·····  ··  ✓·✓·
add_region                        ·  ····  ····  ·····  ··  ✓·✓·
appeal                            ·  ✓···  ····  ·····  ··  ····
appoint                           ·  ····  ····  ·····  ··  ✓·✓·
apply_retention                   ·  ····  ····  ·····  ··  ✓·✓·
approve: a registration           ·  ····  ✓···  ·····  ··  ····
approve: at the first step        ·  ····  ✓···  ·····  ··  ····
approve: at the second step       ·  ····  ····  ✓✓···  ··  ····
approve: at the county's step     ·  ····  ····  ✓····  ··  ····
approve: at the industry's step   ·  ····  ····  ·····  ✓·  ····
attachment                        ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
attachment: what a base filed     ·  ✓···  ✓✓··  ✓✓✓··  ✓✓  ····
audit                             ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ✓·✓·
audit: of an organisation         ·  ····  ✓✓··  ✓✓✓··  ✓·  ✓·✓·
catalogue                         ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·✓·
change_password                   ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·○·
changes                           ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
changes: a draft                  ·  ○···  ·○··  ··○··  ··  ····
changes: what a base filed        ·  ○···  ○○··  ○○○··  ○○  ····
check_audit                       ·  ····  ····  ·····  ··  ✓·✓·
classes                           ·  ····  ✓✓○·  ·····  ·○  ····
completion                        ·  ····  ✓✓··  ✓✓✓··  ✓·  ✓·✓·
contest_hours                     ·  ✓···  ····  ·····  ··  ····
correct                           ·  ····  ····  ·····  ··  ✓·✓·
decide_many: at the first step    ·  ····  ✓○○·  ○○○○·  ○·  ····
decide_many: at the second step   ·  ····  ○○○·  ✓✓○○·  ○·  ····
declaration                       ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
declaration: a draft              ·  ✓···  ·✓··  ··✓··  ··  ····
declaration: a withdrawn draft    ·  ✓···  ·✓··  ··✓··  ··  ····
declaration: what a base filed    ·  ✓···  ✓✓··  ✓✓✓··  ✓✓  ····
declarations                      ·  ✓○○·  ✓✓○·  ✓✓✓○·  ✓○  ····
declarations: a draft             ·  ✓○○·  ○○○·  ○○○○·  ○○  ····
declare                           ·  ✓✓✓·  ····  ·····  ··  ····
departments                       ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·✓·
dismiss                           ·  ····  ····  ·····  ··  ✓·✓·
draft                             ·  ✓✓✓·  ····  ·····  ··  ····
employments                       ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
end_loan                          ·  ✓○○·  ✓✓○·  ○○✓○·  ○·  ····
enrol_many                        ·  ····  ✓✓✓·  ·····  ··  ····
entries                           ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
erase                             ·  ····  ····  ·····  ··  ✓·✓·
export                            ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·○·
export: of another                ·  ✓···  ·✓··  ··✓··  ··  ✓·✓·
file_class                        ·  ····  ✓○○·  ·····  ·✓  ····
form                              ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
form: a draft                     ·  ✓···  ·✓··  ··✓··  ··  ····
form: what a base filed           ·  ✓···  ✓✓··  ✓✓✓··  ✓✓  ····
grant: at the first step          ·  ····  ✓···  ·····  ··  ····
grant: at the second step         ·  ····  ··✓·  ·····  ··  ····
grant: at the authority's step    ·  ····  ····  ✓✓···  ··  ····
history                           ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
history: a draft                  ·  ✓···  ·✓··  ··✓··  ··  ····
history: what a base filed        ·  ✓···  ✓✓··  ✓✓✓··  ✓✓  ····
hours_by_year                     ·  ✓···  ✓✓··  ✓✓✓··  ✓·  ····
insist                            ·  ····  ✓···  ·····  ··  ····
insist: to what a base filed      ·  ····  ····  ·····  ·✓  ····
lend_office                       ·  ····  ✓✓✓·  ✓✓✓✓·  ✓·  ····
load_regions                      ·  ····  ····  ·····  ··  ✓·✓·
loans                             ·  ✓○○·  ✓✓○·  ○○✓○·  ○·  ····
lower: at the first step          ·  ····  ✓···  ·····  ··  ····
lower: at the second step         ·  ····  ····  ✓✓···  ··  ····
lower: at the industry's step     ·  ····  ····  ·····  ✓·  ····
merge_organisations               ·  ····  ····  ✓✓✓··  ··  ✓·✓·
merge_preview                     ·  ····  ····  ✓✓✓··  ··  ✓·✓·
object_to                         ·  ✓···  ····  ·····  ··  ····
organisations                     ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·✓·
overturn                          ·  ····  ····  ✓✓···  ··  ····
overturn: by the province         ·  ····  ····  ·····  ··  ····
overturn: by the industry         ·  ····  ····  ·····  ✓·  ····
password_expired                  ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·○·
petition                          ·  ✓···  ✓✓✓·  ✓✓✓··  ··  ····
petition_attachment               ·  ✓···  ✓✓··  ✓✓✓··  ··  ····
petition_history                  ·  ✓···  ✓✓✓·  ✓✓✓··  ··  ····
petition_queue: at the first step ·  ····  ✓○○·  ○○○○·  ··  ····
petition_queue: at the authority's·  ····  ○○○·  ✓✓○○·  ··  ····
petitions                         ·  ✓○○·  ○✓○·  ○○✓○·  ··  ····
preview                           ·  ✓✓✓·  ····  ·····  ··  ····
profile                           ·  ✓✓✓·  ····  ·····  ··  ····
queue: a registration             ·  ····  ✓○○·  ○○○○·  ○·  ····
queue: at the first step          ·  ····  ✓○○·  ○○○○·  ○·  ····
queue: at the second step         ·  ····  ○○○·  ✓✓○○·  ○·  ····
reassess                          ·  ····  ····  ·····  ··  ✓·✓·
redraft                           ·  ✓···  ····  ·····  ··  ····
refuse: at the first step         ·  ····  ✓···  ·····  ··  ····
refuse: at the authority's step   ·  ····  ····  ✓✓···  ··  ····
regions                           ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·✓·
register                          ✓  ····  ····  ·····  ··  ····
reject: a registration            ·  ····  ✓···  ·····  ··  ····
reject: at the first step         ·  ····  ✓···  ·····  ··  ····
reject: at the second step        ·  ····  ····  ✓✓···  ··  ····
reject: at the industry's step    ·  ····  ····  ·····  ✓·  ····
remember_device                   ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·○·
request_correction                ·  ✓✓✓·  ····  ·····  ··  ····
request_erasure                   ·  ○✓✓·  ····  ·····  ··  ····
request_organisation              ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ··  ····
request_relief                    ·  ✓✓✓·  ····  ·····  ··  ····
request_reset                     ✓  ····  ····  ·····  ··  ····
request_transfer                  ·  ✓✓✓·  ····  ·····  ··  ····
report                            ·  ····  ✓✓··  ✓✓✓··  ✓·  ✓·✓·
report: of a region               ·  ····  ····  ✓✓✓··  ··  ✓·✓·
reset_password                    ·  ····  ✓···  ·····  ··  ✓·✓·
resubmit                          ·  ✓···  ····  ·····  ··  ····
retract                           ·  ····  ✓···  ·····  ··  ····
retract: what a base filed        ·  ····  ····  ·····  ·✓  ····
revoke                            ·  ····  ····  ✓✓···  ··  ····
revoke: after the industry's step ·  ····  ····  ·····  ✓·  ····
revoke: one step is the whole way ·  ····  ✓···  ·····  ··  ····
roles                             ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓✓  ✓·○·
send_back: at the first step      ·  ····  ✓···  ·····  ··  ····
send_back: at the second step     ·  ····  ····  ✓✓···  ··  ····
send_back: at the industry's step ·  ····  ····  ·····  ✓·  ····
set_chain                         ·  ····  ····  ✓✓✓··  ··  ✓·✓·
sign_in                           ✓  ····  ····  ·····  ··  ····
submit                            ·  ✓···  ····  ·····  ··  ····
training_class                    ·  ····  ✓✓○·  ·····  ·○  ····
undo: at the first step           ·  ····  ✓···  ·····  ··  ····
undo: at the second step          ·  ····  ····  ·✓···  ··  ····
undo: at the industry's step      ·  ····  ····  ·····  ✓·  ····
update_profile                    ·  ✓✓✓·  ····  ·····  ··  ····
uphold                            ·  ····  ····  ✓✓···  ··  ····
uphold: by the industry           ·  ····  ····  ·····  ✓·  ····
use_reset                         ✓  ····  ····  ·····  ··  ····
withdraw                          ·  ✓···  ····  ·····  ··  ····
withdraw_petition                 ·  ✓···  ·✓··  ··✓··  ··  ····
withdraw_registration             ✓  ····  ····  ·····  ··  ····
"""

# ── how it is tried ───────────────────────────────────────────────────────────────────────────────────────


def submitted(house: House) -> Declaration:
    return house.declare(SUN)


def reviewed(house: House) -> Declaration:
    return house.approve(house.declare(SUN), ADMINISTRATOR)


def approved(house: House) -> Declaration:
    return house.approve(house.declare(SUN))


def approved_at_once(house: House) -> Declaration:
    """Where the chain has one step, the employer's administrator is the last to decide."""
    return house.approve(house.declare(SUN), ADMINISTRATOR)


def at_the_county(house: House) -> Declaration:
    """Where the second step is the county's, and no other authority's."""
    return reviewed(house)


def at_the_industry(house: House) -> Declaration:
    """Where the second step is the industry's authority's."""
    return reviewed(house)


def approved_by_industry(house: House) -> Declaration:
    return house.approve(house.declare(SUN), ADMINISTRATOR, INDUSTRY)


def sent_back(house: House) -> Declaration:
    return house.ask(ADMINISTRATOR, lambda tx: tx.send_back(submitted(house), {"": "请核对"}))


def lowered(house: House) -> Declaration:
    return house.ask(ADMINISTRATOR, lambda tx: tx.lower(submitted(house), 12, "未宣读论文"))


def rejected(house: House) -> Declaration:
    return cast(Declaration, house.ask(ADMINISTRATOR, lambda tx: tx.reject(submitted(house), "材料不实")))


def appealed(house: House) -> Declaration:
    return house.ask(SUN, lambda tx: tx.appeal(rejected(house).id, "材料属实"))


def appealed_to_the_industry(house: House) -> Declaration:
    """Where the second step is the industry's authority's."""
    return appealed(house)


def appealed_above_the_city(house: House) -> Declaration:
    """The city rejected at the last step, so that the province decides, who is nobody in this table."""
    above = cast(Declaration, house.ask(CITY, lambda tx: tx.reject(reviewed(house), "材料不实")))
    return house.ask(SUN, lambda tx: tx.appeal(above.id, "材料属实"))


def resubmitted(house: House) -> Declaration:
    return house.ask(SUN, lambda tx: tx.resubmit(sent_back(house).id, conference("嵩山论坛")))


def lent(house: House) -> Loan:
    return house.ask(
        ADMINISTRATOR,
        lambda tx: tx.lend_office(id_number(3), "孙主任", begins=TODAY, ends=TODAY, reason="出差"),
    )


def drafted(house: House) -> Declaration:
    return house.ask(
        SUN, lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan)
    )


def withdrawn_draft(house: House) -> Declaration:
    return house.ask(SUN, lambda tx: tx.withdraw(drafted(house).id))


def registered(house: House) -> QueueItem:
    house.ask(VISITOR, lambda tx: tx.register(form(serial_of(DEPUTY)), password="a password of theirs"))
    return next(item for item in house.ask(ADMINISTRATOR, Transaction.queue) if item.id == DEPUTY.person_id)


def reset_mailed(house: House) -> str:
    """The token of the link."""
    house.ask(VISITOR, lambda tx: tx.request_reset(id_number(3), "p3@example.com"))
    house.cetms.deliver_letters()
    return house.postbox.letters[-1].text.partition("token=")[2].split()[0]


def transferring(house: House) -> Petition:
    return house.ask(SUN, lambda tx: tx.request_transfer(SCHOOL, reason="工作调动"))


def released(house: House) -> Petition:
    return house.ask(ADMINISTRATOR, lambda tx: tx.grant(transferring(house)))


def half_corrected(house: House) -> Petition:
    filed = house.ask(
        SUN, lambda tx: tx.request_correction(name="孙改名", reason="笔误", attachment=house.scan)
    )
    return house.ask(ADMINISTRATOR, lambda tx: tx.grant(filed))


def filed_for_them(house: House) -> Declaration:
    """By their employer, with a class."""
    return filed(house, ADMINISTRATOR)


def filed_by_the_base(house: House) -> Declaration:
    return filed(house, BASE)


def objected_to(house: House) -> Declaration:
    return objected(house, ADMINISTRATOR)


def objected_to_the_base(house: House) -> Declaration:
    return objected(house, BASE)


def filed(house: House, filer: Actor) -> Declaration:
    made = house.ask(
        filer,
        lambda tx: tx.file_class("training_seminar", 2025, seminar(30), [SUNS_ROW], attachment=house.scan),
    )
    return house.ask(SUN, lambda tx: tx.declaration(made.declarations[0]))


def objected(house: House, filer: Actor) -> Declaration:
    return house.ask(SUN, lambda tx: tx.object_to(filed(house, filer).id, "本人没有参加"))


def nothing(house: House) -> None:
    """Needs nothing beforehand."""


def decided(tx: Transaction, seen: Declaration) -> bool:
    (outcome,) = tx.decide_many([seen])
    assert outcome.error is None or isinstance(outcome.error, NotAllowed)
    return outcome.error is None


def password_changes(tx: Transaction) -> bool:
    """A wrong old password is refused only after the permission was asked."""
    with pytest.raises(Refused):
        tx.change_password(old="wrong", new="another password")
    return True


def correction(tx: Transaction, seen: Declaration) -> bool:
    """A correction that nothing calls for is refused only after the permission was asked."""
    with pytest.raises(Stale):
        tx.correct(Reassessment(seen, Hours(20), Hours(18)), "勘误")
    return True


def obeyed(command: Callable[[], None]) -> bool:
    """Of a command that answers nothing."""
    command()
    return True


def unbarred(command: Callable[[], object]) -> bool:
    """Of a command that says what has to be done first."""
    try:
        return bool(command())
    except Refused:
        return False


def trial(prepare: Callable[[House], Seen], attempt: Callable[[Transaction, Seen], object]) -> "Trial":
    return cast("Trial", (prepare, attempt))


Trial = tuple[Callable[[House], object], Callable[[Transaction, object], object]]
TRIALS: dict[str, Trial] = {
    "add_department": trial(nothing, lambda tx, _: tx.add_department(HOSPITAL, "内科")),
    "add_organisation": trial(
        nothing, lambda tx, _: tx.add_organisation("1241000041580000XL", "某院", region=JINSHUI)
    ),
    "add_region": trial(nothing, lambda tx, _: tx.add_region("410106", "某区", AdministrativeLevel.COUNTY)),
    "appoint": trial(nothing, lambda tx, _: tx.appoint(id_number(3), "孙主任", role=Role.SYSTEM_ADMINISTRATOR)),
    "apply_retention": trial(nothing, lambda tx, _: tx.apply_retention("results", dry_run=True)),
    "approve: a registration": trial(registered, lambda tx, seen: tx.approve(seen)),
    "approve: at the first step": trial(submitted, lambda tx, seen: tx.approve(seen)),
    "approve: at the second step": trial(reviewed, lambda tx, seen: tx.approve(seen)),
    "approve: at the county's step": trial(at_the_county, lambda tx, seen: tx.approve(seen)),
    "approve: at the industry's step": trial(at_the_industry, lambda tx, seen: tx.approve(seen)),
    "attachment": trial(submitted, lambda tx, seen: tx.attachment(seen.id).read()),
    "audit": trial(submitted, lambda tx, _: tx.audit(SUN.person_id)),
    "audit: of an organisation": trial(nothing, lambda tx, _: tx.audit(HOSPITAL)),
    "catalogue": trial(nothing, lambda tx, _: tx.catalogue("sex")),
    "change_password": trial(nothing, lambda tx, _: password_changes(tx)),
    "check_audit": trial(submitted, lambda tx, _: tx.check_audit()),
    "correct": trial(approved, correction),
    "decide_many: at the first step": trial(submitted, decided),
    "decide_many: at the second step": trial(reviewed, decided),
    "declaration": trial(submitted, lambda tx, seen: tx.declaration(seen.id)),
    "declaration: a draft": trial(drafted, lambda tx, seen: tx.declaration(seen.id)),
    "declaration: a withdrawn draft": trial(withdrawn_draft, lambda tx, seen: tx.declaration(seen.id)),
    "declarations": trial(submitted, lambda tx, seen: seen in [*tx.declarations()]),
    "declarations: a draft": trial(drafted, lambda tx, seen: seen in [*tx.declarations()]),
    "declare": trial(drafted, lambda tx, seen: tx.declare(seen.type, 2025, conference(), attachment=seen.attachment)),
    "departments": trial(nothing, lambda tx, _: tx.departments(HOSPITAL).items == ()),
    "dismiss": trial(nothing, lambda tx, _: obeyed(lambda: tx.dismiss(SUN_AS_CITY))),
    "draft": trial(nothing, lambda tx, _: tx.draft("academic_conference", 2025, {})),
    "employments": trial(submitted, lambda tx, seen: tx.employments(person_id=seen.person_id) == ()),
    "entries": trial(approved, lambda tx, seen: tx.entries(2025, person_id=seen.person_id)),
    "form": trial(submitted, lambda tx, seen: tx.form(seen.id)),
    "form: a draft": trial(drafted, lambda tx, seen: tx.form(seen.id)),
    "grant: at the first step": trial(transferring, lambda tx, seen: tx.grant(seen)),
    "grant: at the second step": trial(released, lambda tx, seen: tx.grant(seen)),
    "grant: at the authority's step": trial(half_corrected, lambda tx, seen: tx.grant(seen)),
    "history": trial(submitted, lambda tx, seen: tx.history(seen.id)),
    "history: a draft": trial(drafted, lambda tx, seen: tx.history(seen.id)),
    "hours_by_year": trial(approved, lambda tx, seen: tx.hours_by_year(person_id=seen.person_id)),
    "load_regions": trial(nothing, lambda tx, _: tx.load_regions()),
    "merge_organisations": trial(nothing, lambda tx, _: tx.merge_organisations(HOSPITAL, SCHOOL)),
    "merge_preview": trial(nothing, lambda tx, _: tx.merge_preview(HOSPITAL, SCHOOL)),
    "organisations": trial(nothing, lambda tx, _: tx.organisations(JINSHUI)),
    "password_expired": trial(nothing, lambda tx, _: tx.password_expired() is not None),
    "petition": trial(transferring, lambda tx, seen: tx.petition(seen.id)),
    "petition_attachment": trial(half_corrected, lambda tx, seen: tx.petition_attachment(seen.id).read()),
    "petition_history": trial(transferring, lambda tx, seen: tx.petition_history(seen.id)),
    "petition_queue: at the first step": trial(transferring, lambda tx, seen: seen in [*tx.petition_queue()]),
    "petition_queue: at the authority's": trial(half_corrected, lambda tx, seen: seen in [*tx.petition_queue()]),
    "petitions": trial(transferring, lambda tx, seen: seen in [*tx.petitions()]),
    "preview": trial(nothing, lambda tx, _: tx.preview("academic_conference", 2025, conference()).hours),
    "profile": trial(nothing, lambda tx, _: tx.profile()),
    "queue: a registration": trial(registered, lambda tx, seen: seen in [*tx.queue()]),
    "queue: at the first step": trial(submitted, lambda tx, seen: seen.id in [item.id for item in tx.queue()]),
    "queue: at the second step": trial(reviewed, lambda tx, seen: seen.id in [item.id for item in tx.queue()]),
    "reassess": trial(approved, lambda tx, _: tx.reassess() is not None),
    "redraft": trial(drafted, lambda tx, seen: tx.redraft(seen.id, {})),
    "refuse: at the first step": trial(transferring, lambda tx, seen: tx.refuse(seen, "工作需要")),
    "refuse: at the authority's step": trial(half_corrected, lambda tx, seen: tx.refuse(seen, "材料不符")),
    "regions": trial(nothing, lambda tx, _: tx.regions()),
    "register": trial(nothing, lambda tx, _: tx.register(form(99), password=PASSWORD)),
    "reject: a registration": trial(registered, lambda tx, seen: tx.reject(seen, "非本单位人员")),
    "reject: at the first step": trial(submitted, lambda tx, seen: tx.reject(seen, "材料不实")),
    "reject: at the second step": trial(reviewed, lambda tx, seen: tx.reject(seen, "材料不实")),
    "reject: at the industry's step": trial(at_the_industry, lambda tx, seen: tx.reject(seen, "材料不实")),
    "remember_device": trial(nothing, lambda tx, _: tx.remember_device()),
    "request_correction": trial(
        drafted, lambda tx, seen: tx.request_correction(name="钱改名", reason="笔误", attachment=seen.attachment)
    ),
    "request_erasure": trial(nothing, lambda tx, _: unbarred(lambda: tx.request_erasure())),
    "request_organisation": trial(nothing, lambda tx, _: tx.request_organisation(missing_employer(), password=PASSWORD)),
    "request_relief": trial(
        drafted, lambda tx, seen: tx.request_relief(2025, exempt=True, reason="病假", attachment=seen.attachment)
    ),
    "request_reset": trial(nothing, lambda tx, _: obeyed(lambda: tx.request_reset(id_number(3), "p3@example.com"))),
    "request_transfer": trial(nothing, lambda tx, _: tx.request_transfer(MINE, reason="工作调动")),
    "report": trial(approved, lambda tx, _: tx.report(2025, by="type", within=HOSPITAL).items),
    "report: of a region": trial(approved, lambda tx, _: tx.report(2025, within=JINSHUI).items),
    "reset_password": trial(nothing, lambda tx, _: obeyed(lambda: tx.reset_password(SUN.person_id))),
    "resubmit": trial(sent_back, lambda tx, seen: tx.resubmit(seen.id, conference())),
    "revoke": trial(approved, lambda tx, seen: tx.revoke(seen, "材料不实")),
    "revoke: after the industry's step": trial(approved_by_industry, lambda tx, seen: tx.revoke(seen, "材料不实")),
    "revoke: one step is the whole way": trial(approved_at_once, lambda tx, seen: tx.revoke(seen, "材料不实")),
    "roles": trial(nothing, lambda tx, _: tx.roles()),
    "send_back: at the first step": trial(submitted, lambda tx, seen: tx.send_back(seen, {"": "请核对"})),
    "send_back: at the second step": trial(reviewed, lambda tx, seen: tx.send_back(seen, {"": "请核对"})),
    "send_back: at the industry's step": trial(at_the_industry, lambda tx, seen: tx.send_back(seen, {"": "请核对"})),
    "sign_in": trial(nothing, lambda tx, _: tx.sign_in(id_number(3), PASSWORD)),
    "submit": trial(drafted, lambda tx, seen: tx.submit(seen.id)),
    "update_profile": trial(nothing, lambda tx, _: tx.update_profile({"major": "内科学"})),
    "use_reset": trial(reset_mailed, lambda tx, seen: obeyed(lambda: tx.use_reset(seen, new_password="another battery"))),
    "accept_hours": trial(lowered, lambda tx, seen: tx.accept_hours(seen)),
    "appeal": trial(rejected, lambda tx, seen: tx.appeal(seen.id, "材料属实")),
    "changes": trial(resubmitted, lambda tx, seen: tx.changes(seen.id)),
    "changes: a draft": trial(drafted, lambda tx, seen: tx.changes(seen.id)),
    "completion": trial(approved, lambda tx, _: tx.completion(2025, within=HOSPITAL).people),
    "contest_hours": trial(lowered, lambda tx, seen: tx.contest_hours(seen, "学时无误")),
    "end_loan": trial(lent, lambda tx, seen: tx.end_loan(seen.id)),
    "lend_office": trial(nothing, lambda tx, _: tx.lend_office(id_number(1), "李明", begins=TODAY, ends=TODAY, reason="出差")),
    "loans": trial(lent, lambda tx, _: tx.loans()),
    "lower: at the first step": trial(submitted, lambda tx, seen: tx.lower(seen, 12, "未宣读论文")),
    "lower: at the second step": trial(reviewed, lambda tx, seen: tx.lower(seen, 12, "未宣读论文")),
    "lower: at the industry's step": trial(at_the_industry, lambda tx, seen: tx.lower(seen, 12, "未宣读论文")),
    "overturn": trial(appealed, lambda tx, seen: tx.overturn(seen, "材料属实")),
    "overturn: by the province": trial(appealed_above_the_city, lambda tx, seen: tx.overturn(seen, "材料属实")),
    "overturn: by the industry": trial(appealed_to_the_industry, lambda tx, seen: tx.overturn(seen, "材料属实")),
    "set_chain": trial(nothing, lambda tx, _: tx.set_chain(HOSPITAL, [ApprovalStep.EMPLOYER])),
    "undo: at the first step": trial(reviewed, lambda tx, seen: tx.undo(seen)),
    "undo: at the second step": trial(approved, lambda tx, seen: tx.undo(seen)),
    "undo: at the industry's step": trial(approved_by_industry, lambda tx, seen: tx.undo(seen)),
    "uphold": trial(appealed, lambda tx, seen: tx.uphold(seen, "材料不实")),
    "uphold: by the industry": trial(appealed_to_the_industry, lambda tx, seen: tx.uphold(seen, "材料不实")),
    "attachment: what a base filed": trial(filed_by_the_base, lambda tx, seen: tx.attachment(seen.id).read()),
    "changes: what a base filed": trial(filed_by_the_base, lambda tx, seen: tx.changes(seen.id)),
    "declaration: what a base filed": trial(filed_by_the_base, lambda tx, seen: tx.declaration(seen.id)),
    "form: what a base filed": trial(filed_by_the_base, lambda tx, seen: tx.form(seen.id)),
    "history: what a base filed": trial(filed_by_the_base, lambda tx, seen: tx.history(seen.id)),
    "classes": trial(filed_for_them, lambda tx, seen: any(seen.id in each.filed.declarations for each in tx.classes())),
    "enrol_many": trial(nothing, lambda tx, _: tx.enrol_many([form(98) | {"employer": "", "employer_region": ""}])),
    "erase": trial(nothing, lambda tx, _: obeyed(lambda: tx.erase(LI.person_id, "本人书面申请"))),
    "export": trial(nothing, lambda tx, _: tx.export().whole()["account"]),
    "export: of another": trial(nothing, lambda tx, _: tx.export(person_id=SUN.person_id).whole()["profile"]),
    "file_class": trial(
        nothing, lambda tx, _: tx.file_class("training_seminar", 2025, seminar(30), [SUNS_ROW], dry_run=True).accepted
    ),
    "insist": trial(objected_to, lambda tx, seen: tx.insist(seen, "有签到表")),
    "insist: to what a base filed": trial(objected_to_the_base, lambda tx, seen: tx.insist(seen, "有签到表")),
    "object_to": trial(filed_for_them, lambda tx, seen: tx.object_to(seen.id, "本人没有参加")),
    "retract": trial(objected_to, lambda tx, seen: tx.retract(seen)),
    "retract: what a base filed": trial(objected_to_the_base, lambda tx, seen: tx.retract(seen)),
    "training_class": trial(
        filed_for_them, lambda tx, seen: tx.training_class(tx.classes().items[0].filed.id) if tx.classes().items else 0
    ),
    "withdraw": trial(submitted, lambda tx, seen: tx.withdraw(seen.id)),
    "withdraw_petition": trial(transferring, lambda tx, seen: tx.withdraw_petition(seen.id)),
    "withdraw_registration": trial(nothing, lambda tx, _: tx.withdraw_registration(id_number(6), PASSWORD)),
}  # fmt: skip


def chained(*steps: ApprovalStep) -> Jurisdiction:
    return Jurisdiction(JINSHUI, "金水区", HENAN, chain=steps)


CHAINS: dict[Callable[[House], object], Jurisdiction] = {
    approved_at_once: chained(ApprovalStep.EMPLOYER),
    at_the_county: chained(ApprovalStep.EMPLOYER, ApprovalStep.COUNTY),
    at_the_industry: chained(ApprovalStep.EMPLOYER, ApprovalStep.INDUSTRY),
    approved_by_industry: chained(ApprovalStep.EMPLOYER, ApprovalStep.INDUSTRY),
    appealed_to_the_industry: chained(ApprovalStep.EMPLOYER, ApprovalStep.INDUSTRY),
}
"""Where a trial wants another chain than Henan's."""


class TakenBack(Exception):
    """Ends a visit so that nothing of it is kept."""


def verdict(
    house: House, actor: Actor, attempt: Callable[[Transaction, object], object], seen: object
) -> str:
    try:
        with house.transaction(actor) as tx:
            raise TakenBack(attempt(tx, seen))
    except TakenBack as taken_back:
        return "✓" if taken_back.args[0] else "○"
    except NotFound:
        return "○"
    except NotAllowed:
        return "·"


def found(row: str) -> str:
    prepare, attempt = TRIALS[row]
    house = furnished(plugins=installed(*([CHAINS[prepare]] if prepare in CHAINS else [])))
    seen = prepare(house)
    actors = ({SUN_AS_ADMINISTRATOR: DEPUTY} if prepare is registered else {}).get
    return "".join(verdict(house, actors(actor, actor), attempt, seen) for actor in ACTORS.values())


def expected() -> dict[str, str]:
    """The table above, by its rows."""
    _, *lines = EXPECTED.strip().splitlines()
    return {line[:34].strip(): line[34:].replace(" ", "") for line in lines}


def of(command: str) -> dict[str, str]:
    return {row: line for row, line in expected().items() if row.partition(":")[0] == command}


# ── the matrix ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", PERMISSIONS)
def test_everybody_may_do_what_the_table_says_and_nothing_else(command):
    assert of(command), f"the table has no line for {command!r}: who may give it?"
    assert of(command) == {row: found(row) for row in of(command)}


def test_the_table_has_no_line_for_a_command_that_is_none():
    assert set() == {row.partition(":")[0] for row in expected()} - set(PERMISSIONS)
    assert set(TRIALS) == set(expected())


def test_the_head_of_the_table_names_its_columns():
    head, *_ = EXPECTED.strip().splitlines()

    assert "".join(name[0] for name in ACTORS) == head.replace(" ", "")


@pytest.mark.parametrize("command", PERMISSIONS)
def test_a_command_is_given_by_the_roles_of_its_permission_line(command):
    lines = zip(*of(command).values(), strict=True)
    given = {actor.role for actor, marks in zip(ACTORS.values(), lines, strict=True) if {*marks} - {"·"}}

    assert given == PERMISSIONS[command].roles


@pytest.mark.parametrize("command", [name for name, line in PERMISSIONS.items() if line.reach is Reach.SCOPE])
def test_nobody_reaches_their_own_record_as_a_reviewer(command):
    own = [place for place, name in enumerate(ACTORS) if name[0] == "己"]

    assert set() == {line[place] for line in of(command).values() for place in own} - set("·○")


def test_an_office_that_ended_opens_nothing():
    ended = [place for place, name in enumerate(ACTORS) if name[0] in "拒免冒"]

    assert {"·"} == {line[place] for line in expected().values() for place in ended}
