"""Several who do something at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

Result = TypeVar("Result")


def race(*runners: Callable[[], Result]) -> list[Result]:
    """What each of them came to."""
    line = Barrier(len(runners))

    def run(runner: Callable[[], Result]) -> Result:
        line.wait()
        return runner()

    with ThreadPoolExecutor(len(runners)) as pool:
        return [*pool.map(run, runners)]
