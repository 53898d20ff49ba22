"""Through `cetms types`, the shortest command that asks what is installed."""

import pytest

from tests.cli.running import run
from tests.plugins.making import install

LECTURE = """
from cetms_core import hookimpl
from tests.plugins.making import lecture

print("我在标准输出上说话")

@hookimpl
def cetms_education_types():
    return [lecture()]
"""


def codes(output: str) -> list[str]:
    return [line.split()[0] for line in output.splitlines()[2:]]


def test_all_that_is_installed_is_there(site):
    install(site, "lectures", talks=LECTURE)

    assert {"academic_conference", "lecture"} <= {*codes(run("types").stdout)}


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({"CETMS_BLOCK_PLUGINS": "builtin"}, ["lecture"]),
        ({"CETMS_PLUGINS": "talks"}, ["lecture"]),
        ({"CETMS_DISABLE_PLUGIN_AUTOLOAD": "1"}, []),
        ({"CETMS_DISABLE_PLUGIN_AUTOLOAD": "1", "CETMS_PLUGINS": "talks"}, ["lecture"]),
        ({"CETMS_PLUGINS": ""}, []),
    ],
)
def test_the_environment_chooses(site, environment, there):
    install(site, "lectures", talks=LECTURE)

    assert there == codes(run("types", **environment).stdout)


def test_a_name_that_nothing_has_is_warned_of_and_no_obstacle():
    listed = run("types", CETMS_BLOCK_PLUGINS="tolks")

    assert 0 == listed.exit_code
    assert "警告：CETMS_BLOCK_PLUGINS 里的 tolks 没有装 / warning: tolks is not installed\n" == listed.stderr


def test_what_a_plugin_prints_is_none_of_the_output(site):
    install(site, "lectures", talks=LECTURE)
    listed = run("plugins", "--json")

    assert "我在标准输出上说话" in listed.stderr
    assert listed.stdout.startswith("[")


def test_two_plugins_with_one_code_are_named_and_there_is_a_way_out(site):
    install(site, "lectures", talks=LECTURE)
    install(site, "speeches", words=LECTURE)
    refused = run("plugins")

    assert 1 == refused.exit_code
    assert "'lecture' is claimed by both lectures and speeches" in refused.stderr
    assert 0 == run("plugins", CETMS_BLOCK_PLUGINS="words").exit_code
