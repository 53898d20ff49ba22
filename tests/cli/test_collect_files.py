"""`cetms files collect` keeps what a row points to and collects the rest, after its grace, in two steps."""

import io
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cetms_core.files import FolderFiles
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.files_suite import DIGEST, keep
from tests.attachments.corpus import png
from tests.cli.running import run
from tests.files.bucket_server import served
from tests.house import OPENING, House, furnished


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def house(url: str) -> Iterator[House]:
    store = SqlStore(url)
    yield furnished(store=store)
    store.close()


@pytest.fixture
def orphan(house: House, tmp_path: Path) -> str:
    """A file that nobody declared; like the one that somebody did, it came long ago."""
    digest = house.cetms.receive(io.BytesIO(png()), filename="多余.png").digest
    house.declare()
    for path in (tmp_path / "cetms.files").glob("??/??/*"):
        os.utime(path, (0, 0))
    return digest


def test_an_orphan_goes_aside_and_what_was_declared_stays(house: House, orphan: str, url: str) -> None:
    said = run("files", "collect", "--store", url)
    files = house.cetms.kept_files()

    assert 0 == said.exit_code
    assert "移到一边 1 个 / 1 set aside" in said.output
    assert "删除 0 个 / 0 removed" in said.output
    assert orphan not in files
    assert house.scan.digest in files


def test_it_is_removed_when_it_lay_aside_for_the_grace(orphan: str, url: str, tmp_path: Path) -> None:
    run("files", "collect", "--store", url)
    aside = tmp_path / "cetms.files" / "aside" / orphan
    then = aside.stat().st_mtime - 3601
    os.utime(aside, (then, then))

    assert "删除 0 个" in run("files", "collect", "--store", url).output
    assert "删除 1 个" in run("files", "collect", "--store", url, "--grace", "1").output
    assert not aside.exists()


def test_a_dry_run_changes_nothing(house: House, orphan: str, url: str) -> None:
    assert "移到一边 1 个" in run("files", "collect", "--store", url, "--dry-run").output
    assert orphan in house.cetms.kept_files()


def test_the_folder_can_be_named(house: House, url: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    with FolderFiles(elsewhere).stage(io.BytesIO(b"?"), limit=9) as staged:
        staged.keep()

    assert "移到一边 0 个" in run("files", "collect", "--store", url, "--folder", str(elsewhere)).output


def received(house: House) -> list[object]:
    return house.read(lambda session: [*session.receipts.waiting("", since=OPENING - timedelta(days=1))])


def test_receipts_go_with_their_grace(house: House, orphan: str, url: str) -> None:
    """The house's clock stands still in the past, so all of them are old."""
    assert (
        "过期的收件回执 2 张 / 2 receipts forgotten"
        in run("files", "collect", "--store", url, "--dry-run").output
    )
    assert 2 == len(received(house))
    assert "过期的收件回执 2 张" in run("files", "collect", "--store", url).output
    assert [] == received(house)
    assert "过期的收件回执 0 张" in run("files", "collect", "--store", url).output


def test_young_receipts_stay(house: House, url: str) -> None:
    ages = (datetime.now(UTC) - OPENING).total_seconds() / 3600 + 1

    assert "过期的收件回执 0 张" in run("files", "collect", "--store", url, "--grace", str(ages)).output


def test_a_bucket_is_collected_like_a_folder(house: House, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with served() as server:
        keep(server.files())
        later = time.time() + 49 * 3600
        monkeypatch.setattr("time.time", lambda: later)
        keys = {
            "AWS_ENDPOINT": server.endpoint,
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "a",
            "AWS_SECRET_ACCESS_KEY": "b",
        }
        for name, value in keys.items():
            monkeypatch.setenv(name, value)
        said = run("files", "collect", "--store", url, CETMS_BUCKET="s3://attachments/cetms")

        assert "移到一边 1 个" in said.output
        assert [f"cetms/aside/{DIGEST}"] == server.keys()
        elsewhere = run("files", "collect", "--store", url, "--bucket", "s3://elsewhere")
        assert 1 == elsewhere.exit_code
        assert "there is no bucket 'elsewhere'" in elsewhere.output


def test_without_a_folder_it_says_so(url: str) -> None:
    SqlStore(url).close()
    said = run("files", "collect", "--store", url)

    assert 1 == said.exit_code
    assert "没有附件的文件夹" in said.output
