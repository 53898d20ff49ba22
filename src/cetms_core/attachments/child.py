"""The process apart, from within: it limits itself before it reads a byte of the file, and says its verdict."""

import json
import os
import sys
from collections.abc import Sequence

from cetms_core.attachments.inspect import inspect
from cetms_core.attachments.verdict import written


def main(arguments: Sequence[str]) -> None:
    """Inspects the file of a descriptor; name and size come on standard input, for other users can see arguments."""
    descriptor, memory, seconds = map(int, arguments)
    limit(memory, seconds)
    filename, size = json.load(sys.stdin)
    with os.fdopen(descriptor, "rb") as file:
        print(written(inspect(file, filename=filename, size=size)))


def limit(memory: int, seconds: int) -> None:
    """From here on no more memory, in bytes, or computing; no file grows, no core is dumped."""
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main(sys.argv[1:])
