"""What can be declared: the words in which a plugin author defines a type, and the catalog of all types.

Promises that a type which contradicts itself never gets as far as a person.
May import `law`, `domain`, `errors` and attrs.
"""

from cetms_core.education_types.catalog import Catalog
from cetms_core.education_types.define import described, education_type, refuse
from cetms_core.education_types.education_type import Details, EducationType, Refusal
from cetms_core.education_types.field_set import (
    FieldSet,
    field_set,
    field_set_changes,
    field_set_fingerprint,
)
from cetms_core.education_types.fields import (
    REMARK,
    Choice,
    Field,
    Kind,
    choice,
    day,
    decimal,
    flag,
    longtext,
    organisation,
    text,
    whole,
    year,
)
from cetms_core.education_types.kept_form import KeptForm, kept_form
from cetms_core.education_types.schema import json_schema
from cetms_core.education_types.upcasting import Upcaster, upcast

__all__ = [
    "REMARK",
    "Catalog",
    "Choice",
    "Details",
    "EducationType",
    "Field",
    "FieldSet",
    "KeptForm",
    "Kind",
    "Refusal",
    "Upcaster",
    "choice",
    "day",
    "decimal",
    "described",
    "education_type",
    "field_set",
    "field_set_changes",
    "field_set_fingerprint",
    "flag",
    "json_schema",
    "kept_form",
    "longtext",
    "organisation",
    "refuse",
    "text",
    "upcast",
    "whole",
    "year",
]
