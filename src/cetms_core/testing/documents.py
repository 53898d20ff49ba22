"""Documents that a JSON Schema of the house accepts: what another program may send that has read nothing else."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from cetms_core.testing.draft_2020_12 import accepts
from cetms_core.testing.right_answers import LETTERS

Document = dict[str, object]


def documents(schema: Mapping[str, object]) -> SearchStrategy[Document]:
    """What `schema` accepts; of texts, those made of characters that show."""
    return _object(schema).filter(lambda document: accepts(schema, document))


@st.composite
def _object(draw: DrawFn, schema: Mapping[str, Any]) -> Document:
    drawn = {name: _drawn(each) for name, each in schema["properties"].items()}
    required = {name: drawn.pop(name) for name in schema.get("required", ())}
    document = draw(st.fixed_dictionaries(required, optional=drawn))
    for rule in schema.get("allOf", ()):
        if accepts(rule["if"], document):
            owed = {name: _drawn(each) for name, each in rule["then"]["properties"].items()}
            document |= draw(st.fixed_dictionaries(owed))
    return document


def _drawn(schema: Mapping[str, Any]) -> SearchStrategy[object]:
    if "anyOf" in schema:
        return st.one_of([_drawn(each) for each in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    return _DRAWN[schema["type"]](schema)


def _text(schema: Mapping[str, Any]) -> SearchStrategy[object]:
    if "maxLength" in schema:
        return st.text(f"{LETTERS} \n", max_size=schema["maxLength"]).filter(
            lambda text: accepts(schema, text)
        )
    if "format" in schema:
        return st.dates().map(date.isoformat)
    return st.from_regex(schema["pattern"].replace("$", r"\Z"))


_DRAWN: Mapping[str, Callable[[Mapping[str, Any]], SearchStrategy[object]]] = {
    "string": _text,
    "integer": lambda schema: st.integers(schema["minimum"], schema["maximum"]),
    "boolean": lambda schema: st.booleans(),
    "null": lambda schema: st.none(),
}
