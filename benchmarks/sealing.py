"""What sealed fields cost: the same work on two stores in memory, one of them with keys, in turns.

A sign-in is looked up by its number, with the rolls; a declaration is kept; a list of fifty is read, and one is searched
for a piece of text, which has to be opened before it can be looked through.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from itertools import count
from statistics import median
from time import perf_counter

from cetms_core.contracts import Search
from cetms_core.stores.sql import Keyring, SqlStore, Suite
from cetms_core.testing.stores.samples import EMPLOYER, PERSON, enrolled, keep, number, submitted

PAGE = 50
KEPT = 1_000
SERIAL = count()


def furnished(keys: Keyring | None) -> SqlStore:
    """A thousand declarations of one employer."""
    store = SqlStore("sqlite://", keys=keys)
    enrolled(store)
    with store.session() as session:
        for serial in range(KEPT):
            session.declarations.add(submitted(remark=f"备注 {serial}"))
    return store


def look_up(store: SqlStore) -> None:
    with store.session() as session:
        assert session.people.claimed_by(number(1))
        assert session.people.professional(PERSON)


def declare(store: SqlStore) -> None:
    keep(store, lambda session: session.declarations.add(submitted(remark=f"备注 {next(SERIAL)}")))


def read_list(store: SqlStore) -> None:
    with store.session() as session:
        assert len(session.declarations.search(Search(employer=EMPLOYER), after=None, limit=PAGE)) == PAGE


def search_text(store: SqlStore) -> None:
    with store.session() as session:
        search = Search(employer=EMPLOYER, text="备注 77")
        assert session.declarations.search(search, after=None, limit=PAGE)


WORKS: dict[str, tuple[Callable[[SqlStore], None], int]] = {
    "look up a sign-in": (look_up, 50),
    "keep a declaration": (declare, 50),
    "read a list of 50": (read_list, 5),
    "search a text among 1,000": (search_text, 1),
}


def took(work: Callable[[SqlStore], None], store: SqlStore, times: int) -> float:
    began = perf_counter()
    for _ in range(times):
        work(store)
    return (perf_counter() - began) / times


def main() -> None:
    """Ratios: sealed by either suite, to plain."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    laps = 5 if parser.parse_args().quick else 31
    stores = {
        "plain": furnished(None),
        "AES": furnished(Keyring.new()),
        "SM": furnished(Keyring.new(Suite.SM)),
    }
    for name, (work, times) in WORKS.items():
        laps_of = {kind: [took(work, store, times) for _ in range(1)] for kind, store in stores.items()}
        for _ in range(laps):
            for kind, store in stores.items():
                laps_of[kind].append(took(work, store, times))
        plain, *sealed = (median(laps) for laps in laps_of.values())
        ratios = ", ".join(
            f"{kind} {each / plain:.2f}" for kind, each in zip(["AES", "SM"], sealed, strict=True)
        )
        print(f"{name}: {ratios}  (plain {plain * 1e6:.0f} µs)")


if __name__ == "__main__":
    main()
