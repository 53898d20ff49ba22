"""What a check-up finds beside the database, asked directly; `test_doctor` asks it as somebody at the prompt does."""

import io
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cetms_core import FolderFiles, Severity
from cetms_core.cli.examining import broken_chains, late_letters, little_room, lost_files, now, orphans
from cetms_core.notifications import SendingRules
from cetms_core.stores.sql import SqlStore
from tests.attachments.corpus import png
from tests.house import House, furnished


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield store
    store.close()


@pytest.fixture
def house(store: SqlStore) -> House:
    house = furnished(store=store)
    house.approve(house.declare())
    return house


@pytest.fixture
def files(store: SqlStore) -> FolderFiles:
    assert store.folder is not None
    return FolderFiles(store.folder)


def test_in_a_sound_house_nothing_is_found(house: House, store: SqlStore, files: FolderFiles) -> None:
    house.cetms.deliver_letters()

    assert [] == [*broken_chains(store)]
    assert [] == [*lost_files(store, files, deep=True)]
    assert [] == [*orphans(store, files)]
    assert [] == [*late_letters(store, house.clock.now)]


def test_a_letter_is_late_an_hour_after_it_was_due(house: House, store: SqlStore) -> None:
    written = house.clock.now

    assert [] == [*late_letters(store, written + timedelta(minutes=59))]
    (late,) = late_letters(store, written + timedelta(hours=3, minutes=1))
    assert ("doctor.letters_late", 3) == (late.rule, late.values["hours"])


def test_letters_that_were_given_up_are_a_warning(house: House, store: SqlStore) -> None:
    house.postbox.refuses = {f"p{serial}@example.com" for serial in range(100)}
    for _ in range(3):
        house.cetms.deliver_letters(rules=SendingRules(attempts=1))
        house.clock.move(days=2)

    (given_up,) = late_letters(store, house.clock.now)
    assert "doctor.letters_given_up" == given_up.rule
    assert Severity.WARNING is given_up.severity


def test_an_orphan_is_a_warning_once_its_grace_is_over(
    house: House, store: SqlStore, files: FolderFiles
) -> None:
    digest = house.cetms.receive(io.BytesIO(png()), filename="多余.png").digest
    assert [] == [*orphans(store, files)]

    assert store.folder is not None
    os.utime(store.folder / digest[:2] / digest[2:4] / digest, (0, 0))
    (found,) = orphans(store, files)
    assert (1, Severity.WARNING) == (found.values["count"], found.severity)
    assert digest in files


def test_a_disk_with_room_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cetms_core.cli.examining.LITTLE", 0)
    assert [] == [*little_room(tmp_path)]
    assert now().tzinfo is not None
