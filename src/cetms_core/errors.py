"""Exceptions, for programmers: one class per mistake, each carrying its data.

`str(error)` is the Chinese sentence that a portal may show, `error.in_language("en")` the English one.
ID numbers, phones, passwords and remarks never stand in either.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from cetms_core.findings import Finding
from cetms_core.wording import sentence
from cetms_core.wording.blanks import joined
from cetms_core.wording.translation import SOURCE, known


class CetmsError(Exception):
    """Whatever this library raises on purpose."""

    def in_language(self, language: str) -> str:
        """What a person may read of it, in the language of a tag such as `en-GB`; else what a programmer does."""
        return super().__str__()

    def __str__(self) -> str:
        return self.in_language(SOURCE)


class InvalidValue(CetmsError, ValueError):
    """A text that is no such value, and why.

    `text` is what was given (it may be personal: never log it); `why` is the id of the rule that it breaks.
    """

    def __init__(self, text: object, why: str, **values: object) -> None:
        self.args = (why,)  # in place of all that was given: `text` may be personal, and args are printed
        self.text = text
        self.why = why
        self.values = values

    def in_language(self, language: str) -> str:
        return sentence(self.why, language, **self.values)

    def at(self, field: str | None) -> Finding:
        """The same, as a finding at `field`."""
        return Finding(self.why, field, values=self.values)


class DefinitionError(CetmsError):
    """A type, table or jurisdiction that contradicts itself; raised where it is defined."""


class PluginError(CetmsError):
    """Plugins that cannot live together, or one that the host demanded and that failed."""


class Refused(CetmsError):
    """What a person asked for is refused; `findings` says everything that is wrong with it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(*(finding.rule for finding in self.findings))

    @property
    def by_field(self) -> dict[str | None, tuple[Finding, ...]]:
        """The findings at each field, for a form that shows them there; those of the whole stand at None."""
        fields = dict.fromkeys(finding.field for finding in self.findings)
        return {field: tuple(each for each in self.findings if each.field == field) for field in fields}

    def in_language(self, language: str) -> str:
        return joined((finding.in_language(language) for finding in self.findings), known(language))


class NotAllowed(CetmsError):
    """The actor's role, or its scope, does not reach that far."""

    def __init__(self, command: str, role: str, rule: str = "approval.not_allowed") -> None:
        super().__init__(command, role, rule)
        self.command = command
        self.role = role
        self.rule = rule

    def in_language(self, language: str) -> str:
        return sentence(self.rule, language)


class NotFound(CetmsError):
    """There is no such record."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def in_language(self, language: str) -> str:
        return sentence("approval.not_found", language)


class MoveNotAllowed(CetmsError):
    """No transition leads from this state by this action."""

    def __init__(self, state: str, action: str) -> None:
        super().__init__(state, action)
        self.state = state
        self.action = action

    def in_language(self, language: str) -> str:
        return sentence("approval.move_not_allowed", language, state=self.state, action=self.action)


class Stale(CetmsError):
    """Somebody changed the record since it was read; read it again and decide anew."""

    def __init__(self, expected: int, found: int) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found

    def in_language(self, language: str) -> str:
        return sentence("approval.stale", language)


class TryAgain(CetmsError):
    """The store was busy and nothing was kept; `Cetms.perform` tries again by itself."""

    def in_language(self, language: str) -> str:
        return sentence("approval.try_again", language)


class StoreFailed(CetmsError):
    """The disk under the store, or under its files, is full or broken, and nothing was kept.

    Trying again helps once somebody has made room; nothing need be restarted for that.
    """

    def in_language(self, language: str) -> str:
        return sentence("approval.store_failed", language)


class OutcomeUnknown(CetmsError):
    """The connection broke, or the disk did, while it was being kept: look whether it was, before you repeat it.

    With a key, `Cetms.perform` looks by itself.
    """

    def in_language(self, language: str) -> str:
        return sentence("approval.outcome_unknown", language)


class KeyUsedBefore(CetmsError):
    """The key of a request was used before, for another request; make a new one for each."""

    def in_language(self, language: str) -> str:
        return sentence("approval.key_used_before", language)


class UnknownEducationType(CetmsError, KeyError):
    """No installed type has this code."""

    def __init__(self, code: str, known: Collection[str]) -> None:
        super().__init__(code)
        self.code = code
        self.known = tuple(known)

    def in_language(self, language: str) -> str:
        return sentence("intake.unknown_type", language, known=self.known)


class SignInRefused(CetmsError):
    """Why a sign-in failed: one of the guide's three sentences, or that it was tried too often."""

    rule = ""

    def in_language(self, language: str) -> str:
        return sentence(self.rule, language)


class WrongCaptcha(SignInRefused):
    """验证码错误 (S10)."""

    rule = "accounts.wrong_captcha"


class WrongCredentials(SignInRefused):
    """账户或密码错误 (S9): one sentence for both, and for every account that may not sign in."""

    rule = "accounts.wrong_credentials"


class NotYetApproved(SignInRefused):
    """此帐号还未被审核 (S11); said only to somebody who gave the right password."""

    rule = "accounts.not_yet_approved"
    advice = "accounts.ask_employer"

    def __init__(self, contact: str = "") -> None:
        super().__init__(self.rule)
        self.contact = contact

    def in_language(self, language: str) -> str:
        told = super().in_language(language)
        return told + sentence(self.advice, language, contact=self.contact) if self.contact else told


class RegistrationRejected(NotYetApproved):
    """The registration was rejected; said only to somebody who gave the right password, and who may register again."""

    rule = "accounts.rejected"
    advice = "accounts.rejected_by"

    def __init__(self, contact: str = "", reason: str = "") -> None:
        super().__init__(contact)
        self.reason = reason
        """As the reviewer gave it, for the person alone: it stands in no text of this error."""


class TooManyAttempts(SignInRefused):
    """Too many passwords were tried, whether there is such an account or not; `retry_at` says when there is room again."""

    rule = "accounts.too_many_attempts"

    def __init__(self, retry_at: datetime, minutes: int) -> None:
        super().__init__(self.rule)
        self.retry_at = retry_at
        self.minutes = minutes

    def in_language(self, language: str) -> str:
        return sentence(self.rule, language, minutes=self.minutes)
