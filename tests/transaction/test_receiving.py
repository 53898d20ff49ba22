"""A file comes in within its sender's quota, with a receipt, and leaves nothing behind if anything fails."""

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from attrs import evolve

from cetms_core import Refused, StoreFailed, TryAgain
from cetms_core.attachments import inspect
from cetms_core.contracts import Store
from cetms_core.domain.receipt import mark_of
from cetms_core.files import QUOTA, MemoryFiles, Quota
from cetms_core.files.staged import StagedFile
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.memory.receipts import MemoryReceipts
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.receipts import SqlReceipts
from cetms_core.testing.stores.racing import race
from cetms_core.transaction import receiving
from cetms_core.transaction.receiving import Reception
from tests.attachments.corpus import png
from tests.house import LI, WANG, Clock

SIZE = len(png())
TWO = Quota(files=2)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield store
    store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reception(store: Store, clock: Clock) -> Reception:
    return Reception(store, MemoryFiles(), clock, inspect, 20 * 1024**2, TWO)


def send(reception: Reception, number: int, who: str = LI.person_id):
    """A picture of its own."""
    return reception.receive(io.BytesIO(png(number + 8)), f"{number}.png", who)


def waiting(reception: Reception, who: str = LI.person_id):
    with reception.store.session() as session:
        return [*session.receipts.waiting(who, since=reception.clock() - timedelta(days=9))]


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        work()
    assert ("attachment.quota_used_up",) == refused.value.args
    return str(refused.value)


def test_what_comes_has_a_receipt_of_its_sender(reception: Reception) -> None:
    attachment = send(reception, 1)

    (receipt,) = waiting(reception)
    assert (mark_of(attachment), attachment.size) == (receipt.mark, receipt.size)
    assert [] == waiting(reception, WANG.person_id)


def test_beyond_the_quota_nothing_is_read_and_it_is_said_when_there_is_room(
    reception: Reception, clock: Clock
) -> None:
    for number in (1, 2):
        send(reception, number)
        clock.move(hours=1)
    stream = io.BytesIO(png())

    told = refusal(lambda: reception.receive(stream, "三.png", LI.person_id))
    assert told == (
        "附件：24 小时内上传而没有用于申报的文件已达上限（2 个或共 500 MB），"
        "请先用已上传的文件申报，或在 2025-06-02 09:00 以后再上传"
    )
    assert 0 == stream.tell()
    clock.move(hours=22)
    send(reception, 3)
    assert "2025-06-02 10:00" in refusal(lambda: send(reception, 4))


def test_bytes_are_counted_as_files_are_and_nothing_is_kept_beyond(reception: Reception) -> None:
    small = evolve(reception, quota=Quota(files=9, size=2 * SIZE + 1))
    for number in (1, 2):
        send(small, number)

    refusal(lambda: send(small, 3))
    assert 2 == len(list(small.files.digests()))  # type: ignore[attr-defined]
    assert 2 == len(waiting(small))


def test_a_file_larger_than_the_whole_quota_is_too_large(reception: Reception) -> None:
    small = evolve(reception, quota=Quota(size=SIZE - 1))

    with pytest.raises(Refused) as refused:
        small.receive(io.BytesIO(png()), "一.png", LI.person_id)
    assert ("attachment.too_large",) == refused.value.args


def test_the_same_file_sent_again_counts_once(reception: Reception) -> None:
    reception = evolve(reception, quota=Quota(files=2, size=2 * SIZE + 2))
    for _ in range(3):
        send(reception, 1)

    assert 1 == len(waiting(reception))


def test_what_was_declared_makes_room(reception: Reception, store: Store) -> None:
    first, _ = send(reception, 1), send(reception, 2)
    with store.session() as session:
        session.receipts.declared(LI.person_id, mark_of(first))

    send(reception, 3)
    refusal(lambda: send(reception, 4))


def test_each_has_a_quota_of_their_own_and_nobody_has_none(reception: Reception) -> None:
    for number in range(2):
        send(reception, number)
    for who in (WANG.person_id, "", ""):
        send(reception, 3, who)
        send(reception, 4, who)

    for number in range(5):
        send(evolve(reception, quota=None), number)
    assert Quota(50, 500 * 1024**2, timedelta(hours=24)) == QUOTA


# ── what fails ────────────────────────────────────────────────────────────────────────────────────────────


def test_what_could_not_be_kept_has_no_receipt(reception: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreFailed

    monkeypatch.setattr("cetms_core.files.staged.StagedFile.keep", full)

    with pytest.raises(StoreFailed):
        send(reception, 1)
    assert [] == waiting(reception)


def test_what_came_once_keeps_its_receipt_when_the_same_fails_to_come_again(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachment = send(reception, 1)

    def full(*_: object) -> None:
        raise StoreFailed

    monkeypatch.setattr("cetms_core.files.staged.StagedFile.keep", full)

    with pytest.raises(StoreFailed):
        send(reception, 1)
    assert [mark_of(attachment)] == [each.mark for each in waiting(reception)]
    assert attachment.digest in reception.files


def test_what_comes_while_the_same_fails_to_come_keeps_its_receipt(
    reception: Reception, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    keep = StagedFile.keep

    def full(_: StagedFile) -> None:
        monkeypatch.setattr(StagedFile, "keep", keep)
        clock.move(minutes=1)
        send(reception, 1)
        raise StoreFailed

    monkeypatch.setattr(StagedFile, "keep", full)

    with pytest.raises(StoreFailed):
        send(reception, 1)
    assert 1 == len(waiting(reception))


def test_if_the_receipt_can_not_be_taken_back_the_first_fault_is_told(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise TryAgain

    def full(*_: object) -> None:
        for receipts in (MemoryReceipts, SqlReceipts):
            monkeypatch.setattr(receipts, "forget", broken)
        raise StoreFailed

    monkeypatch.setattr("cetms_core.files.staged.StagedFile.keep", full)
    monkeypatch.setattr("cetms_core.contracts.retrying.FIRST_PAUSE", 0)

    with pytest.raises(StoreFailed):
        send(reception, 1)
    assert 1 == len(waiting(reception)), "a receipt without its file lets nobody declare"


def test_in_a_hosts_own_transaction_the_host_tries_again(
    reception: Reception, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def busy(*_: object) -> None:
        tried.append(None)
        raise TryAgain

    for receipts in (MemoryReceipts, SqlReceipts):
        monkeypatch.setattr(receipts, "add", busy)
    monkeypatch.setattr("cetms_core.contracts.retrying.FIRST_PAUSE", 0)

    for joined, times in ((True, 1), (False, 6)):
        monkeypatch.setattr(type(store), "joined", joined)
        tried.clear()
        with pytest.raises(TryAgain):
            send(reception, 1)
        assert times == len(tried)
    assert [] == list(reception.files.digests())  # type: ignore[attr-defined]


# ── at once ───────────────────────────────────────────────────────────────────────────────────────────────


class Meeting(io.BytesIO):
    """A stream that is read only once the others are there, too."""

    def __init__(self, contents: bytes, others: Barrier) -> None:
        super().__init__(contents)
        self._others = others

    def read(self, size: int | None = -1, /) -> bytes:
        if not self.tell():
            self._others.wait(timeout=9)
        return super().read(size)


def came_at_once(reception: Reception) -> int:
    """Of three, whose first questions were all answered before any of the files had come."""
    others = Barrier(3)

    def sending(number: int) -> bool:
        with suppress(Refused):
            stream = Meeting(png(number + 8), others)
            return bool(reception.receive(stream, f"{number}.png", LI.person_id))
        return False

    return sum(race(*(lambda number=number: sending(number) for number in range(3))))


def test_of_several_at_once_no_more_come_than_the_quota_has_room_for(reception: Reception) -> None:
    assert 2 == came_at_once(reception)
    assert 2 == len(waiting(reception)) == len(list(reception.files.digests()))  # type: ignore[attr-defined]


def test_control_with_the_first_question_alone_all_of_them_come(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Reception._demand_room

    def once(self, session, quota, person_id, receipt=None):
        if receipt is None:
            asked(self, session, quota, person_id)

    monkeypatch.setattr(Reception, "_demand_room", once)
    assert 3 == came_at_once(reception)


def counted_together(reception: Reception, monkeypatch: pytest.MonkeyPatch, patience: float = 0.3) -> int:
    """How many of two come for one place, if both count before either writes, as far as they are let.

    Whoever is not let in waits for the other to lose its patience, in seconds.
    """
    both = Barrier(2)

    def met(counting):
        def count(self, person_id, *, since):
            found = counting(self, person_id, since=since)
            with suppress(BrokenBarrierError):
                both.wait(timeout=patience)
            return found

        return count

    for receipts in (MemoryReceipts, SqlReceipts):
        monkeypatch.setattr(receipts, "waiting", met(receipts.waiting))
    one = evolve(reception, quota=Quota(files=1))

    def sending(number: int) -> bool:
        with suppress(Refused):
            return bool(send(one, number))
        return False

    return sum(race(*(lambda number=number: sending(number) for number in range(2))))


def test_nobody_counts_while_another_file_of_theirs_is_written_down(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 1 == counted_together(reception, monkeypatch)


def test_control_without_the_turn_both_are_counted_as_the_first(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "_take_turn", lambda *_: None)

    assert 2 == counted_together(reception, monkeypatch, patience=60)
