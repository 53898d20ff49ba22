"""What others subclass: a suite that holds an education type to the laws of the house, and the forms it is tried on.

Promises an author who has pytest and Hypothesis a sentence for each fault that says what to change.
May import every room below; nothing imports it, so that a portal needs neither of the two.
"""

from cetms_core.testing.cases import Case, accepted, refused
from cetms_core.testing.education_type_suite import EducationTypeSuite
from cetms_core.testing.right_answers import from_field
from cetms_core.testing.right_forms import from_education_type
from cetms_core.testing.wrong_forms import almost_valid, garbage, hostile

__all__ = [
    "Case",
    "EducationTypeSuite",
    "accepted",
    "almost_valid",
    "from_education_type",
    "from_field",
    "garbage",
    "hostile",
    "refused",
]
