import pytest

from cetms_core import OutcomeUnknown, TryAgain
from cetms_core.contracts.retrying import ATTEMPTS, FIRST_PAUSE, kept_at_once, retried
from cetms_core.stores.memory import MemoryStore


class Busy:
    """Work that a busy store refuses so many times."""

    def __init__(self, times: int, fault: type[Exception] = TryAgain) -> None:
        self.times, self.fault, self.tried = times, fault, 0

    def __call__(self) -> str:
        self.tried += 1
        if self.tried <= self.times:
            raise self.fault
        return "done"


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.mark.parametrize("times", range(ATTEMPTS))
def test_it_is_tried_again_until_it_is_done(times, pauses):
    work = Busy(times)

    assert "done" == retried(work, pause=pauses.append)
    assert times + 1 == work.tried
    assert times == len(pauses)


def test_a_store_that_stays_busy_is_said_to_be(pauses):
    work = Busy(ATTEMPTS)
    with pytest.raises(TryAgain) as busy:
        retried(work, pause=pauses.append)

    assert "系统正忙，本次操作未保存，请稍后再试" == str(busy.value)
    assert 6 == ATTEMPTS == work.tried
    assert ATTEMPTS - 1 == len(pauses)


def test_each_pause_is_cut_by_chance_from_one_twice_as_long(pauses):
    for _ in range(50):
        retried(Busy(ATTEMPTS - 1), pause=pauses.append)
    by_attempt = [pauses[attempt :: ATTEMPTS - 1] for attempt in range(ATTEMPTS - 1)]

    for attempt, drawn in enumerate(by_attempt):
        longest = FIRST_PAUSE * 2**attempt
        assert 0 <= min(drawn) < longest / 2 < max(drawn) <= longest
    assert sum(FIRST_PAUSE * 2**attempt for attempt in range(ATTEMPTS - 1)) < 0.5


def test_whatever_else_goes_wrong_is_not_tried_again(pauses):
    work = Busy(1, ZeroDivisionError)
    with pytest.raises(ZeroDivisionError):
        retried(work, pause=pauses.append)

    assert (1, []) == (work.tried, pauses)


def test_it_really_pauses_unless_told_otherwise():
    assert "done" == retried(Busy(1))


def test_what_nobody_knows_is_done_again_only_by_whoever_looks_first(pauses):
    assert "done" == retried(Busy(2, OutcomeUnknown), looks=True, pause=pauses.append)
    with pytest.raises(OutcomeUnknown):
        retried(Busy(1, OutcomeUnknown), pause=pauses.append)


def test_what_is_kept_at_once_is_tried_again_in_another_session() -> None:
    busy, store = Busy(2), MemoryStore()

    assert "done" == kept_at_once(store, lambda _: busy())
    assert 3 == busy.tried


def test_in_a_hosts_transaction_the_host_alone_tries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    busy, store = Busy(1), MemoryStore()
    monkeypatch.setattr(store, "joined", True)

    with pytest.raises(TryAgain):
        kept_at_once(store, lambda _: busy())
