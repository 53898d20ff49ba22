"""附件: the one file that proves a declaration (S18)."""

from enum import StrEnum

from attrs import field, frozen


class MediaType(StrEnum):
    """What an attachment may be: one picture, one PDF, or one archive of several."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"
    ZIP = "application/zip"


@frozen
class Attachment:
    """A file that was received, inspected and kept under the hash of its bytes."""

    digest: str
    """SHA-256 of the bytes, 64 lower-case hexadecimal digits; the file's only name in the house."""

    filename: str = field(repr=False)
    """What the person called it; shown, never used as a path."""

    media_type: MediaType
    size: int
    """In bytes."""
