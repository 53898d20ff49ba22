"""密码: what may be one."""

import unicodedata

from cetms_core.findings import Finding

SHORTEST = 8
"""In characters."""

LONGEST = 1024
"""In bytes of UTF-8; nothing is ever cut off."""


def normalised(password: str) -> bytes:
    """NFKC, so that two keyboards give one password; this is what is hashed."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def password_findings(
    password: str, *, personal: tuple[str, ...] = (), field: str = "password"
) -> tuple[Finding, ...]:
    """What is wrong with a new password; `personal` are the texts that it must not contain."""
    if not isinstance(password, str) or len(password) < SHORTEST:
        return (Finding("password.too_short", field),)
    if len(normalised(password)) > LONGEST:
        return (Finding("password.too_long", field),)
    if any(text and text in password for text in personal):
        return (Finding("password.personal", field),)
    return ()
