"""The columns that stay readable when fields are sealed, each with the reason; with `personal`, these are all there are."""

from collections.abc import Mapping
from enum import StrEnum


class Why(StrEnum):
    """Why a column is not sealed."""

    OPAQUE = "drawn at random, and tells nothing of anybody"
    NAME = "a name: the guards compare it, and many people share one"
    PLACE = "an employer, region or department: lists and queues are found by it"
    PUBLIC = "of an organisation or a form, and public"
    KIND = "a kind, state or step of work, out of a short list"
    COUNT = "a number or an amount, that sums and versions need"
    TIME = "a time that lists are sorted by"
    DIGEST = "a digest of a file, or of what only a sealed secret explains"
    LAW = "a figure of the law and where it stands"
    OURS = "of the library itself"


OPEN: Mapping[str, Mapping[Why, tuple[str, ...]]] = {
    "cetms_schema": {Why.OURS: ("version",)},
    "sealing": {Why.OURS: ("one", "stage", "moving", "goal", "reached")},
    "seal_key": {Why.OURS: ("id",), Why.DIGEST: ("proof",)},
    "id_number_claim": {Why.OPAQUE: ("person_id",)},
    "account": {
        Why.OPAQUE: ("person_id", "stamp"),
        Why.NAME: ("name",),
        Why.COUNT: ("version",),
        Why.TIME: ("password_since",),
    },
    "professional": {
        Why.OPAQUE: ("person_id",),
        Why.NAME: ("name",),
        Why.PLACE: ("employer", "employer_region", "department"),
        Why.KIND: ("state", "title_series", "title_level"),
        Why.COUNT: ("version",),
        Why.TIME: ("sent_at",),
    },
    "appointment": {Why.OPAQUE: ("person_id",), Why.KIND: ("role",), Why.PLACE: ("scope",)},
    "region": {Why.PUBLIC: ("code", "level", "name", "path", "above", "since", "until", "words")},
    "region_within": {Why.PUBLIC: ("outer_code", "code")},
    "organisation": {
        Why.PUBLIC: (
            *("code", "region", "merged_into", "name", "contact", "chain", "industry", "training_base"),
            "words",
        )
    },
    "department": {Why.PUBLIC: ("organisation", "name", "words")},
    "declaration": {
        Why.OPAQUE: ("person_id", "id"),
        Why.KIND: (
            *("type", "type_label", "subject", "state", "chain", "step", "round", "waits_for"),
            "attachment_media_type",
        ),
        Why.PLACE: ("employer", "region", "jurisdiction", "industry", "filed_by"),
        Why.COUNT: ("schema_version", "year", "tenths", "proposed_tenths", "version", "attachment_size"),
        Why.LAW: ("terms", "proposed_terms"),
        Why.TIME: ("waiting_since", "created_at", "submitted_at"),
        Why.DIGEST: ("attachment_digest",),
    },
    "submission": {
        Why.OPAQUE: ("person_id", "declaration_id"),
        Why.COUNT: ("round", "schema_version"),
        Why.DIGEST: ("digest",),
        Why.TIME: ("submitted_at",),
    },
    "entry": {
        Why.OPAQUE: ("person_id", "declaration_id"),
        Why.COUNT: ("sequence", "round", "turn", "year", "tenths"),
        Why.KIND: ("kind", "subject", "type", "jurisdiction"),
        Why.LAW: ("terms",),
        Why.TIME: ("at", "dated"),
        Why.DIGEST: ("same_as",),
    },
    "training_class": {
        Why.OPAQUE: ("id", "filer", "declarations"),
        Why.PLACE: ("filed_by",),
        Why.KIND: ("type", "type_label", "attachment_media_type"),
        Why.COUNT: ("year", "attachment_size"),
        Why.DIGEST: ("attachment_digest",),
        Why.TIME: ("filed_at",),
    },
    "petition": {
        Why.OPAQUE: ("id", "about", "petitioner"),
        Why.KIND: ("kind", "state", "step", "waits_for"),
        Why.PLACE: ("steps", "waits_at"),
        Why.TIME: ("filed_at",),
        Why.COUNT: ("version",),
    },
    "employment": {
        Why.OPAQUE: ("person_id",),
        Why.PLACE: ("employer", "region"),
        Why.COUNT: ("sequence",),
        Why.TIME: ("since", "until"),
    },
    "relief": {
        Why.OPAQUE: ("person_id", "petition"),
        Why.COUNT: ("sequence", "year", "exempt", "tenths"),
    },
    "loan": {
        Why.OPAQUE: ("id", "lender", "borrower"),
        Why.KIND: ("role",),
        Why.PLACE: ("scope",),
        Why.TIME: ("begins", "ends", "lent_at", "ended_at"),
        Why.COUNT: ("version",),
    },
    "event": {
        Why.OPAQUE: ("about", "record", "actor_id", "on_behalf_of"),
        Why.KIND: ("name", "actor_role", "before", "after"),
        Why.PLACE: ("actor_scope",),
        Why.COUNT: ("sequence",),
        Why.TIME: ("at",),
        Why.DIGEST: ("hash", "words"),
    },
    "chain_head": {Why.OPAQUE: ("about",), Why.COUNT: ("sequence",), Why.DIGEST: ("hash",)},
    "letter": {
        Why.OPAQUE: ("id", "person_id"),
        Why.KIND: ("kind", "error", "state"),
        Why.COUNT: ("attempts",),
        Why.TIME: ("written_at", "due_at", "sent_at"),
    },
    "kept_form": {Why.PUBLIC: ("type", "version", "fingerprint", "schema")},
    "result": {Why.OPAQUE: ("person_id", "key"), Why.TIME: ("recorded_at",)},
    "store_secret": {Why.OURS: ("name",)},
    "attempt": {Why.DIGEST: ("key",), Why.COUNT: ("slot", "number")},
    "known_device": {Why.OPAQUE: ("person_id",), Why.DIGEST: ("device",), Why.TIME: ("at",)},
    "ticket": {
        Why.KIND: ("kind",),
        Why.DIGEST: ("key",),
        Why.OPAQUE: ("holder", "text"),
        Why.TIME: ("expires",),
    },
    "receipt": {
        Why.OPAQUE: ("person_id",),
        Why.DIGEST: ("mark",),
        Why.COUNT: ("size", "declared"),
        Why.TIME: ("received_at",),
    },
    "turn": {Why.OURS: ("stripe", "taken")},
    "unit_change": {
        Why.OPAQUE: ("person_id", "id"),
        Why.PLACE: ("region", "employer"),
        Why.COUNT: ("year", "tenths", "declarations", "people"),
        Why.KIND: ("type", "subject"),
    },
    "unit_total": {
        Why.PLACE: ("region", "employer"),
        Why.OPAQUE: ("kept_by",),
        Why.COUNT: ("year", "tenths", "declarations", "people"),
        Why.KIND: ("type", "subject"),
    },
}
