"""Steps away from a page: one entry of a table, one number, one date or one move is another.

A page is a syntax tree; a step is a node of it and what changes of that node.
"""

import ast
from collections.abc import Container, Iterator, Mapping
from itertools import pairwise

Step = tuple[ast.AST, Mapping[str, object]]
"""A node of a page, and what changes of it."""


def up(node: ast.AST) -> Iterator[Step]:
    """Each whole number is one more; of a date, the year, the month or the day."""
    for number in ast.walk(node):
        if isinstance(number, ast.Constant) and type(number.value) is int:
            yield number, {"value": number.value + 1}


def up_and_down(node: ast.AST) -> Iterator[Step]:
    """Each whole number is one more, or one less."""
    for number, more in up(node):
        yield number, more
        yield number, {"value": number.value - 1}  # type: ignore[attr-defined]


def rearranged(node: ast.AST) -> Iterator[Step]:
    """Two neighbours of a tuple, or the keys of two neighbours of a mapping, change places."""
    for group in ast.walk(node):
        if isinstance(group, ast.Tuple):
            yield from ((group, {"elts": entries}) for entries in _swaps(group.elts))
        elif isinstance(group, ast.Dict) and len({*map(ast.dump, group.values)}) > 1:
            yield from ((group, {"keys": keys}) for keys in _swaps(group.keys, worth=group.values))


def shortened(node: ast.AST) -> Iterator[Step]:
    """A tuple or a mapping lacks one of its entries."""
    for group in ast.walk(node):
        if isinstance(group, ast.Tuple):
            yield from ((group, {"elts": _without(group.elts, place)}) for place in range(len(group.elts)))
        elif isinstance(group, ast.Dict):
            for place in range(len(group.keys)):
                yield group, {"keys": _without(group.keys, place), "values": _without(group.values, place)}


def led_elsewhere(table: ast.AST) -> Iterator[Step]:
    """A move leads to the next state of the table, is made by the next mover, or needs a reason where it needs none."""
    for line in getattr(table, "values", ()):
        for node in ast.walk(line):
            if isinstance(node, ast.Attribute):
                yield node, {"attr": _next(node, table)}
            elif isinstance(node, ast.Call):
                yield node, {"keywords": [] if node.keywords else [NEEDS_REASON]}


NEEDS_REASON = ast.keyword("needs_reason", ast.Constant(True))


def _swaps(entries: list, worth: list | None = None) -> Iterator[list]:
    """Each pair of neighbours the other way round, where that makes a difference: where they, or their worth, differ."""
    for place, pair in enumerate(pairwise(worth or entries)):
        if len({*map(ast.dump, pair)}) > 1:
            first, second = entries[place : place + 2]
            yield [*entries[:place], second, first, *entries[place + 2 :]]


def _without(entries: list, place: int) -> list:
    return entries[:place] + entries[place + 1 :]


def _next(member: ast.Attribute, table: ast.AST) -> str:
    attributes = (node for node in ast.walk(table) if isinstance(node, ast.Attribute))
    kin = sorted({each.attr for each in attributes if ast.dump(each.value) == ast.dump(member.value)})
    return kin[(kin.index(member.attr) + 1) % len(kin)]


def places(tree: ast.AST, wanted: Container[str]) -> Iterator[ast.AST]:
    """What the wanted names stand for, and what is passed for the wanted arguments or is their default."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (each.value for each in node.keywords if f"{each.arg}=" in wanted)
        elif isinstance(node, ast.arguments):
            defaults = zip(node.kwonlyargs, node.kw_defaults, strict=True)
            yield from (value for each, value in defaults if value and f"{each.arg}=" in wanted)
        elif isinstance(node, ast.FunctionDef) and node.name in wanted:
            yield node
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _target(node) in wanted:
            yield node.value


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    return ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
