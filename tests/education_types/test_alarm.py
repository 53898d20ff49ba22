"""A plugin that fails in a loop is heard of, and doesn't fill the log."""

import logging

import pytest

from cetms_core.education_types.alarm import MOST, PATIENCE, PAUSE, Alarm


class Clock:
    """Stands still until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def alarm(clock: Clock) -> Alarm:
    return Alarm(logging.getLogger("some_plugin"), clock=clock)


def test_a_failure_is_an_error_that_names_who_and_how(alarm, caplog):
    alarm.failed("education type lecture", "ValueError")

    assert [("some_plugin", logging.ERROR, "education type lecture failed: ValueError")] == (
        caplog.record_tuples
    )


def test_the_same_is_said_again_only_after_the_pause(alarm, clock, caplog):
    for moved in (0, 1, PAUSE - 2, 1, PAUSE - 1, 1):
        clock.now += moved
        alarm.failed("lecture", "ValueError")

    assert 3 == len(caplog.messages)


def test_another_type_and_another_kind_are_another_matter(alarm, caplog):
    for who, what in [("a", "x"), ("a", "y"), ("b", "x"), ("a", "x")]:
        alarm.failed(who, what)

    assert ["a failed: x", "a failed: y", "b failed: x"] == caplog.messages


def test_ever_new_kinds_are_not_all_remembered(alarm, caplog):
    for number in range(MOST + 1):
        alarm.failed("lecture", f"Error{number}")
        assert len(alarm._said) <= MOST

    assert MOST + 1 == len(caplog.messages)


@pytest.mark.parametrize(
    ("taken", "said"),
    [(0, []), (PATIENCE, []), (PATIENCE + 0.01, ["lecture took longer than 0.2 s"])],
)
def test_who_takes_long_is_named_as_a_warning(alarm, clock, caplog, taken, said):
    clock.now = 0
    with alarm.patience("lecture"):
        clock.now += taken

    assert said == caplog.messages
    assert [logging.WARNING] * len(said) == [record.levelno for record in caplog.records]


def test_who_takes_long_is_named_once(alarm, clock, caplog):
    for _ in range(3):
        with alarm.patience("lecture"):
            clock.now += 1

    assert 1 == len(caplog.messages)


def test_who_takes_long_and_fails_is_named_and_the_fault_passes(alarm, clock, caplog):
    def fails_late():
        clock.now += 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), alarm.patience("lecture"):
        fails_late()

    assert 1 == len(caplog.messages)
