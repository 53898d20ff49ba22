"""Class lists, as an employer or a base hands them in."""

from cetms_core import Actor, Declaration
from cetms_core.domain.training_class import FiledClass
from tests.house import ADMINISTRATOR, PEOPLE, House, id_number, seminar, serial_of

NAMES = {each.serial: each.name for each in PEOPLE}


def row(who: Actor, **otherwise: object) -> dict[str, object]:
    """Somebody's line of the list."""
    serial = serial_of(who)
    return {"id_number": id_number(serial), "name": NAMES[serial]} | otherwise


def file(
    house: House,
    *rows: dict[str, object],
    filer: Actor = ADMINISTRATOR,
    answers: dict[str, object] | None = None,
    **how: object,
) -> FiledClass:
    """公需培训, 30 学时 for everybody whose row does not say otherwise."""
    given: dict[str, object] = {"attachment": house.scan} | how
    return house.ask(
        filer,
        lambda tx: tx.file_class("training_seminar", 2025, answers or seminar(30), rows, **given),  # type: ignore[arg-type]
    )


def declared(house: House, filed: FiledClass) -> list[Declaration]:
    """What was filed, as it stands now."""
    found = house.read(lambda session: [session.declarations.find(id) for id in filed.declarations])
    return [each for each in found if each is not None]


def changed_name(who: Actor) -> dict[str, object]:
    return row(who) | {"name": "某某"}
