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
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # run as a script, it is to find `tests.…` too

from tests.one_step import Step, led_elsewhere, places, rearranged, shortened, up, up_and_down

ROOT = Path(__file__).resolve().parents[1]
OURS = {"cetms_core", "cetms_types", "tests"}

# ── what is changed, and by what it is noticed ────────────────────────────────────────────────────────────

CONCERNS = """
table  cetms_types/academic_conference               HOURS
limit  cetms_types/academic_conference               SHORT_PAPER limit= since=
table  cetms_types/academic_conference               FTE
table  cetms_types/research_project                  FTE
limit  cetms_types/training_by_day                   by_day
table  cetms_types/degree_education                  HOURS
limit  cetms_types/degree_education                  limit= least= most= since=
table  cetms_types/research_project                  HOURS
limit  cetms_types/research_project                  limit= least= most= since=
law    cetms_types/training_seminar                  CERTIFIED_BY
limit  cetms_types/training_seminar                  limit= most= since=
limit  cetms_types/base_training                     limit= most= since=
limit  cetms_types/publication                       COUNTED_AUTHORS SINCE limit= least= most= since=
table  cetms_types/publication_hours                 BOOKS_BY_LENGTH PAPERS_BY_LENGTH GUANGDONG_PRACTICE LIST_ONE LIST_TWO BY_LENGTH
table  cetms_types/patent                            SHEET KIND_IN_NUMBER
limit  cetms_types/patent                            limit= least= most= since=
table  cetms_types/award_hours                       SHEET COMPLETING           cetms_types/test_award
limit  cetms_types/award                             limit= least= most= since=
limit  cetms_types/qualification_exam                limit= most= since=
table  cetms_types/endorsed_report                   SHEET
limit  cetms_types/endorsed_report                   limit= least= most= since=
limit  cetms_types/aid_assignment                    limit= most= since=
limit  cetms_types/grassroots_service                limit= most= since=
limit  cetms_types/industry_training                 limit= most= since=
limit  cetms_types/public_subject_online             limit= most= since=
limit  cetms_types/on_the_job_training               limit= most= since= SINCE
limit  cetms_types/self_study                        limit= most= since=
limit  cetms_types/title_language_exam               limit= most= since= until=
table  cetms_types/computer_exam                     SHEET
limit  cetms_types/computer_exam                     least= most= since= until=
limit  cetms_types/study_tour                        limit= most= since=
limit  cetms_types/check_digits                      patent_digits
law    cetms_types/jurisdictions/guangdong           requirements=
table  cetms_types/jurisdictions/guangdong           SIX_A_DAY EIGHT_A_DAY
law    cetms_types/jurisdictions/guangxi             requirements= SINCE
table  cetms_types/jurisdictions/guangxi             EIGHT_A_DAY
law    cetms_types/jurisdictions/lianyungang         TWENTY_FIVE_A_COURSE LIANYUNGANG
law    cetms_types/jurisdictions/suqian              SIX_A_DAY BY_COURSE FORTY_AN_EXAM SEVENTY_TWO_A_SUBJECT SUQIAN
law    cetms_types/jurisdictions/xuzhou              EIGHT_A_DAY XUZHOU
law    cetms_core/jurisdictions/nation               NATION
law    cetms_core/jurisdictions/henan                HENAN
law    cetms_core/jurisdictions/pingdingshan         PINGDINGSHAN
limit  cetms_core/jurisdictions/closing              NOTICE
limit  cetms_core/jurisdictions/tree                LONGEST_CHAIN
moves  cetms_core/approval/transitions               REGISTRATION DECLARATION
moves  cetms_core/approval/petitions                 PETITION
limit  cetms_core/education_types/fields             REMARK LARGEST limit= least= most=
limit  cetms_core/domain/hours                       TENTHS LARGEST
limit  cetms_core/domain/tenths                      LARGEST
limit  cetms_core/domain/text                        MOST_MARKS
limit  cetms_core/domain/identity/person_name        LONGEST                    intake/test_registration
limit  cetms_core/domain/identity/email_address      LONGEST
limit  cetms_core/domain/identity/id_number_warnings USUAL_AGES FIRST_NUMBERED
limit  cetms_core/intake/trust                       MOST_TENTHS
limit  cetms_core/intake/canonical                   LONGEST_SKETCH
limit  cetms_core/intake/strangers                   LONGEST_NAME
limit  cetms_core/intake/readers                     read_credit_year _text
limit  cetms_core/intake/personal                    LONGEST_LINE               intake/test_personal
limit  cetms_core/accounts/password                  SHORTEST LONGEST
limit  cetms_core/accounts/captcha                   LIFE
limit  cetms_core/accounts/captcha                   letters=                   test_mutator
limit  cetms_core/attachments/inspect                MOST_BYTES                 test_mutator
limit  cetms_core/transaction/cetms                  LARGEST_FILE               test_mutator
limit  cetms_core/commands/naming                    LONGEST
limit  cetms_core/catalogues/majors                  LONGEST
limit  cetms_core/commands/lending/lend_office               LONGEST_LOAN               test_mutator
limit  cetms_core/commands/desk                      UNDO_WITHIN                test_mutator
limit  cetms_core/commands/reasons                   LONGEST
limit  cetms_core/commands/reading                   LONGEST_PAGE               test_mutator
"""
"""How something is changed, on which page, and what: a name of the page's own, or an argument wherever it is given.

Last, the tests that must notice, if they are not those that mirror the page.
"""

STEPS: Mapping[str, tuple[Callable[[ast.AST], Iterator[Step]], ...]] = {
    "table": (up, rearranged),
    "limit": (up_and_down,),
    "law": (up_and_down, rearranged, shortened),
    "moves": (shortened, led_elsewhere),
}


class Concern(NamedTuple):
    """A line of CONCERNS, read."""

    steps: str
    page: str
    places: tuple[str, ...]
    tests: str


def concerns() -> list[Concern]:
    """The lines of CONCERNS."""
    return [_concern(*line.split()) for line in CONCERNS.strip().splitlines()]


def _concern(steps: str, page: str, *words: str) -> Concern:
    room, _, name = page.removeprefix("cetms_core/").rpartition("/")
    tests = [word for word in words if word.rpartition("/")[2].startswith("test_")] or [f"{room}/test_{name}"]
    return Concern(steps, page, tuple(word for word in words if word not in tests), tests[0])


class Change(NamedTuple):
    """One step away from the law: where, what, the page as it then reads, and the tests that must notice."""

    page: str
    line: int
    what: str
    source: str
    tests: str


def changes(concern: Concern) -> Iterator[Change]:
    """Every step that a concern asks for."""
    tree = ast.parse(written(concern.page))
    for place in places(tree, concern.places):
        for step in STEPS[concern.steps]:
            yield from [_change(concern, tree, node, new) for node, new in [*step(place)]]


def written(page: str) -> str:
    """A page as it stands."""
    return (ROOT / "src" / f"{page}.py").read_text(encoding="utf-8")


def _change(concern: Concern, tree: ast.Module, node: ast.AST, new: Mapping[str, object]) -> Change:
    before, old = ast.unparse(node), {name: getattr(node, name) for name in new}
    vars(node).update(new)
    what, source = f"{before} → {ast.unparse(node)}", ast.unparse(tree)
    vars(node).update(old)
    return Change(concern.page, getattr(node, "lineno", 0), what, source, concern.tests)


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


class NoProperties:
    """Leaves properties out: their examples are drawn, and a change must be noticed each time."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not hasattr(getattr(item, "obj", None), "hypothesis")]


COSTLY = ("cacheprovider", "unraisableexception", "threadexception")
"""Parts of pytest that no test here needs, and that cost as much as the tests."""

OPTIONS = ["-xq", "--import-mode=importlib", "--noconftest", "--disable-plugin-autoload", "-c", os.devnull]


def turns_red(change: Change) -> bool:
    """Whether a test notices the change."""
    tests = str(ROOT / "tests" / f"{change.tests}.py")
    options = [*OPTIONS, "--rootdir", str(ROOT), *(word for part in COSTLY for word in ("-p", f"no:{part}"))]
    with world(change.page, change.source), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return pytest.main([tests, *options], [NoProperties()]) != pytest.ExitCode.OK


def unchanged(concern: Concern) -> Change:
    """The page as it stands: its tests must be green, or a red one would tell nothing."""
    return Change(concern.page, 0, "", written(concern.page), concern.tests)


def main() -> int:
    """0 if every change is noticed."""
    started = time.monotonic()
    standing = [*dict.fromkeys(map(unchanged, concerns()))]
    made = [change for concern in concerns() for change in changes(concern)]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        were_red = [*workers.map(turns_red, standing)]
        noticed = [*workers.map(turns_red, made, chunksize=4)]
    red = {change.tests for change, is_red in zip(standing, were_red, strict=True) if is_red}
    missed = [change for change, is_noticed in zip(made, noticed, strict=True) if not is_noticed]
    for tests in sorted(red):
        print(f"未改动时即失败 red before any change: tests/{tests}.py")
    for page, line, what, *_ in missed:
        print(f"没有测试发现 unnoticed: src/{page}.py:{line}: {what}")
    took = f"{time.monotonic() - started:.0f} s"
    print(f"逐处改动 {len(made)} 处，漏过 {len(missed)} 处 changes made, unnoticed, {took}")
    return 1 if red or missed else 0


if __name__ == "__main__":
    sys.exit(main())
