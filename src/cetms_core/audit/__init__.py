"""留痕 that shows when it was changed: each line carries the hash of the one before it, and each day has one root.

Promises that whoever rewrites, drops, inserts or reorders a line is found out: by the chain, by its head, or by a published root.
Pure: it may import `domain` and what lies below.
"""

from cetms_core.audit.anchor import Anchor, read_anchors
from cetms_core.audit.chain import BEGINNING, Head, Link, next_link
from cetms_core.audit.day import end_of, head_before
from cetms_core.audit.merkle import Tree, leaf_of
from cetms_core.audit.proof import Proof, anchor, prove, read_proof
from cetms_core.audit.record import FIELDS, FREE, fields_of
from cetms_core.audit.verification import first_fault

__all__ = [
    "BEGINNING",
    "FIELDS",
    "FREE",
    "Anchor",
    "Head",
    "Link",
    "Proof",
    "Tree",
    "anchor",
    "end_of",
    "fields_of",
    "first_fault",
    "head_before",
    "leaf_of",
    "next_link",
    "prove",
    "read_anchors",
    "read_proof",
]
