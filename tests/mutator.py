"""Every figure, date, limit and move of the law, changed by one step: a test must turn red.

`python tests/mutator.py` takes the pages that CONCERNS names, changes one entry at a time,
imports all that is ours anew around the changed page, and runs the tests that concern it.
What no test notices is named with its page and line, and the exit code is 1.
"""

import ast
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from io import StringIO
from itertools import pairwise
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = {"cetms_core", "cetms_types", "tests"}

# ── one step away ─────────────────────────────────────────────────────────────────────────────────────────

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
            yield from ((group, {"keys": keys}) for keys in _swaps(group.keys))


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


def _swaps(entries: list) -> Iterator[list]:
    for place, (first, second) in enumerate(pairwise(entries)):
        if ast.dump(first) != ast.dump(second):
            yield [*entries[:place], second, first, *entries[place + 2 :]]


def _without(entries: list, place: int) -> list:
    return entries[:place] + entries[place + 1 :]


def _next(member: ast.Attribute, table: ast.AST) -> str:
    attributes = (node for node in ast.walk(table) if isinstance(node, ast.Attribute))
    kin = sorted({each.attr for each in attributes if ast.dump(each.value) == ast.dump(member.value)})
    return kin[(kin.index(member.attr) + 1) % len(kin)]


# ── what is changed, and by what it is noticed ────────────────────────────────────────────────────────────


class Concern(NamedTuple):
    """Places of one page, how they are changed, and the tests that must notice."""

    page: str
    tests: str
    places: str
    """Names of the page's own, and of arguments (`limit=`) wherever they are passed or have a default."""

    steps: tuple[Callable[[ast.AST], Iterator[Step]], ...]


TABLE, LIMIT, LAW = (up, rearranged), (up_and_down,), (up_and_down, rearranged, shortened)
MOVES = (shortened, led_elsewhere)

CONCERNS = [
    # hour tables, and the limits of the four types
    Concern("cetms_types/academic_conference", "cetms_types/test_academic_conference", "HOURS", TABLE),
    Concern(
        "cetms_types/academic_conference",
        "cetms_types/test_academic_conference",
        "SHORT_PAPER limit= since=",
        LIMIT,
    ),
    Concern("cetms_types/degree_education", "cetms_types/test_degree_education", "HOURS", TABLE),
    Concern(
        "cetms_types/degree_education",
        "cetms_types/test_degree_education",
        "limit= least= most= since=",
        LIMIT,
    ),
    Concern("cetms_types/research_project", "cetms_types/test_research_project", "HOURS", TABLE),
    Concern(
        "cetms_types/research_project",
        "cetms_types/test_research_project",
        "limit= least= most= since=",
        LIMIT,
    ),
    Concern("cetms_types/training_seminar", "cetms_types/test_training_seminar", "CERTIFIED_BY", LAW),
    Concern(
        "cetms_types/training_seminar", "cetms_types/test_training_seminar", "limit= most= since=", LIMIT
    ),
    # what a year demands, who decides, when it closes
    Concern("cetms_core/jurisdictions/nation", "jurisdictions/test_nation", "NATION", LAW),
    Concern("cetms_core/jurisdictions/henan", "jurisdictions/test_henan", "HENAN", LAW),
    # who may move what
    Concern(
        "cetms_core/approval/transitions", "approval/test_transitions", "REGISTRATION DECLARATION", MOVES
    ),
    # the limits of the house
    Concern(
        "cetms_core/education_types/fields",
        "education_types/test_fields",
        "REMARK LARGEST limit= least= most=",
        LIMIT,
    ),
    Concern("cetms_core/domain/hours", "domain/test_hours", "TENTHS LARGEST", LIMIT),
    Concern("cetms_core/domain/tenths", "domain/test_tenths", "LARGEST", LIMIT),
    Concern("cetms_core/domain/text", "domain/test_text", "MOST_MARKS", LIMIT),
    Concern("cetms_core/domain/identity/person_name", "domain/identity/test_person_name", "LONGEST", LIMIT),
    Concern(
        "cetms_core/domain/identity/email_address", "domain/identity/test_email_address", "LONGEST", LIMIT
    ),
    Concern(
        "cetms_core/domain/identity/id_number_warnings",
        "domain/identity/test_id_number_warnings",
        "USUAL_AGES FIRST_NUMBERED",
        LIMIT,
    ),
    Concern("cetms_core/intake/plugin", "intake/test_plugin", "MOST_TENTHS", LIMIT),
    Concern("cetms_core/intake/canonical", "intake/test_canonical", "LONGEST_SKETCH", LIMIT),
    Concern("cetms_core/intake/strangers", "intake/test_strangers", "LONGEST_NAME", LIMIT),
    Concern("cetms_core/intake/readers", "intake/test_readers", "read_credit_year _text", LIMIT),
    Concern("cetms_core/intake/registration", "intake/test_registration", "_line", LIMIT),
    Concern("cetms_core/accounts/password", "accounts/test_password", "SHORTEST LONGEST", LIMIT),
    Concern("cetms_core/accounts/captcha", "accounts/test_captcha", "LIFE letters=", LIMIT),
    Concern("cetms_core/commands/reading", "commands/test_reading", "LONGEST_PAGE", LIMIT),
    Concern("cetms_core/attachments/inspect", "attachments/test_inspect", "MOST_BYTES", LIMIT),
]


class Change(NamedTuple):
    """One step away from the law: where, what, the page as it then reads, and the tests that must notice."""

    page: str
    line: int
    what: str
    source: str
    tests: str


def changes(concern: Concern) -> Iterator[Change]:
    """Every step that a concern asks for."""
    tree = ast.parse((ROOT / "src" / f"{concern.page}.py").read_text(encoding="utf-8"))
    for place in _places(tree, concern.places.split()):
        for step in concern.steps:
            yield from (_change(concern, tree, node, new) for node, new in [*step(place)])


def _change(concern: Concern, tree: ast.Module, node: ast.AST, new: Mapping[str, object]) -> Change:
    before, old = ast.unparse(node), {name: getattr(node, name) for name in new}
    vars(node).update(new)
    what, source = f"{before} → {ast.unparse(node)}", ast.unparse(tree)
    vars(node).update(old)
    return Change(concern.page, getattr(node, "lineno", 0), what, source, concern.tests)


def _places(tree: ast.Module, wanted: list[str]) -> Iterator[ast.AST]:
    arguments = {name.removesuffix("=") for name in wanted if name.endswith("=")}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (each.value for each in node.keywords if each.arg in arguments)
        elif isinstance(node, ast.arguments):
            yield from (
                each
                for name, each in zip(node.kwonlyargs, node.kw_defaults, strict=True)
                if name.arg in arguments and each
            )
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.FunctionDef) and _name(node) in wanted:
            yield node.value if not isinstance(node, ast.FunctionDef) and node.value else node


def _name(node: ast.Assign | ast.AnnAssign | ast.FunctionDef) -> str:
    if isinstance(node, ast.FunctionDef):
        return node.name
    return ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)


# ── the tests, in a world with one change in it ───────────────────────────────────────────────────────────


class ChangedPage(SourceFileLoader):
    """Loads one module from a text that is nowhere on the disk."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec")

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Stands in the way of the import of this one module."""
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None


@contextmanager
def world(page: str, source: str) -> Iterator[None]:
    """All that is ours is imported anew, `page` as it reads here."""
    changed = ChangedPage(page.replace("/", "."), str(ROOT / "src" / f"{page}.py"), source)
    sys.meta_path.insert(0, changed)
    _forget()
    try:
        yield
    finally:
        sys.meta_path.remove(changed)
        _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] in OURS]:
        del sys.modules[name]


def turns_red(change: Change) -> bool:
    """Whether a test notices the change; properties are left out, since their examples are drawn."""
    options = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib", "--noconftest"]
    with world(change.page, change.source), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        tests = str(ROOT / "tests" / f"{change.tests}.py")
        return (
            pytest.main([tests, "--rootdir", str(ROOT), "-m", "not hypothesis", *options])
            != pytest.ExitCode.OK
        )


def unchanged(concern: Concern) -> Change:
    """The page as it stands: its tests must be green, or a red one would tell nothing."""
    source = (ROOT / "src" / f"{concern.page}.py").read_text(encoding="utf-8")
    return Change(concern.page, 0, "", source, concern.tests)


def main() -> int:
    """0 if every change is noticed."""
    started = time.monotonic()
    standing = [*dict.fromkeys(map(unchanged, CONCERNS))]
    made = [change for concern in CONCERNS for change in changes(concern)]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        red = [
            each.tests
            for each, is_red in zip(standing, workers.map(turns_red, standing), strict=True)
            if is_red
        ]
        noticed = [*workers.map(turns_red, made, chunksize=4)]
    missed = [change for change, is_noticed in zip(made, noticed, strict=True) if not is_noticed]
    for tests in red:
        print(f"未改动时即失败 red before any change: tests/{tests}.py")
    for page, line, what, *_ in missed:
        print(f"无测试发现 unnoticed: src/{page}.py:{line}: {what}")
    took = time.monotonic() - started
    print(f"逐处改动 {len(made)} 处，未被发现 {len(missed)} 处 changes unnoticed, {took:.0f} s")
    return 1 if red or missed else 0


if __name__ == "__main__":
    sys.exit(main())
