"""The pages say what the code says.

What stands between `<!-- table: … -->` and `<!-- end -->` is made from the code, and a test compares the two;
`python -m tests.docs.test_pages` writes it anew.
"""

import inspect
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import cetms_core
import cetms_types
from cetms_core import (
    CetmsError,
    Dated,
    DeclarationState,
    EducationType,
    Role,
    Transaction,
    approval as room,
    errors,
    load_plugins,
)
from cetms_core.catalogues import CATALOGUES, shipped_regions
from cetms_core.cli import environment
from cetms_core.commands import PERMISSIONS, Permission
from cetms_core.plugins import hookspecs
from cetms_core.wording import SENTENCES
from tests.cli.running import commands, run
from tests.docs import places, scales
from tests.docs.drawing import drawing
from tests.wording.catalogues import messages

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
PICTURE = DOCS / "states.svg"
ARCHITECTURE, GLOSSARY, PLUGIN = (
    DOCS / name for name in ("architecture.md", "glossary.md", "tutorial/education-type.md")
)
IN_CHINESE_ALONE = {GLOSSARY, *(DOCS / "decisions").iterdir()}

TABLE = re.compile(r"(<!-- table: (\w+)((?: [\w-]+)*) -->\n).*?(<!-- end -->)", re.DOTALL)
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def found(pattern: str, page: str) -> list[str]:
    """What the pattern's group holds, line by line."""
    return re.findall(pattern, read(DOCS / page), re.MULTILINE)


def words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text, re.ASCII)}


def named(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


# ── tables made from the code ─────────────────────────────────────────────────────────────────────────────


def table(heads: str, rows: Iterable[tuple[str, ...]]) -> str:
    columns = heads.split()
    return "\n".join(f"| {' | '.join(line)} |" for line in (columns, [":--"] * len(columns), *rows))


def rules(*rooms: str) -> str:
    told = ((rule, text) for rule, text in SENTENCES.items() if rule.partition(".")[0] in rooms)
    return table("规则 句子", ((f"`{rule}`", text) for rule, text in told))


def built_in() -> Mapping[str, EducationType]:
    """Our own types, whatever else this environment has installed."""
    plugins = load_plugins(strict=True)
    codes = next(report.types for report in plugins.reports if report.name == "builtin")
    return {code: plugins.catalog[code] for code in codes}


def refusals() -> str:
    own = (refusal for type_ in built_in().values() for refusal in type_.refusals)
    return table("规则 信息项 句子", ((f"`{each.rule}`", f"`{each.at}`", each.sentence) for each in own))


def types() -> str:
    return table("类型 自 科目 依据 附件里要有", (facts(each) for each in built_in().values()))


def facts(type_: EducationType) -> tuple[str, ...]:
    subject = "由内容决定" if type_.subject is None else type_.subject.value
    evidence = "；".join(type_.evidence)
    return f"**{type_.label}** `{type_.code}`", f"{type_.since}", subject, type_.basis, evidence


def permissions(*names: str) -> str:
    return table("命令 谁，对谁的记录 留痕", (permission(PERMISSIONS[name]) for name in names))


def permission(line: Permission) -> tuple[str, ...]:
    module = sys.modules[getattr(cetms_core.commands, line.command).__module__]
    title = str(module.__doc__).partition(":")[0]
    who = "所有人" if line.roles >= {*Role} else "、".join(role.value for role in Role if role in line.roles)
    event = f"`{line.event}`" if line.event else ""
    return f"**{title}** `{signature(line.command)}`", f"{who}：{line.reach.value}", event


def signature(command: str) -> str:
    """How a command is written, without its types."""
    _, *given = inspect.signature(getattr(Transaction, command)).parameters.values()
    by_place = [written(each) for each in given if each.kind is not each.KEYWORD_ONLY]
    by_name = [written(each) for each in given if each.kind is each.KEYWORD_ONLY]
    return f"{command}({', '.join([*by_place, *(['*'] if by_name else []), *by_name])})"


def written(one: inspect.Parameter) -> str:
    if one.default is one.empty:
        return one.name
    default = one.default.value if isinstance(one.default, StrEnum) else one.default
    return f"{one.name}={default!r}".replace("'", '"')


def layers() -> str:
    tools = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]
    (flow,) = (each for each in tools["importlinter"]["contracts"] if each["type"] == "layers")
    return "\n".join(["```text", *flow["layers"], "```"])


def moves(which: str) -> str:
    """Every permitted move of a registration or a declaration."""
    steps = getattr(room, which).items()
    return table(
        "现在 做什么 走到 谁 理由",
        (
            (now, action, then, how.mover, "须写" if how.needs_reason else "")
            for (now, action), (then, how) in steps
        ),
    )


def ways() -> dict[tuple[DeclarationState, DeclarationState], list[str]]:
    """Every way of a declaration from one state to another; what takes a step leads to approval at the last one."""
    found: dict[tuple[DeclarationState, DeclarationState], list[str]] = {}
    for (now, action), (then, how) in room.DECLARATION.items():
        found.setdefault((now, then), []).append(action.value)
        if how.takes_step or action is room.Action.INSIST:  # what counted before an objection counts again
            found.setdefault((now, DeclarationState.APPROVED), []).append(f"{action.value}（末级）")
    return found


def crossing() -> str:
    """Those ways as a table: from the state of its row to that of its column."""
    left, reached = (dict.fromkeys(pair[end] for pair in ways()) for end in (0, 1))
    rows = (
        (f"**{now.value}**", *("、".join(ways().get((now, then), ())) for then in reached)) for now in left
    )
    return table(" ".join(("从＼到", *(then.value for then in reached))), rows)


def console(*words: str) -> str:
    """What the program answers in a window of 80 columns, with our own types alone."""
    shown = run(*words, CETMS_PLUGINS="builtin")
    return "\n".join(["```console", " ".join(("$ cetms", *words)), shown.output.rstrip(), "```"])


def demanded() -> str:
    return table("辖区 年度 合计 其中 依据 可靠程度", places.demanded())


def settings() -> str:
    return table("辖区 上一级 审核 截止 自己的学时表 另设的类型", places.settings())


def catalogues() -> str:
    """Every list with its source and its length."""
    rows = (
        (f"**{each.label}** `{each.code}`", each.source, f"{len(each.items)}") for each in CATALOGUES.values()
    )
    return table("目录 来源 项数", rows)


def catalogue(code: str) -> str:
    rows = ((each.code, each.name, "、".join(each.other_names)) for each in CATALOGUES[code].items)
    return table("代码 名称 也认得", rows)


def henan() -> str:
    """The codes of Henan that came or ended since 2012."""
    dated = sorted(
        (each for each in shipped_regions() if each.since or each.until), key=lambda each: each.code
    )
    return table(
        "代码 名称 启用 停用",
        ((each.code, each.name, f"{each.since or ''}", f"{each.until or ''}") for each in dated),
    )


def scale(which: str) -> str:
    """A table of the page on scale."""
    heads = {
        "engines": "引擎 试到哪一步 真要跑，先要看的",
        "spread": "表 怎样分 按哪一列 为什么",
        "row_bytes": "表 每项申报几行 SQLite PostgreSQL",
        "capacity": "申报 SQLite PostgreSQL",
    }
    made = getattr(scales, which)()
    return table(heads[which], made) if which in heads else str(made)


TABLES: dict[str, Callable[..., str]] = {
    each.__name__: each
    for each in (
        *(catalogue, catalogues, henan, scale),
        *(
            console,
            crossing,
            demanded,
            layers,
            messages,
            moves,
            permissions,
            refusals,
            rules,
            settings,
            types,
        ),
    )
}


def renewed(text: str) -> str:
    """A page with every table as the code has it now."""
    return TABLE.sub(lambda at: f"{at[1]}\n{TABLES[at[2]](*at[3].split())}\n\n{at[4]}", text)


def listed(kind: str) -> list[str]:
    """What the tables of a kind, on all pages, are asked to show."""
    tables = (at for page in PAGES for at in TABLE.finditer(read(page)) if at[2] == kind)
    return sorted(name for at in tables for name in at[3].split())


@pytest.mark.parametrize("page", [page for page in PAGES if TABLE.search(read(page))], ids=named)
def test_a_table_shows_what_the_code_has(page: Path) -> None:
    assert renewed(read(page)) == read(page), "to write it anew: python -m tests.docs.test_pages"


def test_every_rule_stands_in_the_tables_once() -> None:
    assert sorted({rule.partition(".")[0] for rule in SENTENCES}) == listed("rules")


def test_every_command_stands_in_the_tables_once() -> None:
    assert sorted(PERMISSIONS) == listed("permissions")


# ── pages written by hand ─────────────────────────────────────────────────────────────────────────────────


def test_every_public_name_has_its_line_and_its_page() -> None:
    lines = found(r"^\| `(\w+)` \| [^|]+ \| \[[^|]+\]\([^|]+\) \|$", "reference/front-door.md")

    assert sorted(cetms_core.__all__) == sorted(lines)


def test_every_command_of_the_program_has_its_section() -> None:
    sections = {*found(r"^## `(.+)`$", "reference/command-line.md")}

    assert {" ".join(("cetms", *words)) for words in commands() if words} == sections


def test_every_switch_of_the_environment_is_explained() -> None:
    switches = {value for value in vars(environment).values() if str(value).startswith("CETMS_")}

    assert switches == {*found(r"^\| `(CETMS_\w+)=?[^`]*` \|", "reference/command-line.md")}


def test_every_hook_has_its_line_with_what_it_is_told() -> None:
    functions = {name: each for name, each in vars(hookspecs).items() if name.startswith("cetms_")}
    hooks = {f"{name}({', '.join(inspect.signature(each).parameters)})" for name, each in functions.items()}

    assert hooks == {*found(r"^\| `(\w+\(.*\))` \|", "reference/front-door.md")}


def test_every_error_has_its_section_and_tells_what_it_carries() -> None:
    raised = {each.__name__: each for each in vars(errors).values() if inspect.isclass(each)}
    raised = {name: each for name, each in raised.items() if issubclass(each, CetmsError)}
    sections = dict(
        re.findall(r"^##+ `(\w+)`\n((?:(?!^##).*\n)*)", read(DOCS / "reference/errors.md"), re.MULTILINE)
    )

    assert raised.keys() == sections.keys()
    assert [] == [name for name, each in raised.items() if carried(each) - words(sections[name])]


def carried(error: type) -> set[str]:
    made = vars(error).get("__init__")
    return {*inspect.signature(made).parameters} - {"self", "values"} if made else set()


def test_every_mark_of_confidence_is_explained() -> None:
    modules = [import_module(f"cetms_types.{each.name}") for each in iter_modules(cetms_types.__path__)]
    tables = [each for module in modules for each in vars(module).values() if isinstance(each, Dated)]
    pages = [*load_plugins().jurisdictions]
    figures = [*tables, *(each for page in pages for each in (*page.requirements, page.closing) if each)]
    explained = {*found(r"^\| \*\*(\w)\*\* \|", "reference/confidence.md")}

    assert {"A", "B", "C", "U"} == explained
    assert set() == {each.confidence for each in figures} - explained


def test_every_room_is_on_the_plan_of_the_house() -> None:
    rooms = {each.name for each in iter_modules(cetms_core.__path__)}

    assert set() == rooms - {*found(r"^\| `(\w+)` \|", "architecture.md")}


def test_every_decision_is_linked_where_it_belongs() -> None:
    elsewhere = "".join(read(page) for page in PAGES if page.parent.name != "decisions")

    assert [] == [
        page for page in (DOCS / "decisions").iterdir() if f"decisions/{page.name}" not in elsewhere
    ]


def test_every_name_of_the_glossary_is_used_on_a_page() -> None:
    given = words(" ".join(found(r"^\|[^|]*\|[^|]*\|([^|]*`[^|]*)\|", "glossary.md")))

    assert given
    assert set() == given.difference(*(words(read(page)) for page in PAGES if page != GLOSSARY))


@pytest.mark.parametrize("page", [page for page in PAGES if page not in IN_CHINESE_ALONE], ids=named)
def test_a_page_begins_with_a_line_of_english(page: Path) -> None:
    assert re.match(r"# .+\n\n\*In short: [\x20-\x7e]+\.\*\n", read(page))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_line_of_prose_holds_one_sentence(page: Path) -> None:
    prose = [line for line in FENCE.sub("", read(page)).splitlines() if not line.startswith("|")]

    assert [] == [line for line in prose if re.search(r"。(?![”’）*]|$)", line)]


# ── the plugin of the tutorial ────────────────────────────────────────────────────────────────────────────


def files_of(page: Path) -> dict[str, str]:
    """The blocks of code that begin with the name of a file."""
    blocks = (source.partition("\n") for _, source in FENCE.findall(read(page)))
    return {name.removeprefix("# "): rest for name, _, rest in blocks if re.match(r"# [\w/]+\.\w+$", name)}


def announced(project: str) -> dict[str, str]:
    """What an installer writes down of a project."""
    facts = tomllib.loads(project)["project"]
    folder = f"src/{facts['name'].replace('-', '_')}-{facts['version']}.dist-info"
    points = [f"{name} = {value}" for name, value in facts["entry-points"]["cetms"].items()]
    return {
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {facts['name']}\nVersion: {facts['version']}\n",
        f"{folder}/entry_points.txt": "\n".join(["[cetms]", *points, ""]),
    }


def test_the_plugin_of_the_tutorial_passes_its_own_tests_once_installed(tmp_path: Path) -> None:
    files = files_of(PLUGIN)
    for name, text in (files | announced(files["pyproject.toml"])).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path / "src"), str(ROOT / "src")])
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert "25 passed" in run.stdout, run.stdout


ASYNCHRONOUS = 'engine = create_async_engine("postgresql+psycopg://…", pool_size=5, max_overflow=0)'
"""A host of this kind is run by tests/stores/sql/test_async_host.py."""


def test_no_example_is_skipped_but_the_plugins_own_tests() -> None:
    skipped = [each for page in PAGES for each in re.findall(r"skip: .*\n\n```python\n(.*)", read(page))]

    assert {"# tests/test_hospital_types.py", ASYNCHRONOUS} == {*skipped}


def test_the_picture_of_the_states_is_drawn_from_the_moves() -> None:
    assert drawing(ways()) == read(PICTURE), "to draw it anew: python -m tests.docs.test_pages"


if __name__ == "__main__":
    PICTURE.write_text(drawing(ways()), encoding="utf-8")
    for page in PAGES:
        page.write_text(renewed(read(page)), encoding="utf-8")
