"""What the counter promises under repetition, on a file that others use too, and word by word."""

import inspect

import pytest

from cetms_core import FolderFiles, NotAllowed, Refused, Transaction, TryAgain, WrongCredentials, commands
from cetms_core.commands import PERMISSIONS
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import CITY, LI, OPERATOR, VISITOR, conference, furnished, id_number


@pytest.fixture
def house():
    return furnished()


@pytest.fixture
def on_file(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield furnished(store=store)
    store.close()


def declaring(house, title):
    return lambda tx: tx.declare("academic_conference", 2025, conference(title), attachment=house.scan)


# ── the same request again ────────────────────────────────────────────────────────────────────────────────


def test_of_a_double_click_the_second_is_answered_like_the_first_even_where_its_work_was_refused(house):
    """The second has looked and found nothing; then the first is done, and the work is a repetition."""
    tried = []

    def work(tx):
        tried.append(1)
        house.cetms.perform(LI, declaring(house, "论坛"), key="k1")
        return declaring(house, "论坛")(tx)

    answer = house.cetms.perform(LI, work, key="k1")

    assert answer.id == house.ask(LI, lambda tx: tx.declarations()).items[0].id
    assert 1 == len(tried) == len(house.ask(LI, lambda tx: tx.declarations()))


def test_a_refusal_of_the_first_request_is_not_hidden(house):
    house.declare(answers=conference("论坛"))
    with pytest.raises(Refused):
        house.cetms.perform(LI, declaring(house, "论坛"), key="k1")


def test_clicked_eight_times_at_once_is_declared_once(on_file):
    answers = race(*[lambda: on_file.cetms.perform(LI, declaring(on_file, "论坛"), key="k1")] * 8)

    assert [answers[0]] * 8 == answers
    assert 1 == len(on_file.ask(LI, lambda tx: tx.declarations()))


def test_whose_role_has_ended_leaves_the_attempt_in_the_history(house):
    house.cetms.perform(CITY, lambda tx: "an answer", key="k1")
    house.ask(OPERATOR, lambda tx: tx.dismiss(CITY))
    with pytest.raises(NotAllowed):
        house.cetms.perform(CITY, lambda tx: "another", key="k1")
    (event,) = house.read(lambda session: session.history.of(CITY.person_id, "perform"))

    assert ("command.refused", CITY) == (event.name, event.actor)


# ── on a file ─────────────────────────────────────────────────────────────────────────────────────────────


def test_attachments_lie_beside_a_database(on_file, tmp_path):
    assert isinstance(on_file.cetms.kept_files(), FolderFiles)
    assert {"cetms.db", "cetms.files"} <= {path.name for path in tmp_path.iterdir()}


def test_what_eight_threads_declare_on_one_file_is_all_kept(on_file):
    works = [declaring(on_file, f"论坛 {number}") for number in range(8)]
    kept = race(*[lambda work=work: on_file.cetms.perform(LI, work) for work in works])

    assert {each.id for each in kept} == {each.id for each in on_file.ask(LI, lambda tx: tx.declarations())}
    assert 8 == len({each.id for each in kept})


def test_a_file_that_another_process_writes_to_is_tried_six_times(on_file, tmp_path, monkeypatch):
    monkeypatch.setattr("random.uniform", lambda least, most: 0)
    rival = SqlStore(f"sqlite:///{tmp_path}/cetms.db", busy_timeout=0)
    on_file.cetms.store, own = rival, on_file.cetms.store
    tried = []

    def work(tx):
        tried.append(1)
        return tx.draft("academic_conference", 2025, {})

    with own.session() as session:
        session.begin()
        with pytest.raises(TryAgain):
            on_file.cetms.perform(LI, work)
    rival.close()

    assert 6 == len(tried)


# ── one block ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_clock_is_asked_once_so_all_of_a_block_is_of_one_moment(house):
    asked = []

    def clock():
        asked.append(1)
        house.clock.move(seconds=1)
        return house.clock.now

    house.cetms.clock = clock
    with house.transaction(LI) as tx:
        times = {tx.draft("academic_conference", 2025, {}).created_at for _ in range(3)}

    assert ([1], {house.clock.now}) == (asked, times)


def test_a_failed_sign_in_stands_in_the_history_though_its_block_is_not_kept(house):
    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), "wrong"))
    (event,) = house.read(lambda session: session.history.of(LI.person_id, "account"))

    assert ("account.sign_in_failed", VISITOR) == (event.name, event.actor)


# ── word by word ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", sorted(PERMISSIONS))
def test_each_word_of_a_line_reaches_the_word_of_its_name(house, monkeypatch, command):
    line = inspect.signature(getattr(Transaction, command))
    expected = inspect.signature(getattr(commands, command))
    words = [word for word in line.parameters.values() if word.name != "self"]
    given = {}
    monkeypatch.setattr(
        commands, command, lambda *some, **named: given.update(expected.bind(*some, **named).arguments)
    )
    with house.transaction(LI) as tx:
        placed = [word.name for word in words if word.kind is not word.KEYWORD_ONLY]
        named = {word.name: word.name for word in words if word.kind is word.KEYWORD_ONLY}
        getattr(tx, command)(*placed, **named)
        assert {"desk": tx._desk} | {word.name: word.name for word in words} == given
