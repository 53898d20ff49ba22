"""Output that can be read: Chinese text leaves in an encoding that has Chinese characters, whatever the locale."""

import io
import json
import sys
from typing import TextIO

SPECIMEN = "继续教育学时"


def make_legible(stream: TextIO) -> None:
    """Gives a stream without Chinese characters UTF-8, and lets none fail for a character that it lacks."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    try:
        SPECIMEN.encode(stream.encoding)
    except UnicodeEncodeError:
        stream.reconfigure(encoding="utf-8")
    stream.reconfigure(errors="backslashreplace")


def json_text(value: object, stream: TextIO | None = None) -> str:
    """`value` as JSON for this stream: Chinese as it is in UTF-8, and escaped where a character might be lacking."""
    encoding = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    plain = encoding.lower().replace("_", "-") in {"utf-8", "utf8"}
    return json.dumps(value, ensure_ascii=not plain, indent=2)
