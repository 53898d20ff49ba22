"""What people are told by mail: written in the deciding transaction, sent later.

Promises that no letter is lost and that none holds an ID number.
May import `contracts` and what lies below; `smtp` is imported by its own door, since mail takes heavy modules.
"""

from cetms_core.notifications.delivery import Tally, deliver
from cetms_core.notifications.failures import Undeliverable, Unreachable
from cetms_core.notifications.letters import (
    correction_letter,
    declaration_letter,
    registered_again_letter,
    registration_letter,
)
from cetms_core.notifications.rules import SendingRules
from cetms_core.notifications.writing import written_letter

__all__ = [
    "SendingRules",
    "Tally",
    "Undeliverable",
    "Unreachable",
    "correction_letter",
    "declaration_letter",
    "deliver",
    "registered_again_letter",
    "registration_letter",
    "written_letter",
]
