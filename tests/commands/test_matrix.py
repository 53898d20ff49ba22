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
    QueueItem,
    Reassessment,
    Refused,
    Role,
    Stale,
    Transaction,
)
from cetms_core.commands import PERMISSIONS, Reach
from tests.house import (
    ADMINISTRATOR,
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
    JINSHUI,
    LI,
    OPERATOR,
    OTHER_CITY,
    PASSWORD,
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
    serial_of,
)

Seen = TypeVar("Seen")

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
    "系: a system administrator": SYSTEM,
    "免: a dismissed system administrator": DISMISSED_SYSTEM,
    "操: the operator": OPERATOR,
    "冒: whoever says to be the operator": Actor("", Role.SYSTEM_ADMINISTRATOR),
}

# ── what they may do: ✓ reaches the record, ○ may be given but reaches nothing of it, · is refused ─────────────

EXPECTED = """
                                  访 本同外拒 管己他免 县市己异免 系免操冒
add_department                    ·  ····  ✓✓··  ·····  ✓·✓·
add_organisation                  ·  ····  ····  ·····  ✓·✓·
add_region                        ·  ····  ····  ·····  ✓·✓·
appoint                           ·  ····  ····  ·····  ✓·✓·
approve: a registration           ·  ····  ✓···  ·····  ····
approve: at the first step        ·  ····  ✓···  ·····  ····
approve: at the second step       ·  ····  ····  ✓✓···  ····
attachment                        ·  ✓···  ✓✓··  ✓✓✓··  ····
change_password                   ·  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓·○·
correct                           ·  ····  ····  ·····  ✓·✓·
decide_many: at the first step    ·  ····  ✓○○·  ○○○○·  ····
decide_many: at the second step   ·  ····  ○○○·  ✓✓○○·  ····
declaration                       ·  ✓···  ✓✓··  ✓✓✓··  ····
declaration: a draft              ·  ✓···  ·✓··  ··✓··  ····
declaration: a withdrawn draft    ·  ✓···  ·✓··  ··✓··  ····
declarations                      ·  ✓○○·  ✓✓○·  ✓✓✓○·  ····
declarations: a draft             ·  ✓○○·  ○○○·  ○○○○·  ····
declare                           ·  ✓✓✓·  ····  ·····  ····
departments                       ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓·✓·
dismiss                           ·  ····  ····  ·····  ✓·✓·
draft                             ·  ✓✓✓·  ····  ·····  ····
entries                           ·  ✓···  ✓✓··  ✓✓✓··  ····
form                              ·  ✓···  ✓✓··  ✓✓✓··  ····
form: a draft                     ·  ✓···  ·✓··  ··✓··  ····
history                           ·  ✓···  ✓✓··  ✓✓✓··  ····
history: a draft                  ·  ✓···  ·✓··  ··✓··  ····
hours_by_year                     ·  ✓···  ✓✓··  ✓✓✓··  ····
organisations                     ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓·✓·
preview                           ·  ✓✓✓·  ····  ·····  ····
profile                           ·  ✓✓✓·  ····  ·····  ····
queue: a registration             ·  ····  ✓○○·  ○○○○·  ····
queue: at the first step          ·  ····  ✓○○·  ○○○○·  ····
queue: at the second step         ·  ····  ○○○·  ✓✓○○·  ····
reassess                          ·  ····  ····  ·····  ✓·✓·
redraft                           ·  ✓···  ····  ·····  ····
regions                           ✓  ✓✓✓·  ✓✓✓·  ✓✓✓✓·  ✓·✓·
register                          ✓  ····  ····  ·····  ····
reject: a registration            ·  ····  ✓···  ·····  ····
reject: at the first step         ·  ····  ✓···  ·····  ····
reject: at the second step        ·  ····  ····  ✓✓···  ····
resubmit                          ·  ✓···  ····  ·····  ····
revoke                            ·  ····  ····  ✓✓···  ····
revoke: one step is the whole way ·  ····  ✓···  ·····  ····
send_back: at the first step      ·  ····  ✓···  ·····  ····
send_back: at the second step     ·  ····  ····  ✓✓···  ····
sign_in                           ✓  ····  ····  ·····  ····
submit                            ·  ✓···  ····  ·····  ····
update_profile                    ·  ✓✓✓·  ····  ·····  ····
withdraw                          ·  ✓···  ····  ·····  ····
withdraw_registration             ✓  ····  ····  ·····  ····
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


def sent_back(house: House) -> Declaration:
    return house.ask(ADMINISTRATOR, lambda tx: tx.send_back(submitted(house), {"": "请核对"}))


def drafted(house: House) -> Declaration:
    return house.ask(
        SUN, lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan)
    )


def withdrawn_draft(house: House) -> Declaration:
    return house.ask(SUN, lambda tx: tx.withdraw(drafted(house).id))


def registered(house: House) -> QueueItem:
    house.ask(VISITOR, lambda tx: tx.register(form(serial_of(DEPUTY)), password="a password of theirs"))
    return next(item for item in house.ask(ADMINISTRATOR, Transaction.queue) if item.id == DEPUTY.person_id)


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


def dismissal(tx: Transaction, _: None) -> bool:
    tx.dismiss(SUN_AS_CITY)
    return True


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
    "approve: a registration": trial(registered, lambda tx, seen: tx.approve(seen)),
    "approve: at the first step": trial(submitted, lambda tx, seen: tx.approve(seen)),
    "approve: at the second step": trial(reviewed, lambda tx, seen: tx.approve(seen)),
    "attachment": trial(submitted, lambda tx, seen: tx.attachment(seen.id).read()),
    "change_password": trial(nothing, lambda tx, _: password_changes(tx)),
    "correct": trial(approved, correction),
    "decide_many: at the first step": trial(submitted, decided),
    "decide_many: at the second step": trial(reviewed, decided),
    "declaration": trial(submitted, lambda tx, seen: tx.declaration(seen.id)),
    "declaration: a draft": trial(drafted, lambda tx, seen: tx.declaration(seen.id)),
    "declaration: a withdrawn draft": trial(withdrawn_draft, lambda tx, seen: tx.declaration(seen.id)),
    "declarations": trial(submitted, lambda tx, seen: seen in [*tx.declarations()]),
    "declarations: a draft": trial(drafted, lambda tx, seen: seen in [*tx.declarations()]),
    "declare": trial(drafted, lambda tx, seen: tx.declare(seen.type, 2025, conference(), attachment=seen.attachment)),
    "departments": trial(nothing, lambda tx, _: tx.departments(HOSPITAL) == ()),
    "dismiss": trial(nothing, dismissal),
    "draft": trial(nothing, lambda tx, _: tx.draft("academic_conference", 2025, {})),
    "entries": trial(approved, lambda tx, seen: tx.entries(2025, person_id=seen.person_id)),
    "form": trial(submitted, lambda tx, seen: tx.form(seen.id)),
    "form: a draft": trial(drafted, lambda tx, seen: tx.form(seen.id)),
    "history": trial(submitted, lambda tx, seen: tx.history(seen.id)),
    "history: a draft": trial(drafted, lambda tx, seen: tx.history(seen.id)),
    "hours_by_year": trial(approved, lambda tx, seen: tx.hours_by_year(person_id=seen.person_id)),
    "organisations": trial(nothing, lambda tx, _: tx.organisations(JINSHUI)),
    "preview": trial(nothing, lambda tx, _: tx.preview("academic_conference", 2025, conference()).hours),
    "profile": trial(nothing, lambda tx, _: tx.profile()),
    "queue: a registration": trial(registered, lambda tx, seen: seen in [*tx.queue()]),
    "queue: at the first step": trial(submitted, lambda tx, seen: seen.id in [item.id for item in tx.queue()]),
    "queue: at the second step": trial(reviewed, lambda tx, seen: seen.id in [item.id for item in tx.queue()]),
    "reassess": trial(approved, lambda tx, _: tx.reassess() is not None),
    "redraft": trial(drafted, lambda tx, seen: tx.redraft(seen.id, {})),
    "regions": trial(nothing, lambda tx, _: tx.regions()),
    "register": trial(nothing, lambda tx, _: tx.register(form(99), password=PASSWORD)),
    "reject: a registration": trial(registered, lambda tx, seen: tx.reject(seen, "非本单位人员")),
    "reject: at the first step": trial(submitted, lambda tx, seen: tx.reject(seen, "材料不实")),
    "reject: at the second step": trial(reviewed, lambda tx, seen: tx.reject(seen, "材料不实")),
    "resubmit": trial(sent_back, lambda tx, seen: tx.resubmit(seen.id, conference())),
    "revoke": trial(approved, lambda tx, seen: tx.revoke(seen, "材料不实")),
    "revoke: one step is the whole way": trial(approved_at_once, lambda tx, seen: tx.revoke(seen, "材料不实")),
    "send_back: at the first step": trial(submitted, lambda tx, seen: tx.send_back(seen, {"": "请核对"})),
    "send_back: at the second step": trial(reviewed, lambda tx, seen: tx.send_back(seen, {"": "请核对"})),
    "sign_in": trial(nothing, lambda tx, _: tx.sign_in(id_number(3), PASSWORD)),
    "submit": trial(drafted, lambda tx, seen: tx.submit(seen.id)),
    "update_profile": trial(nothing, lambda tx, _: tx.update_profile({"major": "内科学"})),
    "withdraw": trial(submitted, lambda tx, seen: tx.withdraw(seen.id)),
    "withdraw_registration": trial(nothing, lambda tx, _: tx.withdraw_registration(id_number(6), PASSWORD)),
}  # fmt: skip


ONE_STEP = Jurisdiction(JINSHUI, "金水区", HENAN, chain=(ApprovalStep.EMPLOYER,))


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
    house = furnished(plugins=installed(*([ONE_STEP] if prepare is approved_at_once else [])))
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
