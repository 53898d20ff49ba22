"""What may name a kept file: 64 lower-case hexadecimal digits, and nothing else."""

import re
from typing import TypeGuard

_DIGEST = re.compile("[0-9a-f]{64}")


def is_digest(name: object) -> TypeGuard[str]:
    """Whether `name` can be the SHA-256 of a file; only then it may touch a path."""
    return isinstance(name, str) and _DIGEST.fullmatch(name) is not None
