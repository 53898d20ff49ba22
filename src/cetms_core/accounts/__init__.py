"""Who may sign in, and with what.

Promises that a password is only ever kept as a hash, and that a wrong account costs as much time as a wrong password.
May import `domain`, `errors` and `findings`; argon2-cffi is an extra, met on first use.
"""

from cetms_core.accounts.account import Account, Appointment
from cetms_core.accounts.captcha import Answer, Challenge, SingleUseCaptcha
from cetms_core.accounts.hashing import hash_password, is_outdated, verify_password
from cetms_core.accounts.links import Links
from cetms_core.accounts.origin import Origin
from cetms_core.accounts.password import PasswordRules, password_findings
from cetms_core.accounts.throttle import SignInRules

__all__ = [
    "Account",
    "Answer",
    "Appointment",
    "Challenge",
    "Links",
    "Origin",
    "PasswordRules",
    "SignInRules",
    "SingleUseCaptcha",
    "hash_password",
    "is_outdated",
    "password_findings",
    "verify_password",
]
