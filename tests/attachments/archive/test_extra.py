"""Extra fields are few, and none of them may contradict the plain sizes."""

from contextlib import suppress

from hypothesis import given, strategies as st

from cetms_core.attachments.archive.extra import unicode_names
from cetms_core.errors import Refused
from tests.attachments.corpus import Member, archive, extra_field, jpeg, unicode_name
from tests.attachments.verdicts import rules


def test_four_kibibytes_are_the_most() -> None:
    def scan(size: int) -> bytes:
        return archive(Member("a.jpg", jpeg(), extra=extra_field(9, bytes(size - 4))))

    assert [] == rules(scan(4_096), "证书.zip")
    assert ["attachment.overloaded"] == rules(scan(4_097), "证书.zip")


def test_every_unicode_name_is_read() -> None:
    extra = unicode_name(b"a", "一") + extra_field(7, b"") + unicode_name(b"a", "二") + b"\0\0\0"

    assert ["一", "二"] == list(unicode_names(extra, b"a"))


@given(st.binary(), st.binary())
def test_any_fields_can_be_read(extra: bytes, raw_name: bytes) -> None:
    with suppress(Refused):
        list(unicode_names(extra, raw_name))
