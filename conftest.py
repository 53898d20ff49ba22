"""What all tests share: examples on pages are tests too, and a random walk can be walked again."""

import os
import random
from contextlib import ExitStack, chdir
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

# ── examples: the Python blocks of every page, and the doctests of every docstring ────────────────────────


def in_a_folder_of_its_own(namespace: dict[str, Any]) -> None:
    """What a page's blocks write, they write into a folder that goes away with them."""
    leaving = namespace["_leaving"] = ExitStack()
    leaving.enter_context(chdir(leaving.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))))


def and_home_again(namespace: dict[str, Any]) -> None:
    """Leave that folder, and let it go."""
    namespace.pop("_leaving").close()


pytest_collect_file = SybilCollection(
    [
        Sybil(
            [PythonCodeBlockParser(), SkipParser()],
            pattern="*.md",
            setup=in_a_folder_of_its_own,
            teardown=and_home_again,
        ),
        Sybil([DocTestParser()], path="src", pattern="*.py"),
    ]
).pytest()


# ── random walks: a seed tells a run whole, so no database of earlier failures is kept beside it ──────────

for profile, examples in {"dev": 50, "ci": 200, "prove": 10_000}.items():
    settings.register_profile(
        profile, max_examples=examples, deadline=None, database=None, print_blob=profile != "dev"
    )
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed of this run, unless somebody did."""
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = random.randrange(2**32)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell how to walk the same way again, when something failed."""
    if terminalreporter.stats.get("failed"):
        terminalreporter.write_line(f"再走一遍 run again: --hypothesis-seed={config.option.hypothesis_seed}")
