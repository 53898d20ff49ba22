"""While rows are being sealed anew, the guards let through what changes no more than how a row is kept."""

from sqlalchemy import Table

from cetms_core.stores.sql.personal import MARK, PERSONAL

_MOVING = "EXISTS (SELECT 1 FROM sealing WHERE moving = 1)"


def is_resealed(table: Table) -> str:
    """Whether a row would say the same as before, as far as a guard can see: for a guard; never unknown."""
    personal = PERSONAL[table.name]
    anew = {*personal.sealed, *personal.digested, *personal.withheld}
    stays = (_stays(each.name) for each in table.c if each.name not in anew)
    return f"({' AND '.join([_MOVING, *stays])})"


def renumbered() -> str:
    """Whether a row would be of another number.

    Sealed anew, a number looks another each time: so its digest speaks for it.
    A digest that is another stands for the same number while the person has claimed both.
    """
    plainly = f"NEW.id_number <> OLD.id_number AND NOT ({_is_sealed('NEW')} AND {_is_sealed('OLD')})"
    return f"((NEW.identity <> OLD.identity OR {plainly}) AND NOT ({_MOVING} AND {_claimed('NEW')} AND {_claimed('OLD')}))"


def _stays(name: str) -> str:
    return f"COALESCE(NEW.{name} = OLD.{name}, NEW.{name} IS NULL AND OLD.{name} IS NULL)"


def _is_sealed(row: str) -> str:
    return f"substr({row}.id_number, 1, 1) = '{MARK}'"


def _claimed(row: str) -> str:
    mine = f"id_number = {row}.identity AND person_id = OLD.person_id"
    return f"EXISTS (SELECT 1 FROM id_number_claim WHERE {mine})"
