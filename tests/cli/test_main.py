"""The script `cetms`, as it is installed."""

import sys
from runpy import run_module

import pytest

from cetms_core.cli import main
from tests.cli.running import run_apart


def started(*words, patch):
    """What the script exits with."""
    patch.setattr(sys, "argv", ["cetms", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def forget(patch, name):
    """Let `name` be missing when the program is imported anew."""
    patch.delitem(sys.modules, "cetms_core.cli.program", raising=False)
    patch.setitem(sys.modules, name, None)


def test_it_runs_the_program(monkeypatch, capsys):
    assert 0 == started("types", patch=monkeypatch)
    assert "学术会议" in capsys.readouterr().out


def test_without_click_one_sentence_says_how_to_get_it(monkeypatch, capsys):
    forget(monkeypatch, "click")

    assert 2 == started("types", patch=monkeypatch)
    assert (
        "",
        '命令行需要 click，请安装：pip install "cetms[cli]" / the command line needs click\n',
    ) == tuple(capsys.readouterr())


def test_another_module_that_is_missing_is_no_lack_of_click(monkeypatch):
    forget(monkeypatch, "cetms_core.cli.list_types")

    with pytest.raises(ModuleNotFoundError, match="list_types"):
        main()


def test_a_module_runs_as_the_script_does(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["python", "--version"])

    assert "main" in run_module("cetms_core.cli.__main__", run_name="imported")
    with pytest.raises(SystemExit):
        run_module("cetms_core.cli", run_name="__main__")
    assert capsys.readouterr().out.startswith("cetms ")


def test_what_is_wrong_is_said_on_stderr_in_chinese():
    refused = run_apart("types", "show", "nothing", PYTHONIOENCODING="ascii")

    assert (2, b"") == (refused.returncode, refused.stdout)
    assert "没有类型 nothing" in refused.stderr.decode("utf-8")
