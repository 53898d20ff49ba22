"""The catalogues of English, kept in step with the Chinese sentences.

`python -m tests.wording.catalogues` adds what is new, drops what nobody says any more, marks as fuzzy what was worded
anew in Chinese, compiles, writes the page `docs/reference/messages.md`, and names what waits for a translator.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import iter_modules, walk_packages
from types import ModuleType

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import cetms_core
from cetms_core import EducationType, Field, load_plugins, wording
from cetms_core.intake.personal import LABELS
from cetms_core.wording.blanks import BETWEEN

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "src" / "cetms_core" / "wording" / "locale"
ENGLISH = LOCALE / "en" / "LC_MESSAGES"
LABELS_PAGE = "labels"
CHINESE_WORD = re.compile("[\u4e00-\u9fff]{1,12}").fullmatch
WHOLE_LINES = 10_000
"""A width at which nothing is wrapped."""

# ── what there is to translate ────────────────────────────────────────────────────────────────────────────


def pages() -> dict[str, dict[str, str]]:
    """Every page of sentences, by rule."""
    modules = [import_module(f"{wording.__name__}.{each.name}") for each in iter_modules(wording.__path__)]
    found = {module.__name__.rpartition(".")[2]: _sentences(module) for module in modules}
    return {name: sentences for name, sentences in sorted(found.items()) if sentences}


def _sentences(module: ModuleType) -> dict[str, str]:
    shelves = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, dict)]
    return {rule: text for shelf in shelves for rule, text in shelf.items()}


def labels() -> dict[str, str]:
    """What stands in the blanks of sentences, with the English that the code itself has for it."""
    found = dict.fromkeys([BETWEEN, wording.NAMELESS, *LABELS.values(), *_written_labels()], "")
    for module in _modules():
        found |= {field.label: field.en for field in _fields(module)}
        found |= dict.fromkeys((each for each in _members(module) if each not in found), "")
    return {label: found[label] for label in sorted(found)}


def _modules() -> list[ModuleType]:
    names = [each.name for each in walk_packages(cetms_core.__path__, "cetms_core.")]
    return [import_module(name) for name in names if not name.endswith(".__main__")]


def _fields(module: ModuleType) -> Iterator[Field]:
    for value in vars(module).values():
        kept = value if isinstance(value, tuple) else (value,)
        yield from (each for each in kept if isinstance(each, Field))


def _members(module: ModuleType) -> Iterator[str]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, StrEnum) and value.__module__ == module.__name__:
            yield from (str(member) for member in value if not str(member).isascii())


def _written_labels() -> Iterator[str]:
    """Chinese words that are handed on where something is found: `{"label": "理由"}`, `MoveNotAllowed(state, "修改草稿")`."""
    pages = sorted((ROOT / "src" / "cetms_core").rglob("*.py"))
    for path in (
        page for page in pages if "testing" not in page.parts
    ):  # samples of tests are read by nobody
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for given in _handed_on(node):
                if isinstance(given, ast.Constant) and CHINESE_WORD(str(given.value)):
                    yield str(given.value)


def _handed_on(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        yield from (value for key, value in zip(keys, node.values, strict=True) if key == "label")
    if isinstance(node, ast.Call):
        yield from (*node.args, *(each.value for each in node.keywords))


# ── catalogues ────────────────────────────────────────────────────────────────────────────────────────────


class Page(Catalog):
    """A catalogue whose heading says nothing that changes from day to day."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The two lines that readers of catalogues need."""
        return [("Language", "en"), ("Content-Type", "text/plain; charset=utf-8")]


def written(name: str) -> Catalog:
    """The catalogue of a page as it lies in the tree."""
    path = ENGLISH / f"{name}.po"
    return read_po(BytesIO(path.read_bytes()), locale="en") if path.exists() else Catalog("en")


def written_everywhere() -> dict[str, Message]:
    """All that anybody has translated, for a rule may move from one page to another."""
    catalogues = [written(path.stem) for path in sorted(ENGLISH.glob("*.po"))]
    return {str(each.id): each for catalogue in catalogues for each in catalogue if each.string and each.id}


def renewed(name: str, before: Mapping[str, Message]) -> Catalog:
    """A catalogue in step with the code; what was worded anew in Chinese is fuzzy until somebody has looked at it."""
    page = Page("en", header_comment="", fuzzy=False)
    if name == LABELS_PAGE:
        for label, en in labels().items():
            page.add(label, _string(before.get(label)) or en)
        return page
    for rule, chinese in pages()[name].items():
        old = before.get(rule)
        page.add(rule, _string(old), flags=_flags(old, chinese), auto_comments=[chinese])
    return page


def _string(message: Message | None) -> str:
    return str(message.string) if message else ""


def _flags(message: Message | None, chinese: str) -> list[str]:
    doubtful = message and message.string and (message.fuzzy or message.auto_comments != [chinese])
    return ["fuzzy"] if doubtful else []


def texts(catalogue: Catalog) -> bytes:
    """What the `.po` holds."""
    file = BytesIO()
    write_po(file, catalogue, width=WHOLE_LINES, no_location=True)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """What the `.mo` holds; nothing fuzzy."""
    bare, file = Page("en", fuzzy=False), BytesIO()
    for message in catalogue:
        if message.id and message.string and not message.fuzzy:
            bare.add(message.id, message.string)
    write_mo(file, bare)
    return file.getvalue()


def names() -> list[str]:
    """Every catalogue there should be."""
    return [*pages(), LABELS_PAGE]


def untranslated(name: str) -> list[str]:
    """What a person would still read in Chinese."""
    return [str(each.id) for each in written(name) if each.id and (not each.string or each.fuzzy)]


# ── the page of all sentences ─────────────────────────────────────────────────────────────────────────────


def messages() -> str:
    """Every sentence in both languages, page by page; then what types say, and the labels."""
    parts = [_section(f"`{name}`", "规则", _pairs(name, sentences)) for name, sentences in pages().items()]
    parts += [_section("类型自己的规则", "规则", _refusals()), _section("类型与信息项", "名称", _asked())]
    return "\n\n".join([*parts, _section("句子里的名称", "", _labels())])


def _section(title: str, first: str, rows: Iterable[tuple[str, ...]]) -> str:
    heads = [*([first] if first else []), "中文", "English"]
    lines = [f"| {' | '.join(row)} |" for row in (heads, [":--"] * len(heads), *rows)]
    return "\n".join([f"## {title}", "", *lines])


def _pairs(name: str, sentences: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    english = written(name)
    return ((f"`{rule}`", text, _string(english.get(rule))) for rule, text in sentences.items())


def _labels() -> Iterator[tuple[str, ...]]:
    english = written(LABELS_PAGE)
    return ((label, _string(english.get(label))) for label in labels())


def _refusals() -> Iterator[tuple[str, ...]]:
    for type_ in built_in():
        yield from ((f"`{each.rule}`", each.sentence, _english(each.sentence)) for each in type_.refusals)


def _asked() -> Iterator[tuple[str, ...]]:
    for type_ in built_in():
        yield f"`{type_.code}`", type_.label, type_.en
        for field in type_.fields:
            hint = f"（{field.help}）" if field.help else ""
            yield f"`{type_.code}.{field.name}`", f"{field.label}{hint}", field.en


def _english(text: str) -> str:
    return str(getattr(text, "en", ""))


def built_in() -> list[EducationType]:
    """Our own types, in the order of portals, whatever else is installed here."""
    plugins = load_plugins(strict=True)
    codes = next(report.types for report in plugins.reports if report.name == "builtin")
    return [plugins.catalog[code] for code in codes]


# ── writing them anew ─────────────────────────────────────────────────────────────────────────────────────


def renew() -> None:
    """Writes every catalogue anew, and removes those whose page has gone."""
    before = written_everywhere()
    for path in ENGLISH.glob("*.?o"):
        if path.stem not in names():
            path.unlink()
    for name in names():
        catalogue = renewed(name, before)
        (ENGLISH / f"{name}.po").write_bytes(texts(catalogue))
        (ENGLISH / f"{name}.mo").write_bytes(compiled(catalogue))


def main() -> int:
    """What the command does; 1 while something waits for a translator."""
    from tests.docs import test_pages

    renew()
    page = test_pages.DOCS / "reference" / "messages.md"
    page.write_text(test_pages.renewed(test_pages.read(page)), encoding="utf-8")
    waiting = {name: untranslated(name) for name in names()}
    print("\n".join(f"{name}: {', '.join(ids)}" for name, ids in waiting.items() if ids) or "all translated")
    return 1 if any(waiting.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
