from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, strategies as st

from cetms_core import Refused
from cetms_core.files.staged import StagedFile, pour


class Trickle(BytesIO):
    """A stream that gives what it likes, however much is asked for, and remembers the largest wish."""

    wish = 0

    def read(self, size=-1, /):
        self.wish = max(self.wish, size)
        return super().read(min(size, 7))


@given(st.binary(max_size=300))
def test_what_arrives_is_copied_counted_and_hashed(content):
    into = BytesIO()

    assert (sha256(content).hexdigest(), len(content)) == pour(Trickle(content), into, limit=300)
    assert content == into.getvalue()


@given(st.integers(0, 100), st.integers(1, 100))
def test_one_byte_too_many_is_refused_and_no_more_is_asked_for(limit, excess):
    stream = Trickle(bytes(limit + excess))

    with pytest.raises(Refused) as refused:
        pour(stream, BytesIO(), limit=limit)

    assert ["attachment.too_large"] == [finding.rule for finding in refused.value.findings]
    assert stream.wish <= limit + 1


def test_a_staged_file_is_kept_when_somebody_says_so():
    kept = []
    staged = StagedFile("0" * 64, 1, BytesIO(b"x"), lambda: kept.append("kept"))

    assert [] == kept
    staged.keep()
    assert ["kept"] == kept
