"""What of each table is personal: which columns are sealed when a keyring is there, and what stands beside them instead.

A column that stands neither here nor in `open_columns` is one that nobody has thought about: a test finds it.
"""

from collections.abc import Mapping

from attrs import field, frozen

MARK = "\ufdd0"
"""How a sealed text begins: a noncharacter, which no text that anybody hands in may hold."""

HEADER = len(MARK) + 8 + 1
"""In characters: the mark, the id of the key, and a full stop."""

PLAIN = "plain:"
"""How a digest's place begins where there is no key: then the text itself stands there."""

NOTHING = ("", "{}", "[]", None)
"""What says nothing is not sealed, and so what was blanked stays readable as blank."""


@frozen
class Personal:
    """What one table keeps of people."""

    bound_to: tuple[str, ...]
    """What tells a row from every other before it is written; a sealed text opens beside these alone."""

    sealed: tuple[str, ...] = ()
    digested: Mapping[str, str] = field(factory=dict)
    """Columns that hold a keyed digest of a personal text, and of what: equal texts are found by it."""

    withheld: tuple[str, ...] = ()
    """Left empty when the rest is sealed."""


_ANSWERED = ("answers", "remark", "comments")

PERSONAL: Mapping[str, Personal] = {
    "id_number_claim": Personal(("person_id",), digested={"id_number": "id_number"}),
    "account": Personal(
        ("person_id",),
        ("id_number", "password", "email", "former"),
        {"identity": "id_number"},
    ),
    "professional": Personal(
        ("person_id",),
        (
            *("id_number", "sex", "birth_month", "mobile", "email", "ethnic_group", "native_place"),
            *("school", "major", "education", "degree"),
        ),
        {"identity": "id_number"},
    ),
    "declaration": Personal(
        ("person_id", "id"), (*_ANSWERED, "attachment_filename", "reason"), withheld=("words",)
    ),
    "submission": Personal(("person_id", "declaration_id", "round"), (*_ANSWERED, "filename")),
    "entry": Personal(("person_id", "declaration_id", "round", "kind", "turn"), ("reason",)),
    "training_class": Personal(("id",), ("answers", "attachment_filename")),
    "petition": Personal(
        ("id",), ("answers", "before", "attachment", "reason", "secret"), {"proof": "id_number"}
    ),
    "relief": Personal(("person_id", "petition", "year"), ("reason",)),
    "loan": Personal(("id",), ("reason",)),
    "event": Personal(("about", "sequence"), ("reason", "comments", "salt")),
    "letter": Personal(("id",), ("recipient", "subject", "text", "html"), {"addressee": "email"}),
    "result": Personal(("person_id", "key"), ("result",)),
    "store_secret": Personal(("name",), ("value",)),
}
