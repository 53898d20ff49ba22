"""密码: what may be one."""

import unicodedata

from cetms_core.findings import Finding

SHORTEST = 8
"""In characters."""

LONGEST = 1024
"""In bytes of UTF-8; nothing is ever cut off."""

_LONGEST_TYPED = 4 * LONGEST
"""In characters: NFKC makes at most four of them one, and sorts a megabyte of combining marks for minutes."""


def normalised(password: str) -> bytes | None:
    """NFKC, so that two keyboards give one password: this is what is hashed; None for what is too long to be one."""
    if len(password) > _LONGEST_TYPED:
        return None
    secret = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return secret if len(secret) <= LONGEST else None


def password_findings(
    password: str, *, personal: tuple[str, ...] = (), field: str = "password"
) -> tuple[Finding, ...]:
    """What is wrong with a new password; `personal` are the texts that it must not contain."""
    if not isinstance(password, str):
        return (Finding("password.too_short", field),)
    secret = normalised(password)
    if secret is None:
        return (Finding("password.too_long", field),)
    typed = secret.decode("utf-8", "surrogatepass")
    if len(typed) < SHORTEST:
        return (Finding("password.too_short", field),)
    if any(text and text.casefold() in typed.casefold() for text in personal):
        return (Finding("password.personal", field),)
    return ()
