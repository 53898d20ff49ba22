import pytest

from cetms_core import PluginReport
from cetms_core.plugins.contribution import Contribution, failed
from tests.plugins.making import lecture

REPORT = PluginReport(
    "lectures", "cetms-lectures", ("lecture",), ("410400",), hooks=("cetms_education_types",)
)


def test_what_failed_adds_nothing_and_says_why():
    assert Contribution(
        PluginReport("lectures", "cetms-lectures", failure="ImportError: no module named wheel")
    ) == failed(REPORT, ImportError("no module named wheel"))


def test_a_fault_that_fails_at_saying_what_it_is_is_known_by_its_kind():
    class Sulking(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert "Sulking" == failed(REPORT, Sulking()).report.failure


def test_whoever_announces_it_is_asked_about_it():
    assert "cetms-lectures" == REPORT.owner
    assert "lectures" == PluginReport("lectures", "").owner


def test_two_contributions_are_equal_when_all_of_them_is():
    assert Contribution(REPORT) == Contribution(REPORT)
    assert Contribution(REPORT) != Contribution(REPORT, types=(lecture(),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "report"),
    [
        ("works", REPORT),
        ("failed", failed(REPORT, ImportError()).report),
        ("blocked", PluginReport("lectures", "", blocked="by its name")),
    ],
)
def test_a_plugin_works_or_is_blocked_or_has_failed(state, report):
    assert state == report.state
