"""Number, mobile and address of somebody whose identity was erased: empty texts, which no form can give."""

from collections.abc import Callable
from typing import TypeVar

from cetms_core.domain.identity.email_address import EmailAddress
from cetms_core.domain.identity.id_number import IdNumber
from cetms_core.domain.identity.mobile_number import MobileNumber

Value = TypeVar("Value")


def _empty(kind: type[Value]) -> Value:
    """Past the converter, which refuses an empty text from everybody else."""
    value = object.__new__(kind)
    put: Callable[[Value, str], None] = vars(kind)["text"].__set__
    put(value, "")
    return value


NO_NUMBER = _empty(IdNumber)
NO_MOBILE = _empty(MobileNumber)
NO_ADDRESS = _empty(EmailAddress)

NO_NAME = "已注销"
"""What stands in place of the name."""
