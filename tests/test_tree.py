"""The tree keeps the promises that no compiler checks."""

import ast
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from runpy import run_path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"
MODULES = sorted(SRC.rglob("*.py"))

WITHOUT_A_TEST = {
    "cetms_core/wording/*.py": "pages of sentences; each is shown by the test of the room that says it",
    "cetms_core/stores/*/*.py": "the groups of a store keep the laws of cetms_core.testing.StoreSuite, which each store runs whole",
    "cetms_core/testing/stores/*.py": "the laws of stores; tests/testing/test_store_suite.py breaks them one by one",
    "cetms_core/transaction/windows/*.py": "one line per command; tests/transaction/test_transaction.py holds each to its own",
    "cetms_core/contracts/*.py": "protocols, without a body; the type checker holds the rooms to them",
}
"""Modules that no test mirrors, and why."""

SAYS_NOTHING = re.compile(r"base|common|helpers?|managers?|misc|services?|utils?")

# Each pattern is written so that it does not match itself.
HOST = re.compile(r"p[y]pi\.org|python[h]osted|npm[j]s\.|deb\.deb[i]an|mirrors?\.[a-z]+\.(?:edu|com)\.cn")
MACHINE = re.compile(r"(?<![\w.*}])/(?:[w]ork|[r]oot|[h]ome|[U]sers|[o]pt|[m]nt)/\w|\b[A-Z]:\\\\?[U]sers\\")


def pages(folder: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Every text of the checkout, and its name; what tools leave behind is none of it."""
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in {".ci", ".gitignore"}
        if hidden or path.name in {"build", "dist", "__pycache__"}:
            continue
        if path.is_dir():
            yield from pages(path)
        elif b"\0" not in (content := path.read_bytes()):
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


def named(path: Path) -> str:
    """How these tests call a module."""
    return path.relative_to(SRC).as_posix()


def mirror(module: Path) -> Path:
    """Where the test of a module is: the same way down, without the core's own name."""
    way = module.relative_to(SRC / "cetms_core" if "cetms_core" in module.parts else SRC)
    return ROOT / "tests" / way.with_name(f"test_{module.name}")


def without_a_test() -> list[str]:
    """Modules that others import by name and that no test mirrors."""
    public = (module for module in MODULES if not module.name.startswith("_"))
    return [named(module) for module in public if not mirror(module).exists()]


# ── texts ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("forbidden", [HOST, MACHINE], ids=["a registry's host", "a path of one machine"])
def test_no_page_names(forbidden: re.Pattern[str]) -> None:
    found = [f"{name}: {match[0]}" for name, text in pages() if (match := forbidden.search(text))]

    assert [] == found


def test_the_pins_name_no_place_to_fetch_from() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")

    assert "==" in pins
    assert "://" not in pins
    assert [] == [name for name in ("uv.lock", "pylock.toml") if (ROOT / name).exists()]


def test_a_fragment_of_the_changelog_is_named_so_that_it_is_collected() -> None:
    form = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed|removed)\.md|README\.md")

    assert [] == [path.name for path in (ROOT / "changelog.d").iterdir() if not form.fullmatch(path.name)]


def test_every_name_that_the_glossary_gives_is_in_the_code() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    given = re.findall(r"^\|[^|]*\|[^|]*\|([^|]*`[^|]*)\|", glossary, flags=re.MULTILINE)
    code = {*re.findall(r"\w+", "".join(module.read_text(encoding="utf-8") for module in MODULES))}

    assert given
    assert set() == {*re.findall(r"[A-Za-z_]+", " ".join(given))} - code


# ── modules ───────────────────────────────────────────────────────────────────────────────────────────────


def test_no_module_has_a_name_that_says_nothing() -> None:
    rooms = (path.relative_to(ROOT) for room in ("src", "tests") for path in (ROOT / room).rglob("*.py"))

    assert [] == [str(name) for name in rooms if any(map(SAYS_NOTHING.fullmatch, name.with_suffix("").parts))]


def test_every_room_says_what_it_promises() -> None:
    fronts = {module.parent / "__init__.py" for module in MODULES}
    silent = [front for front in sorted(fronts) if not (front.exists() and docstring(front))]

    assert [] == [named(front) for front in silent]


def docstring(module: Path) -> str | None:
    return ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_a_module_can_be_read_in_one_sitting() -> None:
    lengths = {named(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}

    assert {} == {name: length for name, length in lengths.items() if length > 250}


def test_every_module_has_a_test_or_a_reason() -> None:
    assert [] == [
        name for name in without_a_test() if not any(fnmatch(name, known) for known in WITHOUT_A_TEST)
    ]


@pytest.mark.parametrize("known", WITHOUT_A_TEST)
def test_no_reason_outlives_what_it_excuses(known: str) -> None:
    assert any(fnmatch(name, known) for name in without_a_test())


# ── the door of the workshop ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def dev() -> SimpleNamespace:
    return SimpleNamespace(**run_path(str(ROOT / "dev")))


def test_an_old_python_can_read_dev() -> None:
    ast.parse((ROOT / "dev").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so_in_one_line(
    dev: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))

    assert 1 == dev.main(["help"])
    (line,) = capsysbinary.readouterr().out.decode().splitlines()
    assert "3.11" in line
    assert "3.9.18" in line


@pytest.mark.parametrize(("words", "code"), [([], 0), (["help"], 0), (["tset"], 2)])
def test_dev_lists_its_commands(
    dev: SimpleNamespace, capsysbinary: pytest.CaptureFixture[bytes], words: list[str], code: int
) -> None:
    assert code == dev.main(words)
    assert [*dev.COMMANDS] == [
        line.split()[1] for line in capsysbinary.readouterr().out.decode().splitlines()
    ]


def test_a_failing_step_is_named_again_at_the_end(
    dev: SimpleNamespace, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    def exits(code: int) -> list[str]:
        return [sys.executable, "-c", f"print('said'); raise SystemExit({code})"]

    steps = [
        dev.Step("first", [exits(0)]),
        dev.Step("second", [exits(3), exits(4)]),
        dev.Step("third", [exits(0)]),
    ]

    assert 3 == dev.run_all(steps)
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert ["first", "second", "said", "third", "失败"] == [line.split()[0] for line in lines]
    assert lines[-1].endswith("second")
