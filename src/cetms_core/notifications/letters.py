"""What the mails say: an event and a masked name, never an ID number, and nothing that was filled in."""

from datetime import datetime
from uuid import uuid4

from cetms_core.approval import Decision
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.letter import Letter
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.wording import sentence


def registration_letter(professional: Professional, decision: Decision) -> Letter:
    """The employer has decided on a registration (S7)."""
    passed = decision.after == RegistrationState.ACTIVE
    rule = "letters.registration_approved" if passed else "letters.registration_rejected"
    return _letter(professional, decision.at, "letters.registration_subject", rule)


def declaration_letter(professional: Professional, declaration: Declaration, decision: Decision) -> Letter:
    """Somebody else has moved a declaration."""
    return _letter(
        professional,
        decision.at,
        "letters.declaration_subject",
        "letters.declaration_moved",
        type=declaration.type_label,
        year=declaration.year,
        state=decision.after,
    )


def registered_again_letter(professional: Professional, at: datetime) -> Letter:
    """Somebody registered with a number that is registered already: its owner should know."""
    return _letter(professional, at, "letters.registered_again_subject", "letters.registered_again")


def _letter(professional: Professional, at: datetime, subject: str, rule: str, **values: object) -> Letter:
    greeting = sentence("letters.greeting", name=professional.masked_name)
    text = f"{greeting}\n\n{sentence(rule, **values)}\n"
    return Letter(uuid4().hex, professional.email, sentence(subject), text, at)
