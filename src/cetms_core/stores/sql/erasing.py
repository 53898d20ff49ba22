"""What erasing a person leaves in place of each column; the guards let exactly this through, and nothing more."""

from collections.abc import Mapping

from sqlalchemy import Table

from cetms_core.domain.event import ERASED
from cetms_core.domain.identity.nobody import NO_NAME
from cetms_core.domain.professional import RegistrationState
from cetms_core.stores.sql.event_table import event
from cetms_core.stores.sql.petition_tables import petition, relief
from cetms_core.stores.sql.review_tables import loan, submission
from cetms_core.stores.sql.tables import account, declaration, professional

BLANKED = "petition.blanked"
"""The line that says that a petition for a missing employer no longer says what was asked."""

Blank = Mapping[str, str | None]

BLANKS: Mapping[Table, Blank] = {
    account: {
        **dict.fromkeys(("id_number", "identity", "password", "stamp"), ""),
        **dict.fromkeys(("email", "password_since")),
        "name": NO_NAME,
        "former": "[]",
    },
    professional: {
        **dict.fromkeys(("id_number", "identity", "birth_month", "mobile", "email", "department"), ""),
        **dict.fromkeys(
            ("ethnic_group", "native_place", "school", "major", "education", "degree", "title_series"), ""
        ),
        "name": NO_NAME,
        "state": RegistrationState.ERASED.value,
    },
    declaration: {
        **dict.fromkeys(("remark", "reason", "words"), ""),
        **dict.fromkeys(("answers", "comments"), "{}"),
        **{f"attachment_{part}": None for part in ("digest", "filename", "media_type", "size")},
    },
    submission: {
        **dict.fromkeys(("remark", "filename", "digest"), ""),
        **dict.fromkeys(("answers", "comments"), "{}"),
    },
    petition: {
        **dict.fromkeys(("reason", "secret", "proof"), ""),
        **dict.fromkeys(("answers", "before"), "{}"),
        "attachment": None,
    },
    relief: {"reason": ""},
    loan: {"reason": ""},
    event: {"reason": "", "comments": "{}", "salt": ""},
}
"""By table; sex, level of title, employer and whatever hours rest on stay as they are."""


def is_blanked(table: Table, said: str) -> str:
    """Whether a row would be blanked and otherwise stay as it is, and its chain says so: for a guard.

    Never unknown, as NULL would make it: a guard that does not know lets pass.
    """
    blank = BLANKS[table]
    becomes = (_is(name, value) for name, value in blank.items())
    kept = {column.name for column in table.c} - {*blank, "version"}
    stays = (_stays(name) for name in sorted(kept))
    return f"({' AND '.join([*becomes, *stays, said])})"


def erased(owner: str, *also: str) -> str:
    """Whether the chain of a row's owner says that the owner was erased."""
    lines = " AND ".join([f"about = OLD.{owner}", f"name = '{ERASED}'", *also])
    return f"EXISTS (SELECT 1 FROM event WHERE {lines})"


def _is(name: str, value: str | None) -> str:
    return f"NEW.{name} IS NULL" if value is None else f"COALESCE(NEW.{name} = '{value}', 1 = 0)"


def _stays(name: str) -> str:
    return f"COALESCE(NEW.{name} = OLD.{name}, NEW.{name} IS NULL AND OLD.{name} IS NULL)"
