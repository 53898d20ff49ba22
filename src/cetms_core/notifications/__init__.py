"""What people are told by mail: written in the deciding transaction, sent later.

Promises that no letter is lost and that none holds an ID number.
May import `contracts` and what lies below.
"""

from cetms_core.notifications.delivery import deliver
from cetms_core.notifications.letters import declaration_letter, registered_again_letter, registration_letter

__all__ = ["declaration_letter", "deliver", "registered_again_letter", "registration_letter"]
