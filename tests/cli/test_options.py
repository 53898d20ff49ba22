import pytest

from tests.cli.running import run


@pytest.mark.parametrize("words", [(), ("plugins",), ("plugins", "new"), ("types",), ("types", "show")])
def test_help_is_asked_for_in_two_ways(words):
    assert run(*words, "--help").stdout == run(*words, "-h").stdout


@pytest.mark.parametrize("words", [("plugins",), ("types", "show", "academic_conference")])
def test_json_is_for_programs(words):
    assert run(*words, "--json").stdout[0] in "[{"
