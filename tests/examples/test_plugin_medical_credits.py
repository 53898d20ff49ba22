"""Another profession's plugin lives on what any outsider has: installed by itself, it is found, tested and used."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree, ignore_patterns
from zipfile import ZipFile

import pytest

from cetms_core import Dated, Hours, Jurisdiction, Plugins, Subject, load_plugins
from tests.house import (
    FENG,
    HENAN,
    LI,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    ZHENGZHOU,
    House,
    furnished,
)
from tests.plugins.making import on_the_path, plugin

ROOT = Path(__file__).resolve().parent.parent.parent
PLUGIN = ROOT / "examples" / "plugin_medical_credits"
OWN = "cetms_medical_credits"
SOURCES, TESTS = (sorted((PLUGIN / place).rglob("*.py")) for place in ("src", "tests"))

PROJECT = {
    "project_name": "急诊医学新进展（第一期）", "level": "国家级", "part": "学员", "hours_attended": "7",
    "ended_on": "2025-05-01",
}  # fmt: skip
PAPER = {
    "title": "卒中救治的改进", "journal": "示范医学杂志", "kind": "国外刊物", "rank": 1,
    "published_on": "2025-05-01",
}  # fmt: skip


@pytest.fixture(scope="module")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the distribution, away from this checkout."""
    folder = tmp_path_factory.mktemp("elsewhere") / PLUGIN.name
    left_behind = ignore_patterns("__pycache__", ".*")
    return copytree(PLUGIN, folder, ignore=left_behind)


@pytest.fixture(scope="module")
def site(distribution: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where its wheel is installed, without a network."""
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=distribution, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    ZipFile(wheel).extractall(folder)
    return folder


@pytest.fixture
def found(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plugins]:
    """What a portal of Zhengzhou finds, where a credit is an hour and a half; made up for this test."""
    with on_the_path(site, monkeypatch):
        from cetms_medical_credits import HOURS_PER_CREDIT

        rows: dict = {date(2024, 1, 1): "1.5"}
        own = Dated(HOURS_PER_CREDIT.columns, rows, basis="示范市通知 第三条", confidence="A")
        page = Jurisdiction(
            ZHENGZHOU, "示范市", HENAN, tables={HOURS_PER_CREDIT: own}, offers={"medical_paper"}
        )
        yield load_plugins(extra=[plugin("portal", cetms_jurisdictions=lambda: [page])], strict=True)


@pytest.fixture
def house(found: Plugins) -> House:
    return furnished(plugins=found)


def imported(source: Path) -> set[str]:
    """The modules that it imports from, by their whole names."""
    walked = [*ast.walk(ast.parse(source.read_text(encoding="utf-8")))]
    plain = {name.name for node in walked if isinstance(node, ast.Import) for name in node.names}
    return plain | {str(node.module) for node in walked if isinstance(node, ast.ImportFrom)}


def strangers(source: Path, *known: str) -> list[str]:
    """What it imports besides the standard library, its own modules and these."""
    welcome = {*sys.stdlib_module_names, OWN}
    return [name for name in imported(source) if name not in known and name.split(".")[0] not in welcome]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_its_sources_know_the_front_door_and_the_standard_library(source):
    assert [] == strangers(source, "cetms_core")


@pytest.mark.parametrize("source", TESTS, ids=lambda path: path.name)
def test_its_tests_know_the_testing_kit_besides(source):
    assert [] == strangers(source, "cetms_core", "cetms_core.testing", "hypothesis", "pytest")


def test_its_own_tests_pass_where_it_is_installed(distribution, site):
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(site), str(ROOT / "src")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(distribution.parent / "hypothesis"),
    }
    tried = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=distribution, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert 0 == tried.returncode, tried.stdout
    assert " passed" in tried.stdout


def test_it_is_found_once_it_is_installed(found):
    (report,) = (each for each in found.reports if each.name == "medical_credits")

    assert ("works", "cetms-medical-credits", "0.1.0") == (report.state, report.distribution, report.version)
    assert ("medical_project", "medical_paper") == report.types


def test_hours_and_credits_come_of_the_same_approved_declarations(house):
    from cetms_medical_credits import CreditClass, Credits, year_of_credits

    listened, wrote = (
        house.declare(LI, answers, type)
        for type, answers in (("medical_project", PROJECT), ("medical_paper", PAPER))
    )
    declared = house.ask(LI, lambda tx: year_of_credits(tx.declarations(year=2025), 2025))
    house.approve(listened)
    house.approve(wrote)
    earned = house.ask(LI, lambda tx: year_of_credits(tx.declarations(year=2025), 2025))
    (year,) = house.ask(LI, lambda tx: tx.hours_by_year())

    # 7 ÷ 3 = 2.3 credits, 3.4 hours; 10 credits, 15 hours.
    assert not declared.total
    assert {CreditClass.ONE: Credits(23), CreditClass.TWO: Credits(100)} == earned.earned
    assert Credits(127) == earned.missing
    assert {Subject.PROFESSIONAL: Decimal("18.4")} == year.by_subject
    assert listened.explanation == (
        "3.4（Ⅰ类，国家级，学员 7 学时，2.3 学分，每学分 1.5 学时，示范市通知 第三条，2024 年起）"
    )


def test_where_no_page_converts_credits_the_hours_are_certified(house):
    from cetms_medical_credits import year_of_credits

    declared = house.declare(FENG, PROJECT | {"certified_hours": "6"}, "medical_project")
    house.approve(declared, MINES_ADMINISTRATOR, OTHER_CITY)
    (year,) = house.ask(FENG, lambda tx: tx.hours_by_year())
    another = PROJECT | {"project_name": "卒中救治（第一期）"}

    assert Hours(6) == year.total
    assert "2.3" == str(house.ask(FENG, lambda tx: year_of_credits(tx.declarations(), 2025)).total)
    assert [("medical_project.needs_certified_hours", "certified_hours")] == house.refused(
        FENG, lambda tx: tx.declare("medical_project", 2025, another, attachment=house.scan)
    )
