import io
import pickle
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Thread

import pytest

from cetms_core import (
    Cetms,
    CetmsError,
    DefinitionError,
    FolderFiles,
    MemoryFiles,
    NotFound,
    Refused,
    TryAgain,
)
from cetms_core.stores.memory import MemoryStore
from cetms_core.transaction.cetms import LARGEST_FILE, present
from tests.attachments.corpus import jpeg
from tests.house import HENAN, LI, OPERATOR, WANG, conference, furnished, installed


def built(store=None, **parts):
    return Cetms(installed(), store or MemoryStore(), jurisdiction=HENAN, **parts)


# ── building ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("code", ["", "999999", "410300"])
def test_a_portal_stands_in_a_jurisdiction_that_is_installed(code):
    with pytest.raises(DefinitionError):
        Cetms(installed(), MemoryStore(), jurisdiction=code)


def test_the_clock_is_the_systems_unless_told_otherwise():
    cetms = built()
    before = datetime.now(UTC)

    assert present is cetms.clock
    assert before <= cetms.clock() <= datetime.now(UTC)


def test_files_are_kept_where_the_host_says_even_in_an_empty_place():
    class Empty(MemoryFiles):
        def __len__(self):
            return 0

    files = Empty()
    assert files is built(files=files).kept_files()


def test_otherwise_beside_the_store(tmp_path):
    class Beside(MemoryStore):
        folder = tmp_path

    assert isinstance(built().kept_files(), MemoryFiles)
    assert isinstance(built(Beside()).kept_files(), FolderFiles)


def test_its_catalog_is_that_of_its_plugins():
    assert installed().catalog is built().catalog


def test_two_houses_have_nothing_in_common():
    one, other = furnished(), furnished()
    declared = one.declare()

    with pytest.raises(NotFound):
        other.ask(LI, lambda tx: tx.declaration(declared.id))


def test_a_directory_that_says_to_be_empty_is_asked_all_the_same():
    class Nobody:
        def __bool__(self):
            return False

        def holds(self, actor):
            return actor == LI

    furnished(directory=Nobody()).ask(LI, lambda tx: tx.profile())


# ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_taken_in_before_any_transaction():
    cetms = built()
    attachment = cetms.receive(io.BytesIO(jpeg()), filename="证书.jpg")

    assert attachment.digest in cetms.kept_files()
    assert ("证书.jpg", len(jpeg())) == (attachment.filename, attachment.size)


def test_a_bad_one_is_refused_and_not_kept():
    cetms = built()
    with pytest.raises(Refused):
        cetms.receive(io.BytesIO(b"<html>"), filename="证书.jpg")

    assert [] == list(cetms.kept_files().digests())


def test_the_host_says_how_large_a_file_may_be():
    cetms = built(largest_file=len(jpeg()) - 1)
    with pytest.raises(Refused) as refused:
        cetms.receive(io.BytesIO(jpeg()), filename="证书.jpg")

    assert ("attachment.too_large",) == refused.value.args
    assert 20 * 1024**2 == LARGEST_FILE


# ── performing ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr("cetms_core.contracts.retrying.time.sleep", lambda _: None)


def test_the_whole_work_is_done_anew_while_the_store_is_busy(house, quick):
    seen = []

    def work(tx):
        seen.append(tx)
        tx.draft("academic_conference", 2025, {})
        if len(seen) < 3:
            raise TryAgain
        return "done"

    assert "done" == house.cetms.perform(LI, work)
    assert 3 == len({id(tx) for tx in seen})
    assert 1 == len(house.ask(LI, lambda tx: tx.declarations()))


class Busy(MemoryStore):
    """So many commits to come come to nothing."""

    refusing = 0

    @contextmanager
    def session(self):
        with MemoryStore.session(self) as session:
            yield session
            self.refusing -= 1
            if self.refusing >= 0:
                raise TryAgain


def test_a_store_that_is_busy_at_the_end_is_tried_again_too(quick):
    store, tried = Busy(), []
    house = furnished(store=store)
    store.refusing = 2

    assert None is house.cetms.perform(LI, lambda tx: tried.append(tx.draft("academic_conference", 2025, {})))
    assert 3 == len(tried)
    assert tried[2:] == store.declarations.declarations.values()


def test_whatever_the_work_raises_is_raised_and_nothing_is_kept(house):
    def work(tx):
        tx.draft("academic_conference", 2025, {})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.cetms.perform(LI, work)
    assert 0 == len(house.ask(LI, lambda tx: tx.declarations()))


def test_many_threads_share_one_house(house):
    ids: list[str] = []

    def visit(actor, title):
        declared = house.cetms.perform(
            actor,
            lambda tx: tx.declare("academic_conference", 2025, conference(title), attachment=house.scan),
        )
        ids.append(declared.id)

    threads = [
        Thread(target=visit, args=(actor, f"会议 {number}")) for actor in (LI, WANG) for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert 16 == len({*ids})
    assert [8, 8] == [len(house.ask(actor, lambda tx: tx.declarations())) for actor in (LI, WANG)]


# ── letters ───────────────────────────────────────────────────────────────────────────────────────────────


def test_letters_need_a_mail_system():
    with pytest.raises(CetmsError, match="no mailer"):
        built().deliver_letters()


def test_the_host_decides_when_they_are_sent(house):
    house.approve(house.declare())

    assert [] == house.postbox.letters
    assert [1, 0] == [house.cetms.deliver_letters(), house.cetms.deliver_letters()]
    assert 1 == len(house.postbox.letters)


def test_and_how_many(house):
    for title in "一二三":
        house.approve(house.declare(answers=conference(title)))

    assert [2, 1] == [house.cetms.deliver_letters(limit=2), house.cetms.deliver_letters(limit=2)]


def test_the_operator_does_not_travel():
    assert pickle.loads(pickle.dumps(OPERATOR)) is not OPERATOR
