"""Whether one more password may be tried: counted before it is tried, so that guesses at once can't exceed a budget.

The budget of all together is the exception: nobody waits for everybody, so it may be exceeded by those who guess at once.
"""

import logging
from collections.abc import Iterable
from datetime import datetime
from math import ceil

from cetms_core.accounts import Account, Origin, SignInRules
from cetms_core.accounts.origin import fingerprint
from cetms_core.accounts.throttle import SLOT, Budget, room_again, slot_of
from cetms_core.commands.desk import Desk
from cetms_core.contracts import Session
from cetms_core.domain.identity import IdNumber
from cetms_core.errors import TooManyAttempts

log = logging.getLogger("cetms_core.accounts")


def sign_in_budgets(
    desk: Desk, number: IdNumber | None, account: Account | None, origin: Origin
) -> tuple[Budget, ...]:
    """What a sign-in uses up: on a device that is known here its own budget alone, so that nobody else locks it out."""
    rules = desk.sign_in_rules
    device = fingerprint(origin.device)
    if account is not None and desk.session.devices.knows(account.person_id, device):
        return (Budget(f"device:{device}", rules.per_device),)
    return (*account_budget(rules, "sign_in", number), *visitor_budgets(rules, origin))


def account_budget(rules: SignInRules, purpose: str, number: IdNumber | None) -> tuple[Budget, ...]:
    """Of one number, whether it has an account or not; what is no number has none."""
    return () if number is None else (Budget(f"{purpose}:{number.text}", rules.per_account),)


def visitor_budgets(rules: SignInRules, origin: Origin) -> tuple[Budget, ...]:
    """Of where the request comes from, as far as that is known, and of everybody together."""
    in_all = Budget("in_all", rules.in_all, given_back=False)
    return (Budget(f"address:{origin.network}", rules.per_address), in_all) if origin.address else (in_all,)


def admit(desk: Desk, budgets: Iterable[Budget]) -> None:
    """Counts one more attempt, for good, whatever becomes of the visit.

    Raises:
        TooManyAttempts: if one of the budgets is used up; then nothing is counted.
    """
    wanted, rules, now = [*budgets], desk.sign_in_rules, desk.now
    turns = [each.mark for each in wanted if each.given_back] or ["in_all"]

    def count(session: Session) -> None:
        session.begin(*turns)
        _demand_room(session, wanted, rules, now)
        _count(session, wanted, now)

    if desk.session.begun:
        count(desk.session)
        desk.counted.append(lambda session: _count(session, wanted, now))
    else:
        desk.apart(count)


def give_back(desk: Desk, budgets: Iterable[Budget]) -> None:
    """The password was right, so it was no guess."""
    _count(desk.session, [each for each in budgets if each.given_back], desk.now, -1)


def _demand_room(session: Session, budgets: list[Budget], rules: SignInRules, now: datetime) -> None:
    secret, first = session.attempts.secret(), slot_of(now - rules.window)
    for budget in budgets:
        again = room_again(session.attempts.since(budget.key(secret), first), budget, rules.window)
        if again is not None:
            log.warning("no room for another attempt: %s", budget.mark.partition(":")[0])
            raise TooManyAttempts(again, ceil((again - now) / SLOT))
    if not session.attempts.since(budgets[-1].key(secret), slot_of(now)):  # about once a minute
        session.attempts.sweep(first)


def _count(session: Session, budgets: list[Budget], now: datetime, number: int = 1) -> None:
    secret, slot = session.attempts.secret(), slot_of(now)
    for budget in budgets:
        session.attempts.add(budget.key(secret), slot, number)
