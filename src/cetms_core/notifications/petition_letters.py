"""The letter about a petition: what kind it is and how it was decided, never what was asked or why it was refused."""

from datetime import datetime

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState
from cetms_core.notifications.writing import written_letter


def petition_letter(to: EmailAddress, masked_name: str, petition: Petition, at: datetime) -> Letter:
    """Somebody has taken a step of a petition, or refused it; about a new employer it is no person's on record."""
    kind = "petition_passed" if petition.state is PetitionState.WAITING else "petition_decided"
    person_id = "" if petition.kind is PetitionKind.ORGANISATION else petition.about
    return written_letter(
        to,
        masked_name,
        at,
        kind,
        person_id=person_id,
        subject="petition",
        petition=petition.kind,
        state=petition.state,
    )
