import logging

import pytest

from cetms_core import Decision, load_plugins
from cetms_core.approval import Action
from tests.approval.rooms import AT, REVIEWER, declaration, professional
from tests.plugins.making import lecture, plugin

DECISION = Decision(Action.APPROVE, "待审核", "已通过", 0, REVIEWER, AT)


def telling(*listeners):
    return load_plugins(extra=listeners, block=["builtin"], strict=True)


class Heard(list[tuple[object, ...]]):
    """Listens to everything."""

    def as_plugin(self, name="listener"):
        return plugin(
            name,
            cetms_registration_decided=lambda professional, decision: self.append((professional, decision)),
            cetms_declaration_moved=lambda declaration, decision: self.append((declaration, decision)),
        )


def test_every_listener_hears_of_both_events():
    first, second = Heard(), Heard()
    plugins = telling(first.as_plugin("first"), second.as_plugin("second"))
    plugins.registration_decided(professional(), DECISION)
    plugins.declaration_moved(declaration(), DECISION)

    assert [(professional(), DECISION), (declaration(), DECISION)] == first == second


def test_a_listener_may_ask_for_less():
    heard: list[object] = []
    telling(plugin(cetms_declaration_moved=lambda decision: heard.append(decision))).declaration_moved(
        declaration(), DECISION
    )

    assert [DECISION] == heard


@pytest.mark.parametrize("fault", [ZeroDivisionError, SystemExit, MemoryError, StopIteration])
def test_a_listener_that_fails_stops_nobody_and_is_logged_by_its_kind_alone(fault, caplog):
    def fail(declaration, decision):
        raise fault(declaration.remark)

    before, after = Heard(), Heard()
    plugins = telling(
        before.as_plugin("before"), plugin("failing", cetms_declaration_moved=fail), after.as_plugin("after")
    )
    plugins.declaration_moved(declaration(remark="私事"), DECISION)

    assert 1 == len(before) == len(after)
    assert [f"failing.cetms_declaration_moved failed: {fault.__name__}"] == caplog.messages
    assert [logging.ERROR] == [each.levelno for each in caplog.records]


def test_somebody_who_presses_the_key_to_stop_is_obeyed():
    def interrupted(declaration, decision):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        telling(plugin(cetms_declaration_moved=interrupted)).declaration_moved(declaration(), DECISION)


def test_what_all_add_is_collected_in_the_order_of_loading():
    plugins = load_plugins(
        extra=[
            plugin("b", cetms_education_types=lambda: [lecture("b_one"), lecture("b_two")]),
            plugin("a", cetms_education_types=lambda: (lecture("a_one"),)),
        ],
        strict=True,
    )

    assert ["b_one", "b_two", "a_one"] == [*plugins.catalog][-3:]
    assert ["builtin", "b", "a"] == [report.name for report in plugins.reports]


def test_the_pages_of_the_house_are_there_without_any_plugin():
    assert ["100000", "410000", "410400"] == [page.code for page in telling().jurisdictions]
