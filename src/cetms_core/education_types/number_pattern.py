"""A range of numbers as a regular expression: JSON Schema can bound a number, but not one that is written as a text."""

from collections.abc import Iterator


def number_pattern(least: int, most: int) -> str:
    """Matches the numbers from `least` to `most`, neither below 0, with at most one decimal."""
    below = "|".join(_whole_numbers(least, most - 1))
    return rf"^(({below})(\.[0-9])?|{most}(\.0)?)$" if below else rf"^{most}(\.0)?$"


def _whole_numbers(least: int, most: int) -> Iterator[str]:
    for digits in range(len(str(least)), len(str(most)) + 1):
        shortest = 10 ** (digits - 1) if digits > 1 else 0
        low, high = max(least, shortest), min(most, 10**digits - 1)
        if low <= high:
            yield from _as_long(str(low), str(high))


def _as_long(low: str, high: str) -> Iterator[str]:
    """From `low` to `high`, which have as many digits: what begins like either, and the block between."""
    if low[:1] == high[:1]:
        yield from (low[0] + each for each in _as_long(low[1:], high[1:])) if low else ("",)
        return
    first, last, rest = int(low[0]), int(high[0]), len(low) - 1
    if low[1:] != "0" * rest:
        yield from (low[0] + each for each in _as_long(low[1:], "9" * rest))
        first += 1
    if high[1:] != "9" * rest:
        yield from (high[0] + each for each in _as_long("0" * rest, high[1:]))
        last -= 1
    if first <= last:
        yield f"[{first}-{last}]" + "[0-9]" * rest
