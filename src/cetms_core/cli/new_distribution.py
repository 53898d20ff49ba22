"""A distribution with one small type: its files, and what keeps one from being begun."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from keyword import iskeyword
from string import Template
from typing import NamedTuple

from cetms_core import Plugins

LONGEST = 40
"""Characters of a name, so that every line that it stands in stays a line."""

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LABEL = re.compile(r'[^"\\]*[\u4e00-\u9fff][^"\\]*')

PLACES = {
    "pyproject.toml": "pyproject.toml.template",
    "README.md": "README.md.template",
    "src/$name/__init__.py": "package.py.template",
    "src/$name/py.typed": "",
    "tests/test_$name.py": "tests.py.template",
}
"""Where each file goes, and from which template it is made; none for an empty one."""


class NewDistribution(NamedTuple):
    """What its author calls it: the package and entry point, and the code and label of its type."""

    name: str
    code: str
    label: str

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every file of it: its place below the folder, and its text."""
        blanks = {
            "name": self.name,
            "distribution": self.name.replace("_", "-"),
            "code": self.code,
            "label": self.label,
            "english": self.code.replace("_", " ").capitalize(),
            "class_name": self.class_name,
        }
        for place, template in PLACES.items():
            yield Template(place).substitute(blanks), Template(_template(template)).substitute(blanks)

    @property
    def class_name(self) -> str:
        """`hospital_lecture` is declared by `HospitalLecture`."""
        return self.code.title().replace("_", "")

    def objections(self, plugins: Plugins) -> Iterator[str]:
        """Why it cannot be begun here; nothing when it can."""
        misshapen = [name for name in dict.fromkeys((self.name, self.code)) if not _is_a_name(name)]
        for name in misshapen:
            yield f"{name}：要用小写英文单词，以 _ 相连，不超过 {LONGEST} 个字符 / lower-case words joined by _"
        if not (_LABEL.fullmatch(self.label) and self.label.isprintable()):
            yield f"{self.label}：名称要有中文，不含引号与反斜线 / a label is Chinese, without quotes"
        if not misshapen:
            yield from self._rivals(plugins)

    def _rivals(self, plugins: Plugins) -> Iterator[str]:
        if self.name in {report.name for report in plugins.reports} or find_spec(self.name):
            yield f"{self.name}：已有这个名字的包或插件，请换一个 / there is a package or plugin of this name"
        if self.code in plugins.catalog or self._is_taken():
            yield f"{self.code}：已有他用，请用 --code 换一个 / the code is taken, choose another with --code"

    def _is_taken(self) -> bool:
        words = re.findall(r"\w+", _template("package.py.template"))
        return iskeyword(self.class_name) or self.class_name in words


def _is_a_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and not iskeyword(text) and len(text) <= LONGEST


def _template(name: str) -> str:
    return (files("cetms_core.cli") / "scaffold" / name).read_text(encoding="utf-8") if name else ""
