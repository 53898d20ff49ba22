import pytest

from cetms_core import load_plugins
from cetms_core.cli.environment import switches, unknown


@pytest.mark.parametrize(
    ("environment", "autoload", "block", "only"),
    [
        ({}, True, set(), None),
        ({"CETMS_DISABLE_PLUGIN_AUTOLOAD": "1"}, False, set(), None),
        ({"CETMS_DISABLE_PLUGIN_AUTOLOAD": "0"}, True, set(), None),
        ({"CETMS_DISABLE_PLUGIN_AUTOLOAD": ""}, True, set(), None),
        ({"CETMS_BLOCK_PLUGINS": "talks"}, True, {"talks"}, None),
        ({"CETMS_BLOCK_PLUGINS": " talks , ,words,"}, True, {"talks", "words"}, None),
        ({"CETMS_PLUGINS": ""}, True, set(), set()),
        ({"CETMS_PLUGINS": "talks,words"}, True, set(), {"talks", "words"}),
        ({"cetms_plugins": "talks", "PLUGINS": "talks"}, True, set(), None),
    ],
)
def test_a_switch_says_what_is_loaded(environment, autoload, block, only):
    assert {"autoload": autoload, "block": block, "only": only} == switches(environment)


@pytest.mark.parametrize(
    ("environment", "warnings"),
    [
        ({}, []),
        ({"CETMS_BLOCK_PLUGINS": "builtin", "CETMS_PLUGINS": "builtin"}, []),
        (
            {"CETMS_BLOCK_PLUGINS": "talks,builtin", "CETMS_PLUGINS": "words,Builtin"},
            [
                ("CETMS_BLOCK_PLUGINS", "talks"),
                ("CETMS_PLUGINS", "Builtin"),
                ("CETMS_PLUGINS", "words"),
            ],
        ),
    ],
)
def test_a_name_that_nothing_has_is_found_out(environment, warnings):
    assert warnings == [*unknown(environment, load_plugins(**switches(environment)))]
