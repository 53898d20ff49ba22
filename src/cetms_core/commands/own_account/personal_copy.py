"""个人信息副本: everything that is kept of one person, as plain JSON, read piece by piece."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen

from cetms_core.domain.plain import Plain

Section: TypeAlias = "Plain | Iterator[Plain]"
"""One value, or a list that is read as it is written."""


@frozen
class PersonalCopy:
    """To be read within the block that gave it; `personal_schema` says how it is built."""

    _sections: Callable[[], Iterator[tuple[str, Section]]] = field(repr=False)

    def whole(self) -> Mapping[str, Plain]:
        """All of it at once."""
        return {
            name: list(section) if isinstance(section, Iterator) else section
            for name, section in self._sections()
        }

    def pieces(self) -> Iterator[str]:
        """The same as JSON text in UTF-8, item by item, however much it is."""
        opening = "{"
        for name, section in self._sections():
            yield f"{opening}\n{json.dumps(name)}: "
            yield from _listed(section) if isinstance(section, Iterator) else [_written(section)]
            opening = ","
        yield "\n}\n"


def _listed(items: Iterator[Plain]) -> Iterator[str]:
    opening = "["
    for item in items:
        yield f"{opening}\n{_written(item)}"
        opening = ","
    yield "[]" if opening == "[" else "\n]"


def _written(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False)
