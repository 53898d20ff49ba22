"""The program as somebody at the prompt runs it: in this process, or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator

import click
from click.testing import CliRunner, Result

from cetms_core.cli.program import cetms


def run(*words: str, **environment: str) -> Result:
    """In this process, in a window of 80 columns."""
    runner = CliRunner(env={"COLUMNS": "80", **environment})
    return runner.invoke(cetms, words, prog_name="cetms", catch_exceptions=False)


def run_apart(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """In a process of its own, which chooses its own encodings."""
    program = [sys.executable, "-m", "cetms_core.cli", *words]
    return subprocess.run(program, env=os.environ | environment, capture_output=True, check=False)


def commands(group: click.Command = cetms, *way: str) -> Iterator[tuple[str, ...]]:
    """The words that lead to each command."""
    yield way
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, *way, name)
