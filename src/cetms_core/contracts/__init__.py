"""What the house needs from outside, in its own words; whoever offers these methods will do, nobody has to inherit.

Promises that a host or a plugin can bring its own store, files, mailer, directory, clock or captcha.
May import the rooms whose values it speaks of: `accounts`, `ledger`, `education_types`, `domain`.
"""

from cetms_core.contracts.outside import Captcha, Clock, Directory, Files, Mailer, Staged
from cetms_core.contracts.store import (
    Declarations,
    Entries,
    Forms,
    History,
    Outbox,
    People,
    Places,
    Results,
    Search,
    Session,
    Store,
)

__all__ = [
    "Captcha",
    "Clock",
    "Declarations",
    "Directory",
    "Entries",
    "Files",
    "Forms",
    "History",
    "Mailer",
    "Outbox",
    "People",
    "Places",
    "Results",
    "Search",
    "Session",
    "Staged",
    "Store",
]
