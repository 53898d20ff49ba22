"""What people read: every Chinese sentence of the core, found by the id of its rule.

Promises one place for wording, so that a translation replaces this room and nothing else.
One page per room of the house; a sentence names the field, the fault and the remedy.
Imports nothing.
"""

from cetms_core.wording.accounts import ACCOUNTS
from cetms_core.wording.approval import APPROVAL
from cetms_core.wording.attachments import ATTACHMENTS
from cetms_core.wording.hours import HOURS
from cetms_core.wording.identity import IDENTITY
from cetms_core.wording.intake import INTAKE
from cetms_core.wording.ledger import LEDGER
from cetms_core.wording.letters import LETTERS
from cetms_core.wording.texts import TEXTS

SENTENCES: dict[str, str] = (
    ACCOUNTS | APPROVAL | ATTACHMENTS | HOURS | IDENTITY | INTAKE | LEDGER | LETTERS | TEXTS
)


NAMELESS = "此项"
"""What a field is called where nobody said its label."""


def sentence(rule: str, **values: object) -> str:
    """The sentence for `rule`, with its blanks filled in.

    Raises:
        KeyError: if no page has a sentence for `rule`; a test keeps that from happening.
    """
    return SENTENCES[rule].format(**{"label": NAMELESS, **values})
