"""What holds for every command."""

import re
from importlib.metadata import version

import click
import pytest

from cetms_core.cli.program import cetms
from tests.cli.running import commands, run, run_apart


@pytest.mark.parametrize("way", [*commands()], ids=" ".join)
def test_every_command_explains_itself_in_chinese_and_half_a_sentence_of_english(way):
    shown = run(*way, "--help")

    assert 0 == shown.exit_code
    assert re.search(r"^  [^-].*[\u4e00-\u9fff].* / [a-z]", shown.stdout, re.MULTILINE)


@pytest.mark.parametrize("way", [*commands()], ids=" ".join)
def test_every_option_explains_itself_so(way):
    command = cetms
    for name in way:
        command = command.commands[name]  # type: ignore[assignment]
    options = [each for each in command.params if isinstance(each, click.Option)]

    assert options
    assert [] == [
        each.name for each in options if not re.search(r"[\u4e00-\u9fff].* / .*[a-z]", str(each.help))
    ]


def test_the_version_is_that_of_the_distribution():
    assert f"cetms {version('cetms')}\n" == run("--version").stdout


def test_there_are_these_commands():
    assert {"plugins", "plugins new", "types", "types show"} <= {" ".join(way) for way in commands()}


@pytest.mark.parametrize(
    "encodings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=lambda encodings: "".join(encodings.values()),
)
def test_chinese_is_read_in_a_locale_that_has_none(encodings):
    listed = run_apart("types", **encodings)

    assert 0 == listed.returncode
    assert "学术会议" in listed.stdout.decode("utf-8")


def test_chinese_is_read_in_the_encoding_of_a_chinese_windows():
    assert "学术会议" in run_apart("types", PYTHONIOENCODING="gbk").stdout.decode("gbk")
