"""Row by row what may go wrong in somebody else's plugin, and that it stays theirs."""

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from cetms_core import ApprovalStep, Jurisdiction, PluginError, hookimpl, load_plugins
from cetms_core.education_types import described
from cetms_types import cetms_education_types
from tests.plugins.making import install, lecture, on_the_path, plugin

BUILT_IN = [described(declared).code for declared in cetms_education_types()]
KAIFENG = Jurisdiction("410200", "开封市", "410000", chain=(ApprovalStep.EMPLOYER,))


def exits():
    sys.exit("没有许可证")


BROKEN = {
    "a misspelt hook": (plugin(cetms_education_typs=lambda: []), "unknown hook 'cetms_education_typs'"),
    "a hook that asks for more": (plugin(cetms_declaration_moved=lambda mood: None), "mood"),
    "a hook that raises": (
        plugin(cetms_education_types=lambda: 1 / 0),
        "ZeroDivisionError: division by zero",
    ),
    "a hook that exits": (plugin(cetms_education_types=exits), "SystemExit: 没有许可证"),
    "nothing": (plugin(cetms_education_types=lambda: None), "cetms_education_types must return a list"),
    "a type alone": (
        plugin(cetms_education_types=lambda: lecture()),
        "cetms_education_types must return a list",
    ),
    "a generator": (plugin(cetms_education_types=lambda: iter([])), "must return a list"),
    "no types": (plugin(cetms_education_types=lambda: [int]), "<class 'int'> is no education type"),
    "an instance": (plugin(cetms_education_types=lambda: [lecture()(attended=True)]), "is no education type"),
    "no pages": (plugin(cetms_jurisdictions=lambda: ["410200"]), "must return Jurisdiction pages, not str"),
    "no list of pages": (plugin(cetms_jurisdictions=lambda: KAIFENG), "must return a list"),
    "a page on nothing": (
        plugin(cetms_jurisdictions=lambda: [Jurisdiction("430100", "长沙市", "430000")]),
        "长沙市 (430100) stands below '430000', which is not installed",
    ),
}


@pytest.mark.parametrize(("broken", "why"), BROKEN.values(), ids=BROKEN)
def test_a_plugin_that_fails_is_reported_and_stops_nobody(broken, why):
    sound = plugin("sound", cetms_education_types=lambda: [lecture()])
    plugins = load_plugins(extra=[broken, sound])
    _, failure, success = plugins.reports

    assert [*BUILT_IN, "lecture"] == [*plugins.catalog]
    assert ("third_party", "", (), ()) == (
        failure.name,
        failure.distribution,
        failure.types,
        failure.jurisdictions,
    )
    assert why in failure.failure
    assert (("lecture",), "") == (success.types, success.failure)


@pytest.mark.parametrize(("broken", "why"), BROKEN.values(), ids=BROKEN)
def test_a_plugin_that_fails_is_told_of_nothing(broken, why):
    heard: list[object] = []
    broken.cetms_registration_decided = hookimpl(lambda professional: heard.append(professional))
    try:
        load_plugins(extra=[broken]).registration_decided(None, None)  # type: ignore[arg-type]
    finally:
        del broken.cetms_registration_decided

    assert [] == heard


def test_a_host_may_demand_that_all_of_them_work():
    with pytest.raises(PluginError) as refused:
        load_plugins(
            extra=[plugin("one", cetms_education_types=exits), plugin("two", cetms_jurisdictions=lambda: 7)],
            strict=True,
        )

    assert "one: SystemExit: 没有许可证; two: DefinitionError: cetms_jurisdictions must return a list" == str(
        refused.value
    )


def test_somebody_who_presses_the_key_to_stop_is_obeyed():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_plugins(extra=[plugin(cetms_education_types=interrupted)])


def test_our_own_types_are_there_and_listed_first():
    (report,) = load_plugins().reports

    assert ("builtin", "cetms", "") == (report.name, report.distribution, report.failure)
    assert BUILT_IN == [*report.types]


@pytest.mark.parametrize("choice", [{"block": ["builtin"]}, {"only": []}, {"autoload": False}])
def test_a_plugin_can_be_left_out_and_is_reported_so(choice):
    plugins = load_plugins(strict=True, **choice)
    (report,) = plugins.reports

    assert [] == [*plugins.catalog]
    assert ("builtin", "cetms", "blocked", (), ()) == (
        report.name,
        report.distribution,
        report.state,
        report.types,
        report.hooks,
    )


@pytest.mark.parametrize("choice", [{"only": ["builtin"]}, {"autoload": False, "only": ["builtin"]}])
def test_a_plugin_can_be_chosen(choice):
    assert BUILT_IN == [*load_plugins(**choice).catalog]


def test_what_is_handed_over_needs_no_leave():
    handed_over = plugin(cetms_education_types=lambda: [lecture()])

    assert ["lecture"] == [*load_plugins(extra=[handed_over], only=[], autoload=False).catalog]


def test_a_report_names_the_hooks_and_the_version():
    listener = plugin(cetms_registration_decided=lambda: None, cetms_declaration_moved=lambda: None)
    ours, report = load_plugins(extra=[listener]).reports

    assert version("cetms") == ours.version
    assert "cetms_education_types" in ours.hooks
    assert (("cetms_declaration_moved", "cetms_registration_decided"), "") == (report.hooks, report.version)


# ── with others ───────────────────────────────────────────────────────────────────────────────────────────


def test_two_types_with_one_code_name_both_owners():
    rival = plugin("rival", cetms_education_types=lambda: [lecture("academic_conference")])

    with pytest.raises(PluginError) as refused:
        load_plugins(extra=[rival])
    assert "'academic_conference' is claimed by both cetms and rival; uninstall or block one" == str(
        refused.value
    )


def test_a_page_that_is_there_already_names_both_owners():
    rival = plugin("rival", cetms_jurisdictions=lambda: [Jurisdiction("410000", "河南省", "100000")])

    with pytest.raises(PluginError, match="'410000' is claimed by both cetms and rival"):
        load_plugins(extra=[rival])


def test_a_page_of_a_plugin_says_what_differs_and_leaves_the_rest():
    jurisdictions = load_plugins(
        extra=[plugin(cetms_jurisdictions=lambda: [KAIFENG])], strict=True
    ).jurisdictions

    assert KAIFENG is jurisdictions["410200"]
    assert (ApprovalStep.EMPLOYER,) == jurisdictions.chain("410200")
    assert (ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY) == jurisdictions.chain("410000")
    assert jurisdictions.law("410000", 2025).requirement == jurisdictions.law("410200", 2025).requirement


def test_the_same_plugin_twice_is_there_once():
    heard: list[object] = []
    twice = plugin(
        cetms_education_types=lambda: [lecture()],
        cetms_registration_decided=lambda decision: heard.append(decision),
    )
    plugins = load_plugins(extra=[twice, twice])
    plugins.registration_decided(None, "the decision")  # type: ignore[arg-type]

    assert ["", "PluginError: 'third_party' is there already"] == [
        each.failure for each in plugins.reports[1:]
    ]
    assert ["the decision"] == heard


def test_an_object_is_a_plugin_too_and_known_by_its_class():
    class Lectures:
        @hookimpl
        def cetms_education_types(self):
            return [lecture()]

    *_, report = load_plugins(extra=[Lectures()], strict=True).reports

    assert ("Lectures", ("lecture",)) == (report.name, report.types)


# ── installed ─────────────────────────────────────────────────────────────────────────────────────────────

SOUND = """
from cetms_core import hookimpl
from cetms_core.education_types import described
from cetms_types import cetms_education_types
from tests.plugins.making import lecture

@hookimpl
def cetms_education_types():
    return [lecture()]
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which distributions can be installed."""
    with on_the_path(tmp_path, monkeypatch) as folder:
        yield folder


def test_whatever_is_installed_is_found(site):
    install(site, "lectures", talks=SOUND)
    *_, report = load_plugins().reports

    assert ("talks", "lectures", ("lecture",), "") == (
        report.name,
        report.distribution,
        report.types,
        report.failure,
    )


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def (", "SyntaxError"),
    ],
)
def test_one_that_cannot_be_imported_is_reported_with_its_distribution(site, source, why):
    install(site, "lectures", broken=source, talks=SOUND)
    _, broken, talks = load_plugins().reports

    assert ("broken", "lectures") == (broken.name, broken.distribution)
    assert why in broken.failure
    assert ("lecture",) == talks.types


def test_two_distributions_with_one_code_are_both_named(site):
    install(site, "lectures", talks=SOUND)
    install(site, "speeches", words=SOUND)

    with pytest.raises(PluginError, match="'lecture' is claimed by both lectures and speeches"):
        load_plugins()
    assert "lecture" in load_plugins(block=["words"]).catalog


def test_one_that_is_left_out_is_not_even_imported(site):
    install(site, "lectures", broken="raise SystemExit(3)")
    *_, report = load_plugins(block=["broken"], strict=True).reports

    assert ("blocked", "lectures", "1.0") == (report.state, report.distribution, report.version)
    assert "lectures_broken" not in sys.modules


def test_two_distributions_may_not_call_their_plugins_alike(site):
    install(site, "lectures", talks=SOUND)
    install(site, "speeches", talks=SOUND.replace("lecture()", "lecture('speech')"))
    failures = {report.distribution: report.failure for report in load_plugins().reports[1:]}

    assert ["", "PluginError: 'talks' is there already"] == sorted(failures.values())
    assert {"lectures", "speeches"} == set(failures)
