"""Room 1: answers in, Assessment out.

Promises every finding at once, in Chinese, each at its field; nothing is coerced and nothing is stored.
May import `education_types`, `law`, `domain`; it alone knows cattrs.
"""

from cetms_core.intake.assess import Assessment, assess
from cetms_core.intake.canonical import sketch
from cetms_core.intake.case import Circumstances, Earlier
from cetms_core.intake.current import current
from cetms_core.intake.doubts import closing_doubts, declaration_doubts, registration_doubts
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
from cetms_core.intake.steadiness import examine, unsteady
from cetms_core.intake.structure import RawAnswers

__all__ = [
    "FOR_THE_REVIEWER",
    "REGISTRATION_FORM",
    "Assessment",
    "Circumstances",
    "Earlier",
    "RawAnswers",
    "RegistrationForm",
    "Surroundings",
    "assess",
    "assess_profile",
    "assess_registration",
    "closing_doubts",
    "current",
    "declaration_doubts",
    "examine",
    "read_credit_year",
    "read_identity",
    "reckon_again",
    "reckoned",
    "registration_doubts",
    "sketch",
    "unsteady",
]
