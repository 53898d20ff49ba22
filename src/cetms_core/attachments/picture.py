"""What every picture is held to, whatever its format."""

from cetms_core.attachments.fault import refusal

MOST_PIXELS = 100_000_000
"""An A3 page at 600 dpi has 70 million; a picture that claims more is made to exhaust the viewer's memory."""


def refuse_dimensions(width: int, height: int) -> None:
    """Let a picture of sane dimensions pass, in pixels.

    Raises:
        Refused: if it has no pixels, or too many.
    """
    if not width or not height:
        raise refusal("attachment.damaged")
    if width * height > MOST_PIXELS:
        raise refusal("attachment.too_many_pixels", limit=MOST_PIXELS // 10_000)
