import json
from importlib.metadata import version

import pytest

from cetms_core import PluginReport, load_plugins
from cetms_core.cli.list_plugins import facts, listed
from tests.cli.running import run
from tests.plugins.making import install

BROKEN = "import no_such_module"
WORKS = PluginReport(
    "talks", "lectures", ("lecture", "talk"), ("410400",), version="1.0", hooks=("cetms_education_types",)
)


def test_a_person_reads_a_line_for_each_plugin_and_what_it_adds_below(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    failed = PluginReport("words", "speeches", failure="ImportError: no wheel", version="2.1")
    blocked = PluginReport("handed_over", "", blocked="blocked by its name")

    assert [
        "插件 plugin  状态 state  发行包 distribution  版本 version",
        "talks        works       lectures             1.0",
        "  钩子 hooks          cetms_education_types",
        "  类型 types          lecture talk",
        "  辖区 jurisdictions  410400",
        "words        failed      speeches             2.1",
        "  原因 reason  ImportError: no wheel",
        "handed_over  blocked",
        "  原因 reason  blocked by its name",
    ] == [*listed((WORKS, failed, blocked))]


def test_a_program_reads_the_same():
    assert {
        "name": "talks",
        "distribution": "lectures",
        "version": "1.0",
        "state": "works",
        "reason": "",
        "hooks": ["cetms_education_types"],
        "types": ["lecture", "talk"],
        "jurisdictions": ["410400"],
    } == facts(WORKS)


def test_ours_is_listed_with_all_that_it_adds():
    shown = run("plugins")

    assert 0 == shown.exit_code
    assert f"builtin      works       cetms                {version('cetms')}" in shown.stdout.splitlines()
    assert {*load_plugins().catalog} <= {*shown.stdout.split()}


def test_json_is_a_list_of_all(site):
    install(site, "lectures", broken=BROKEN, talks="")
    shown = run("plugins", "--json", CETMS_BLOCK_PLUGINS="talks")
    states = {each["name"]: (each["state"], each["reason"]) for each in json.loads(shown.stdout)}

    assert ("works", "") == states["builtin"]
    assert ("blocked", "blocked by its name") == states["talks"]
    assert ("failed", "ModuleNotFoundError: No module named 'no_such_module'") == states["broken"]


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_plugin_that_failed_is_the_exit_code(site, words):
    install(site, "lectures", broken=BROKEN)

    assert 1 == run("plugins", *words).exit_code
    assert 0 == run("plugins", *words, CETMS_BLOCK_PLUGINS="broken").exit_code
