"""What the mails say: an event and a masked name, never an ID number, and nothing that was filled in.

One function per letter; its words stand in `wording/letters.py`, and `written_letter` makes text and page of them.
"""

from datetime import datetime

from cetms_core.approval import Decision
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.domain.loan import Loan
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.notifications.writing import written_letter


def registration_letter(professional: Professional, decision: Decision, *, link: str = "") -> Letter:
    """The employer has decided on a registration (S7)."""
    passed = decision.after == RegistrationState.ACTIVE
    kind = "registration_approved" if passed else "registration_rejected"
    return _letter(professional, decision.at, kind, subject="registration", link=link)


def declaration_letter(
    professional: Professional, declaration: Declaration, decision: Decision, *, link: str = ""
) -> Letter:
    """Somebody else has moved a declaration."""
    return _letter(
        professional,
        decision.at,
        "declaration_moved",
        subject="declaration",
        link=link,
        type=declaration.type_label,
        year=declaration.year,
        state=decision.after,
    )


def correction_letter(
    professional: Professional, declaration: Declaration, at: datetime, *, before: Hours, after: Hours,
    link: str = "",
) -> Letter:  # fmt: skip
    """The hours of an approved declaration were put right by a corrected figure (B8)."""
    return _letter(
        professional,
        at,
        "hours_corrected",
        link=link,
        type=declaration.type_label,
        year=declaration.year,
        before=before,
        after=after,
    )


def class_filed_letter(
    professional: Professional, declaration: Declaration, at: datetime, *, filer: str, link: str = ""
) -> Letter:
    """An organisation has filed a declaration in somebody's name: the person should look at it."""
    return _letter(
        professional,
        at,
        "class_filed",
        link=link,
        filer=filer,
        type=declaration.type_label,
        year=declaration.year,
    )


def objection_letter(
    masked_name: str, to: EmailAddress, declaration: Declaration, at: datetime, *, person_id: str,
    link: str = "",
) -> Letter:  # fmt: skip
    """Somebody objects to what was filed in their name: whoever filed it is to answer."""
    return written_letter(
        to,
        masked_name,
        at,
        "objection",
        person_id=person_id,
        link=link,
        type=declaration.type_label,
        year=declaration.year,
    )


def office_lent_letter(
    masked_name: str, to: EmailAddress, loan: Loan, *, lender: str, link: str = ""
) -> Letter:
    """Somebody has lent an office: the borrower should know from which day, and that it can be given back."""
    return written_letter(
        to,
        masked_name,
        loan.lent_at,
        "office_lent",
        person_id=loan.borrower,
        link=link,
        lender=lender,
        role=loan.role,
        begins=loan.begins,
        ends=loan.ends,
    )


def registered_again_letter(professional: Professional, at: datetime) -> Letter:
    """Somebody registered with a number that is registered already: its owner should know."""
    return _letter(professional, at, "registered_again")


def _letter(
    professional: Professional,
    at: datetime,
    kind: str,
    *,
    link: str = "",
    subject: str = "",
    **values: object,
) -> Letter:
    return written_letter(
        professional.email,
        professional.masked_name,
        at,
        kind,
        person_id=professional.person_id,
        link=link,
        subject=subject,
        **values,
    )
