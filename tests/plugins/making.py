"""Plugins made on the spot: handed over as objects, or installed as a distribution of their own."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cetms_core import Hours, Law, education_type, flag, hookimpl
from cetms_core.domain.subject import Subject


def lecture(code: str = "lecture", label: str = "讲座") -> type:
    """A type with one question."""

    @education_type(code=code, label=label, since=2012, subject=Subject.PROFESSIONAL, basis="某市 一")
    class Lecture:
        attended: bool = flag("到会", en="Attended")

        def credit_hours(self, law: Law) -> Hours:
            return Hours(4)

    return Lecture


def plugin(name: str = "third_party", **hooks: Callable[..., Any]) -> ModuleType:
    """A module with these hook implementations."""
    made = ModuleType(name)
    for hook, implementation in hooks.items():
        setattr(made, hook, hookimpl(implementation))
    return made


def install(folder: Path, distribution: str, **modules: str) -> None:
    """Puts a distribution into `folder` that announces these modules, each with this source."""
    about = folder / f"{distribution}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(
        "[cetms]\n" + "".join(f"{name} = {distribution}_{name}\n" for name in modules)
    )
    for name, source in modules.items():
        (folder / f"{distribution}_{name}.py").write_text(source, encoding="utf-8")


@contextmanager
def on_the_path(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Whatever is installed into `folder` is found; what was imported from it is forgotten afterwards."""
    patch.syspath_prepend(folder)
    patch.setattr(sys, "dont_write_bytecode", True)
    before = {*sys.modules}
    yield folder
    for name in {*sys.modules} - before:
        del sys.modules[name]
