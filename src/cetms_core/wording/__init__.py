"""What people read: every Chinese sentence of the core, found by the id of its rule.

Promises one place for wording: one page per room of the house; a sentence names the field, the fault and the remedy.
Its translations lie in `locale`, a catalogue for each page, and are read when somebody first asks for that language.
Imports nothing.
"""

from cetms_core.wording.accounts import ACCOUNTS
from cetms_core.wording.approval import APPROVAL
from cetms_core.wording.attachments import ATTACHMENTS
from cetms_core.wording.audit import AUDIT
from cetms_core.wording.blanks import filled
from cetms_core.wording.catalogues import CATALOGUES
from cetms_core.wording.classes import CLASSES
from cetms_core.wording.doctor import DOCTOR
from cetms_core.wording.hours import HOURS
from cetms_core.wording.identity import IDENTITY
from cetms_core.wording.intake import INTAKE
from cetms_core.wording.ledger import LEDGER
from cetms_core.wording.letters import LETTERS
from cetms_core.wording.petitions import PETITIONS
from cetms_core.wording.privacy import PRIVACY
from cetms_core.wording.texts import TEXTS
from cetms_core.wording.translation import SOURCE, known, translated

SENTENCES: dict[str, str] = (
    ACCOUNTS
    | APPROVAL
    | ATTACHMENTS
    | CATALOGUES
    | AUDIT
    | CLASSES
    | DOCTOR
    | HOURS
    | IDENTITY
    | INTAKE
    | LEDGER
    | LETTERS
    | PETITIONS
    | PRIVACY
    | TEXTS
)


NAMELESS = "此项"
"""What a field is called where nobody said its label."""


def sentence(rule: str, language: str = SOURCE, **values: object) -> str:
    """The sentence for `rule` with its blanks filled in, in `language`, or in Chinese while nobody has translated it.

    Raises:
        KeyError: if no page has a sentence for `rule`; a test keeps that from happening.
    """
    source, wanted = SENTENCES[rule], known(language)
    worded = translated(rule, wanted)
    in_language = SOURCE if worded is None else wanted
    return (worded or source).format(**filled({"label": NAMELESS, **values}, in_language))
