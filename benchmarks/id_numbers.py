"""P1: reading ID numbers, beside python-stdnum's `cn.ric`, interleaved in one run; the ratio of the medians counts.

Goals: one by one 20 times as fast, a million at once 60 times; many at once is what one by one says; nothing hostile passes.
The numbers are made up: births of 1900 to 1909, in regions for which python-stdnum lets such births pass.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from statistics import median
from time import perf_counter

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from cetms_core.domain.identity import IdNumber
from cetms_core.errors import InvalidValue

GOALS = {"IdNumber.parse": 20, "IdNumber.parse_many": 60}
chance = Random(11643)


def made_up(region: str) -> str:
    day = f"{chance.randint(1900, 1909)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    body = f"{region}{day}{chance.randint(1, 999):03}"
    return body + ric.calc_check_digit(f"{body}0")


def regions() -> Iterator[str]:
    while True:
        province, city, county = chance.randint(11, 65), chance.randint(1, 99), chance.randint(1, 99)
        if stdnum_accepts(made_up(region := f"{province}{city:02}{county:02}")):
            yield region


def stdnum_accepts(number: str) -> bool:
    try:
        return bool(ric.validate(number))
    except (ValidationError, KeyError):  # the latter for some historic regions
        return False


def numbers(count: int) -> list[str]:
    known = list(islice(regions(), 200))
    return [made_up(chance.choice(known)) for _ in range(count)]


# ── what it says ──────────────────────────────────────────────────────────────────────────────────────────

SPOILERS: tuple[Callable[[str], object], ...] = (
    lambda number: number[:-1],
    lambda number: number + chance.choice("0123456789"),
    lambda number: f"{number}\n",
    lambda number: f"{number[:6]} {number[6:]}",
    lambda number: f"{number[:6]}-{number[6:]}",
    lambda number: f"\u3000{number}",
    lambda number: f"\ufeff{number}",
    lambda number: number[:9] + chance.choice("X_+e:²") + number[10:],
    lambda number: number[:-1] + chance.choice("\u0425\u2169×xA⁷\0"),
    lambda number: number.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)}),
    lambda number: number.translate({ord("0") + digit: 0x0660 + digit for digit in range(10)}),
    lambda number: f"{number[:10]}1301{number[14:]}",
    lambda number: f"{number[:6]}2999{number[10:]}",
    lambda number: number[:-1] + ("X" if number[-1] != "X" else "0"),
    lambda number: number[:6] + number[8:-1],
    lambda number: int(number[:17]),
    lambda number: None,
)


def hostile(sound: list[str]) -> Iterator[object]:
    """No person has any of these; an x in the last place is right for some, and left out."""
    for place, number in enumerate(sound):
        text = SPOILERS[place % len(SPOILERS)](number)
        if not (isinstance(text, str) and text.upper() == number):
            yield text


def said_of(found: IdNumber | InvalidValue) -> object:
    return (found.why, found.values) if isinstance(found, InvalidValue) else found


def said_singly(text: object) -> object:
    try:
        return said_of(IdNumber.parse(text))  # type: ignore[arg-type]
    except InvalidValue as invalid:
        return said_of(invalid)


def compare(sound: list[str]) -> None:
    bad = list(hostile(sound))
    mixed = [*sound, *bad]
    chance.shuffle(mixed)
    differing = sum(
        said_singly(text) != said_of(found)
        for text, found in zip(mixed, IdNumber.parse_many(mixed), strict=True)  # type: ignore[arg-type]
    )
    passed = sum(isinstance(said_singly(text), IdNumber) for text in bad)
    refused = len(sound) - sum(isinstance(said_singly(text), IdNumber) for text in sound)
    print(f"{len(mixed):,} mixed texts: {differing} said otherwise at once than singly")
    print(f"{len(bad):,} hostile texts: {passed} passed · {len(sound):,} sound numbers: {refused} refused")
    if differing or passed or refused:
        raise SystemExit("P1 is wrong, however fast")


# ── how fast ──────────────────────────────────────────────────────────────────────────────────────────────


def timed(work: Callable[[], object], count: int) -> float:
    """Microseconds for each of `count`."""
    start = perf_counter()
    work()
    return (perf_counter() - start) / count * 1e6


def measure(many: list[str], rounds: int) -> dict[str, float]:
    few, fewer = many[:20_000], many[:2_000]
    sides: dict[str, tuple[Callable[[], object], int]] = {
        "stdnum.cn.ric.validate": (lambda: [ric.validate(text) for text in fewer], len(fewer)),
        "IdNumber.parse": (lambda: [IdNumber.parse(text) for text in few], len(few)),
        "IdNumber.parse_many": (lambda: IdNumber.parse_many(many), len(many)),
    }
    laps = [{name: timed(*side) for name, side in sides.items()} for _ in range(rounds)]
    return {name: median(lap[name] for lap in laps) for name in sides}


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a twentieth of the work")
    quick = options.parse_args().quick
    many = numbers(50_000 if quick else 1_000_000)
    compare(many[: 2_500 if quick else 50_000])
    peer, *ours = measure(many, rounds=3 if quick else 7).items()
    print(f"{peer[0]}: {peer[1]:.2f} µs a number")
    for name, taken in ours:
        ratio = peer[1] / taken
        verdict = "reached" if ratio >= GOALS[name] else "missed"
        print(f"{name}: {taken:.3f} µs a number, {ratio:.0f} × as fast (goal {GOALS[name]} ×: {verdict})")


if __name__ == "__main__":
    main()
