"""The form that a declaration was filled in on, kept beside it: it can be read after its plugin has gone."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.field_set import field_set_fingerprint
from cetms_core.education_types.schema import Schema, json_schema


@frozen
class KeptForm:
    """One version of a type's form, as it was when somebody first filled it in."""

    type: str
    version: int
    fingerprint: str
    """Of the field set: an author who changes it without a new version still gets a form of its own."""

    schema: Schema = field(repr=False, hash=False)
    """JSON Schema (Draft 2020-12), its properties in the form's order."""

    @property
    def labels(self) -> Mapping[str, str]:
        """What each field is called, in the form's order."""
        properties = self.schema["properties"]
        assert isinstance(properties, dict)
        return {name: str(each["title"]) for name, each in properties.items() if isinstance(each, dict)}


@lru_cache(maxsize=1_024)
def kept_form(type_: EducationType) -> KeptForm:
    """The present form of `type_`, to be kept."""
    return KeptForm(type_.code, type_.schema_version, field_set_fingerprint(type_), json_schema(type_))
