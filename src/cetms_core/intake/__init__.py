"""Room 1: answers in, Assessment out.

Promises every finding at once, in Chinese, each at its field; nothing is coerced and nothing is stored.
May import `education_types`, `law`, `domain`; it alone knows cattrs.
"""

from cetms_core.intake.assess import Assessment, assess
from cetms_core.intake.attendance import (
    ATTENDANCE_FORM,
    Attendance,
    are_answers,
    form_faults,
    read_attendance,
)
from cetms_core.intake.canonical import sketch
from cetms_core.intake.case import Circumstances, Earlier
from cetms_core.intake.current import current
from cetms_core.intake.doubts import closing_doubts, declaration_doubts, registration_doubts
from cetms_core.intake.listed import at_row, filled_in, numbered, recorded
from cetms_core.intake.personal import REGISTRATION_FORM
from cetms_core.intake.readers import read_credit_year
from cetms_core.intake.reckoning import FOR_THE_REVIEWER, reckon_again, reckoned
from cetms_core.intake.registration import (
    RegistrationForm,
    Surroundings,
    assess_profile,
    assess_registration,
    read_identity,
)
from cetms_core.intake.roster import Roster, read_roster
from cetms_core.intake.steadiness import examine, unsteady
from cetms_core.intake.structure import RawAnswers

__all__ = [
    "ATTENDANCE_FORM",
    "FOR_THE_REVIEWER",
    "REGISTRATION_FORM",
    "Assessment",
    "Attendance",
    "Circumstances",
    "Earlier",
    "RawAnswers",
    "RegistrationForm",
    "Roster",
    "Surroundings",
    "are_answers",
    "assess",
    "assess_profile",
    "assess_registration",
    "at_row",
    "closing_doubts",
    "current",
    "declaration_doubts",
    "examine",
    "filled_in",
    "form_faults",
    "numbered",
    "read_attendance",
    "read_credit_year",
    "read_identity",
    "read_roster",
    "reckon_again",
    "reckoned",
    "recorded",
    "registration_doubts",
    "sketch",
    "unsteady",
]
