"""How every letter is written: a greeting with a masked name, one sentence, a link if the host has pages, a closing."""

from datetime import datetime
from uuid import uuid4

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.notifications.page import page
from cetms_core.wording import sentence
from cetms_core.wording.translation import SOURCE


def written_letter(
    to: EmailAddress, masked_name: str, at: datetime, kind: str, *,
    person_id: str = "", link: str = "", subject: str = "", **values: object,
) -> Letter:  # fmt: skip
    """The letter of a kind: its words are `letters.<kind>`, its subject `letters.<subject or kind>_subject`.

    Args:
        to: where it goes.
        masked_name: as the greeting shows it.
        at: when it was decided.
        kind: what it is about.
        person_id: whose letter it is; whoever is on record has it copied and erased by this alone.
        link: a page of the host, where more is to be seen.
        subject: the kind whose subject line it shares.
        values: for the blanks of the sentence; never an ID number, a telephone, a remark or a reason.
    """
    head = sentence(f"letters.{subject or kind}_subject")
    greeting = sentence("letters.greeting", name=masked_name)
    paragraphs = (greeting, sentence(f"letters.{kind}", SOURCE, **values), sentence("letters.closing"))
    lines = [*paragraphs[:2], *([link] if link else []), paragraphs[2]]
    text = "\n\n".join(lines) + "\n"
    return Letter(uuid4().hex, to, head, text, at, page(head, paragraphs, link), kind, person_id)
