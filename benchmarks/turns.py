"""Sign-ins of many at once on PostgreSQL, each with a turn of its own, beside the same with one turn for all.

`PYTHONPATH=src:. python benchmarks/turns.py`; a ratio, measured side by side in one run. Passwords cost nothing here.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from unittest.mock import patch

from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.accounts import Origin, SignInRules
from cetms_core.commands.signing_in import proving
from cetms_core.domain.actor import UserKind
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.lent import Own
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.store import SqlSession
from tests.house import VISITOR, House, furnished, id_number
from tests.stores import server
from tests.stores.sql.test_postgresql_races import enrolled

CLIENTS, EACH = 8, 40
WAIT = 0.005
"""In seconds: what the way to a server in another room, and its disk, add to each commit here."""


def signed_in(house: House, serial: int) -> None:
    """So many times, from an address of one's own."""
    for _ in range(EACH):
        with house.cetms.transaction(VISITOR) as tx:
            tx.sign_in(
                id_number(serial), "x", captcha=None, kind=UserKind.PERSON, origin=Origin(f"10.0.{serial}.1")
            )


def rate(house: House) -> float:
    """Sign-ins a second."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(lambda n: signed_in(house, n), range(100, 100 + CLIENTS)))
    return CLIENTS * EACH / (time.perf_counter() - begun)


def main() -> None:
    """Prints both, and how they compare."""
    rules = SignInRules(per_account=10**6, per_address=10**6, in_all=10**6)
    with server.own() as running, server.database(running.url) as url:
        store = SqlStore(url.render_as_string(hide_password=False), busy_timeout=60)
        house = furnished(store=store, sign_in=rules)
        for serial in range(100, 100 + CLIENTS):
            enrolled(house, serial)
        with patch.object(proving, "verify_password", lambda *_: True), _slow():
            own = rate(house)
            with patch.object(SqlSession, "begin", lambda session, *_: session._line.begin()):
                all_together = rate(house)
        store.close()
    print(
        f"own turns {own:.0f}/s, one turn for all {all_together:.0f}/s, {own / all_together:.1f} times as many"
    )


def _slow() -> Any:
    send = Own.send

    def slowly(self: Own, sql: str, values: tuple[Primitive, ...] = ()) -> DBAPICursor:
        if sql == "COMMIT":
            time.sleep(WAIT)
        return send(self, sql, values)

    return patch.object(Own, "send", slowly)


if __name__ == "__main__":
    main()
