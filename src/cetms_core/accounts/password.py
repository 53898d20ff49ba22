"""密码: what may be one."""

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta

from attrs import frozen

from cetms_core.accounts.guessable import is_guessable
from cetms_core.findings import Finding

SHORTEST = 8
"""In characters (ASVS 5.0.0, 6.2.1), unless the rules say otherwise."""

LONGEST = 1024
"""In bytes of UTF-8; nothing is ever cut off."""

_LONGEST_TYPED = 4 * LONGEST
"""In characters: NFKC makes at most four of them one, and sorts a megabyte of combining marks for minutes."""


@frozen
class PasswordRules:
    """What the host asks of a password; whatever it asks, what many people choose is refused."""

    shortest: int = SHORTEST
    """In characters."""

    classes: int = 0
    """How many of the four: capital letters, small letters, digits, signs."""

    remembered: int = 0
    """How many of the last ones may not come back."""

    lasts: timedelta | None = None
    """After that long `password_expired` says so; sign-in goes on."""

    blocked: frozenset[str] = frozenset()
    """Words of the host's own, in small letters, that are as good as known."""

    @classmethod
    def nist(cls) -> "PasswordRules":
        """NIST SP 800-63B-4, 3.1.1.2: fifteen characters where the password is all that is asked; nothing else."""
        return cls(shortest=15)

    @classmethod
    def mlps(cls) -> "PasswordRules":
        """等级保护 (GB/T 22239) as it is commonly checked: complexity, ninety days, none of the last five."""
        return cls(classes=3, remembered=5, lasts=timedelta(days=90))

    def expired(self, since: datetime | None, now: datetime) -> bool:
        """Whether it has lasted; one whose beginning nobody wrote down has, where there is an end at all."""
        return self.lasts is not None and (since is None or now >= since + self.lasts)


PASSWORD_RULES = PasswordRules()
"""Unless the host says otherwise."""


def normalised(password: str) -> bytes | None:
    """NFKC, so that two keyboards give one password: this is what is hashed; None for what is too long to be one."""
    if len(password) > _LONGEST_TYPED:
        return None
    secret = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return secret if len(secret) <= LONGEST else None


def password_findings(
    password: str,
    *,
    personal: tuple[str, ...] = (),
    field: str = "password",
    rules: PasswordRules = PASSWORD_RULES,
    old: str | None = None,
) -> tuple[Finding, ...]:
    """What is wrong with a new password; `personal` are the texts that it must not contain."""
    secret = normalised(password) if isinstance(password, str) else b""
    if secret is None:
        return (Finding("password.too_long", field),)
    typed = secret.decode("utf-8", "surrogatepass")
    if len(typed) < rules.shortest:
        return (Finding("password.too_short", field, values={"least": rules.shortest}),)
    return tuple(_faults(typed, personal, field, rules, old))


def _faults(
    typed: str, personal: tuple[str, ...], field: str, rules: PasswordRules, old: str | None
) -> Iterator[Finding]:
    if any(text and text.casefold() in typed.casefold() for text in personal):
        yield Finding("password.personal", field)
    elif is_guessable(typed, rules.blocked):
        yield Finding("password.guessable", field)
    if _classes(typed) < rules.classes:
        yield Finding("password.classes", field, values={"least": rules.classes})
    if old is not None and _is_like(typed, old):
        yield Finding("password.like_old", field)


def _classes(typed: str) -> int:
    """How many of the four classes it has; a letter that is neither capital nor small counts as a sign."""
    found = {(each.isupper(), each.islower(), each.isdigit()) for each in typed}
    return len(found)


def _is_like(typed: str, old: str) -> bool:
    """Whether they differ in nothing but capitals, and digits and signs around: `old1` and `Old2`."""
    before = normalised(old) or b""
    core = _core(typed)
    return bool(core) and core == _core(before.decode("utf-8", "surrogatepass"))


def _core(typed: str) -> str:
    start = next((place for place, each in enumerate(typed) if each.isalpha()), len(typed))
    end = next((place for place in range(len(typed), 0, -1) if typed[place - 1].isalpha()), 0)
    return typed[start:end].casefold()
