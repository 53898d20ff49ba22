"""注册与登录: before anybody is signed in: registering, signing in, taking a registration back."""

from cetms_core import commands
from cetms_core.accounts import Answer, Origin
from cetms_core.accounts.origin import UNKNOWN
from cetms_core.domain.actor import Actor, UserKind
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.registration import Registration
from cetms_core.intake import RawAnswers
from cetms_core.transaction.windows.visit import Visit


class SigningIn(Visit):
    """Before anybody is signed in: registering, signing in, taking a registration back."""

    def register(
        self,
        answers: RawAnswers,
        *,
        password: str,
        captcha: Answer | None = None,
        origin: Origin = UNKNOWN,
    ) -> Registration:
        return commands.register(self._desk, answers, password=password, captcha=captcha, origin=origin)

    def withdraw_registration(
        self, id_number: str, password: str, *, captcha: Answer | None = None, origin: Origin = UNKNOWN
    ) -> RegistrationState:
        return commands.withdraw_registration(self._desk, id_number, password, captcha=captcha, origin=origin)

    def sign_in(
        self,
        account: str,
        password: str,
        *,
        captcha: Answer | None = None,
        kind: UserKind = UserKind.PERSON,
        scope: str | None = None,
        origin: Origin = UNKNOWN,
    ) -> Actor:
        return commands.sign_in(
            self._desk, account, password, captcha=captcha, kind=kind, scope=scope, origin=origin
        )

    def request_reset(
        self, id_number: str, email: str, *, captcha: Answer | None = None, origin: Origin = UNKNOWN
    ) -> None:
        commands.request_reset(self._desk, id_number, email, captcha=captcha, origin=origin)

    def use_reset(self, token: str, *, new_password: str) -> None:
        commands.use_reset(self._desk, token, new_password=new_password)
