"""A bucket takes and gives bytes by key; `test_s3` says what its refusals come to."""

from collections.abc import Iterator
from io import BytesIO

import pytest

from cetms_core import NotFound
from cetms_core.files.bucket import Bucket
from tests.files.bucket_server import SECRET, served


@pytest.fixture(scope="module")
def bucket() -> Iterator[Bucket]:
    with served() as server:
        given = {
            "endpoint": server.endpoint,
            "region": "us-east-1",
            "access_key_id": "a",
            "secret_access_key": SECRET,
        }
        yield Bucket(server.bucket, "", given, virtual_hosted=False)


def test_what_is_put_can_be_read_in_pieces_from_its_beginning(bucket: Bucket) -> None:
    file = BytesIO(bytes(range(256)) * 1_000)
    file.seek(99)
    bucket.put("a", file)
    pieces = [*bucket.pieces("a")]

    assert file.getvalue() == b"".join(pieces)
    assert {bytes} == {*map(type, pieces)}


def test_the_last_one_put_stays(bucket: Bucket) -> None:
    for contents in (b"first", b"second"):
        bucket.put("b", BytesIO(contents))

    assert b"second" == b"".join(bucket.pieces("b"))


def test_what_is_not_there_is_not_there(bucket: Bucket) -> None:
    bucket.remove("none")
    bucket.copy("none", "copy")

    assert "none" not in bucket
    assert "copy" not in bucket
    with pytest.raises(NotFound):
        next(bucket.pieces("none"))


def test_a_list_has_what_lies_below_and_nothing_else(bucket: Bucket) -> None:
    for key in ("kept/1", "kept/2", "keptsake", "aside/1"):
        bucket.put(key, BytesIO(b"x"))

    assert ["kept/1", "kept/2"] == sorted(key for key, _ in bucket.listed("kept"))
