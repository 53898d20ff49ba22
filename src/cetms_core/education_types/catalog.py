"""All installed types, by code, in the order in which a portal lists them."""

from collections.abc import Iterable, Iterator, Mapping

from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.fields import Field
from cetms_core.education_types.schema import Schema, json_schema
from cetms_core.errors import DefinitionError, UnknownEducationType


class Catalog(Mapping[str, EducationType]):
    """A read-only mapping code → type.

    Raises:
        DefinitionError: if two types have one code.
        UnknownEducationType: when asked for a code that no installed type has.
    """

    def __init__(self, types: Iterable[EducationType]) -> None:
        self._types: dict[str, EducationType] = {}
        for each in types:
            if each.code in self._types:
                raise DefinitionError(f"two education types have the code {each.code!r}")
            self._types[each.code] = each

    def __getitem__(self, code: str) -> EducationType:
        try:
            return self._types[code]
        except (KeyError, TypeError):
            known = [each.label for each in self._types.values()]
            raise UnknownEducationType(str(code), known) from None

    def __contains__(self, code: object) -> bool:
        return code in self._types

    def __iter__(self) -> Iterator[str]:
        return iter(self._types)

    def __len__(self) -> int:
        return len(self._types)

    def __repr__(self) -> str:
        return f"Catalog({', '.join(self._types)})"

    def form(self, code: str) -> tuple[Field, ...]:
        """The questions that this type asks, in order; the remark is the last (S16, S19)."""
        return self[code].form

    def schema(self, code: str) -> Schema:
        """The same questions as JSON Schema (Draft 2020-12): whatever it accepts, intake can read."""
        return json_schema(self[code])
