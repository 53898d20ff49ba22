"""How a block can be left: with every error of ours, and with whatever else a host may raise."""

import asyncio
from datetime import UTC, datetime

from cetms_core import CetmsError, Finding, errors


class HostsOwn(Exception):
    """What a portal raises for reasons of its own."""


class HostsLast(BaseException):
    """What even `except Exception` lets pass."""


OURS: dict[type[CetmsError], CetmsError] = {
    type(each): each
    for each in (
        CetmsError("wrong"),
        errors.InvalidValue("1", "id_number.length", length=18),
        errors.DefinitionError("wrong"),
        errors.PluginError("wrong"),
        errors.Refused([Finding("password.unchanged", "new")]),
        errors.NotAllowed("queue", "访客"),
        errors.NotFound("declaration"),
        errors.MoveNotAllowed("草稿", "审核通过"),
        errors.Stale(1, 2),
        errors.TryAgain(),
        errors.StoreFailed(),
        errors.OutcomeUnknown(),
        errors.KeyUsedBefore(),
        errors.UnknownEducationType("x", []),
        errors.SignInRefused(),
        errors.WrongCaptcha(),
        errors.WrongCredentials(),
        errors.NotYetApproved("人事科"),
        errors.RegistrationRejected("人事科"),
        errors.TooManyAttempts(datetime(2025, 6, 1, tzinfo=UTC), 16),
    )
}
"""One of each."""

OTHERS: tuple[BaseException, ...] = (
    *(ZeroDivisionError(), MemoryError(), RecursionError(), OSError(28, "no space left"), StopIteration(1)),
    *(KeyboardInterrupt(), SystemExit(1), GeneratorExit(), asyncio.CancelledError(), TimeoutError()),
    *(ExceptionGroup("several", [ValueError(), HostsOwn()]), HostsOwn(), HostsLast()),
)
EVERY_WAY_OUT = (*OURS.values(), *OTHERS)
