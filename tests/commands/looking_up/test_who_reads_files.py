"""Who reads an attachment: everybody asks for each file there is, and the table says who gets it."""

import io

import pytest

from cetms_core import NotAllowed, NotFound
from tests.attachments.corpus import png
from tests.commands.classes_filed import file, row
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    COUNTY,
    DEPUTY,
    DISMISSED,
    FENG,
    HAN,
    INDUSTRY,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OFFICERS,
    OPERATOR,
    OTHER_CITY,
    PROVINCE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    SYSTEM,
    VISITOR,
    WANG,
    WEI,
    conference,
)

EVERYBODY = (LI, WANG, SUN, CHEN, FENG, WEI, HAN, *OFFICERS, *DISMISSED, VISITOR, OPERATOR)
REFUSAL = ("NotAllowed", "您没有办理此事的权限，请使用有权限的账号登录")
HOSPITALS = {ADMINISTRATOR, DEPUTY, SUN_AS_ADMINISTRATOR}
ABOVE = {COUNTY, CITY, PROVINCE, SUN_AS_CITY}
"""The authorities within whose region hospital and school lie."""


def declared(house, actor):
    """With a file of the actor's own, whose bytes are the same as everybody's here."""
    own = house.cetms.receive(io.BytesIO(png()), filename=f"{actor.person_id}.png", actor=actor)
    answers = conference()
    return house.ask(actor, lambda tx: tx.declare("academic_conference", 2025, answers, attachment=own)).id


def drafted(house):
    own = house.cetms.receive(io.BytesIO(png()), filename="草稿.png", actor=LI)
    return house.ask(
        LI, lambda tx: tx.draft("academic_conference", 2025, conference("草稿"), attachment=own)
    ).id


def filed_by(house, filer):
    own = house.cetms.receive(io.BytesIO(png()), filename="名单.png", actor=filer)
    return file(house, row(LI), filer=filer, attachment=own).declarations[0]


def petitioned(house, employer):
    own = house.cetms.receive(io.BytesIO(png()), filename="证明.png", actor=LI)
    return house.ask(LI, lambda tx: tx.request_transfer(employer, reason="调动", attachment=own)).id


DECLARATIONS = {
    "of Li, at the hospital": (lambda house: declared(house, LI), {LI, *HOSPITALS, *ABOVE, INDUSTRY}),
    "of Chen, at the school": (
        lambda house: declared(house, CHEN),
        {CHEN, SCHOOLS_ADMINISTRATOR, *ABOVE},
    ),
    "of Feng, at the mine": (
        lambda house: declared(house, FENG),
        {FENG, MINES_ADMINISTRATOR, OTHER_CITY, PROVINCE},
    ),
    "a draft of Li's": (drafted, {LI}),
    "filed by the hospital": (
        lambda house: filed_by(house, ADMINISTRATOR),
        {LI, *HOSPITALS, *ABOVE, INDUSTRY},
    ),
    "filed by a base": (lambda house: filed_by(house, BASE), {LI, *HOSPITALS, *ABOVE, INDUSTRY, BASE}),
}
PETITIONS = {
    "to the school": (
        lambda house: petitioned(house, SCHOOL),
        {LI, *HOSPITALS, SCHOOLS_ADMINISTRATOR, *ABOVE},
    ),
    "to the mine": (
        lambda house: petitioned(house, MINE),
        {LI, *HOSPITALS, MINES_ADMINISTRATOR, *ABOVE, OTHER_CITY},
    ),
}


def reading(house, actor, ask):
    """What somebody gets: the bytes, or the refusal."""
    try:
        with house.transaction(actor) as tx, ask(tx) as found:
            return found.read()
    except (NotAllowed, NotFound) as refused:
        return type(refused).__name__, str(refused)


def readers(house, ask):
    """Everybody who gets the very bytes; whoever doesn't is told the same as everybody else."""
    answers = {actor: reading(house, actor, ask) for actor in EVERYBODY}
    refusals = {answer for answer in answers.values() if answer != png()}
    assert refusals == {REFUSAL}
    return {actor for actor, answer in answers.items() if answer == png()}


@pytest.mark.parametrize("which", DECLARATIONS)
def test_of_a_declaration_its_owner_reads_it_and_whoever_has_it_in_their_scope(house, which):
    others = [make(house) for name, (make, _) in DECLARATIONS.items() if name[:2] == "of" and name != which]
    make, expected = DECLARATIONS[which]
    id = make(house)

    assert others, "the same bytes are others' as well"
    assert expected == readers(house, lambda tx: tx.attachment(id))


@pytest.mark.parametrize("which", PETITIONS)
def test_of_a_petition_whoever_asked_reads_it_and_whoever_decides_or_stands_above(house, which):
    make, expected = PETITIONS[which]
    id = make(house)

    assert expected == readers(house, lambda tx: tx.petition_attachment(id))


def test_whoever_read_it_before_the_decision_reads_it_afterwards(house):
    id = declared(house, LI)
    kept = house.ask(LI, lambda tx: tx.declaration(id))
    house.approve(kept)

    assert DECLARATIONS["of Li, at the hospital"][1] == readers(house, lambda tx: tx.attachment(id))


def test_a_refusal_is_the_same_whether_there_is_a_file_or_not(house):
    bare = house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {})).id
    full = drafted(house)

    for actor in EVERYBODY:
        if actor != LI:
            told = {reading(house, actor, lambda tx, id=id: tx.attachment(id)) for id in (bare, full)}
            assert 1 == len(told)
    assert "NotFound" == reading(house, LI, lambda tx: tx.attachment(bare))[0]


def test_nobody_gets_a_file_by_its_digest(house):
    kept = house.ask(LI, lambda tx: tx.declaration(declared(house, LI)))

    for actor in (LI, ADMINISTRATOR, SYSTEM):
        assert reading(house, actor, lambda tx: tx.attachment(kept.attachment.digest))[0] in (
            "NotFound",
            "NotAllowed",
        )
