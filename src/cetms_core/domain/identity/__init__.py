"""Who somebody is and how to reach them: ID number, name, mobile, e-mail; and the code of an organisation.

Promises values that are right once they exist, equal when their texts are, masked in print where personal.
Refuses nothing that was ever issued; what only a human being can judge is a warning for the reviewer.
May import `domain.text`, `errors`, `findings` and, on first use, email-validator.
"""

from cetms_core.domain.identity.credit_code import CreditCode
from cetms_core.domain.identity.email_address import EmailAddress
from cetms_core.domain.identity.id_number import IdNumber, IdNumberKind, Sex
from cetms_core.domain.identity.id_number_warnings import id_number_warnings
from cetms_core.domain.identity.mobile_number import MobileNumber
from cetms_core.domain.identity.person_name import name_warnings, read_name

__all__ = [
    "CreditCode",
    "EmailAddress",
    "IdNumber",
    "IdNumberKind",
    "MobileNumber",
    "Sex",
    "id_number_warnings",
    "name_warnings",
    "read_name",
]
