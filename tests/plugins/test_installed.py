"""Which of the installed plugins are wanted, and what is known of one that nobody has imported."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from cetms_core import PluginReport
from cetms_core.plugins.installed import announced, installed, selection
from tests.plugins.making import install

BLOCKED, NOT_ALLOWED, OFF = "blocked by its name", "not among those that are allowed", "autoload is off"


@pytest.mark.parametrize(
    ("autoload", "block", "only", "why"),
    [
        (True, [], None, ""),
        (True, ["talks"], None, BLOCKED),
        (True, ["speeches"], None, ""),
        (True, [], ["talks"], ""),
        (True, [], ["speeches"], NOT_ALLOWED),
        (True, [], [], NOT_ALLOWED),
        (True, ["talks"], ["talks"], BLOCKED),
        (False, [], None, OFF),
        (False, [], ["talks"], ""),
        (False, [], ["speeches"], NOT_ALLOWED),
        (False, ["talks"], None, BLOCKED),
    ],
)
def test_whoever_is_left_out_is_told_why(autoload, block, only, why):
    assert why == selection(autoload=autoload, block=block, only=only)("talks")


def test_names_that_can_be_read_but_once_hold_for_every_plugin():
    left_out = selection(autoload=True, block=iter(["talks"]), only=iter(["talks", "words"]))

    assert [BLOCKED, BLOCKED, "", ""] == [left_out(name) for name in ("talks", "talks", "words", "words")]


def test_ours_comes_first_and_the_others_by_name(tmp_path, monkeypatch):
    install(tmp_path, "lectures", zebra="", ant="")
    monkeypatch.syspath_prepend(tmp_path)

    assert ["builtin", "ant", "zebra"] == [entry.name for entry in installed()]


@pytest.mark.parametrize(
    ("metadata", "distribution", "version"),
    [
        (b"Metadata-Version: 2.1\nName: lectures\nVersion: 1.0\n", "lectures", "1.0"),
        (b"Metadata-Version: 2.1\nName: lectures\n", "lectures", ""),
        (b"Name: \xff", "", ""),
        (None, "", ""),
    ],
    ids=["whole", "no version", "no text", "none at all"],
)
def test_a_report_says_what_can_be_read_of_the_distribution(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, metadata: bytes | None, distribution: str, version: str
) -> None:
    install(tmp_path, "lectures", talks="")
    about = tmp_path / "lectures-1.0.dist-info" / "METADATA"
    about.unlink() if metadata is None else about.write_bytes(metadata)
    monkeypatch.syspath_prepend(tmp_path)
    (entry,) = (each for each in installed() if each.name == "talks")

    assert PluginReport("talks", distribution, version=version) == announced(entry, "")


def test_an_entry_point_may_belong_to_no_distribution():
    report = announced(EntryPoint("talks", "lectures", "cetms"), OFF)

    assert PluginReport("talks", "", blocked=OFF) == report
