"""What the house needs from outside, in its own words; whoever offers these methods will do, nobody has to inherit.

Promises that a host or a plugin can bring its own store, files, mailer, directory, clock or captcha.
May import the rooms whose values it speaks of: `accounts`, `ledger`, `education_types`, `domain`.
"""

from cetms_core.contracts.attempts import Attempts, Devices, Tickets
from cetms_core.contracts.classes import Classes
from cetms_core.contracts.declarations import Declarations, Search
from cetms_core.contracts.dossiers import Dossiers
from cetms_core.contracts.employments import Employments
from cetms_core.contracts.entries import Entries
from cetms_core.contracts.expiry import Expiry
from cetms_core.contracts.forms import Forms
from cetms_core.contracts.history import History
from cetms_core.contracts.loans import Loans
from cetms_core.contracts.outbox import Outbox
from cetms_core.contracts.outside import Captcha, Clock, Directory, Files, Mailer, Staged
from cetms_core.contracts.people import People
from cetms_core.contracts.petitions import Petitions
from cetms_core.contracts.places import Places
from cetms_core.contracts.receipts import Receipts
from cetms_core.contracts.reliefs import Reliefs
from cetms_core.contracts.results import Results
from cetms_core.contracts.rolls import Rolls
from cetms_core.contracts.store import Session, Store
from cetms_core.contracts.submissions import Submissions
from cetms_core.contracts.totals import Totals

__all__ = [
    "Attempts",
    "Captcha",
    "Classes",
    "Clock",
    "Declarations",
    "Devices",
    "Directory",
    "Dossiers",
    "Employments",
    "Entries",
    "Expiry",
    "Files",
    "Forms",
    "History",
    "Loans",
    "Mailer",
    "Outbox",
    "People",
    "Petitions",
    "Places",
    "Receipts",
    "Reliefs",
    "Results",
    "Rolls",
    "Search",
    "Session",
    "Staged",
    "Store",
    "Submissions",
    "Tickets",
    "Totals",
]
