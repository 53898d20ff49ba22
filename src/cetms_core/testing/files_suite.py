"""FilesSuite: the promises of a place for files, whatever it is made of; whoever brings a place of their own subclasses it."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from threading import Barrier, Thread
from typing import Protocol

import pytest

from cetms_core.contracts import Files
from cetms_core.errors import NotFound, Refused

Left = Callable[[], list[str]]


class Place(Files, Protocol):
    """A place for files that can also be looked through and cleared."""

    def remove(self, digest: str) -> None: ...

    def digests(self) -> Iterator[str]: ...


CONTENTS = b"\xff\xd8 some bytes"
DIGEST = sha256(CONTENTS).hexdigest()
ABSENT = "0" * 64
NO_DIGESTS = ["", "0" * 63, "0" * 65, "A" * 64, "0" * 64 + "\n", "../" + "0" * 61, "/" * 64, "\uff10" * 64]


class Dripping(BytesIO):
    """A stream that gives a byte at a time, as a slow network does."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(1, size or 0))


class Broken(BytesIO):
    """A stream whose sender hangs up in the middle."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise ConnectionResetError
        return super().read(5)


def keep(files: Files, contents: bytes = CONTENTS) -> str:
    """The digest under which it is kept."""
    with files.stage(BytesIO(contents), limit=len(contents)) as staged:
        staged.keep()
    return staged.digest


class FilesSuite:
    """Subclasses give a fixture `files`, and a fixture `left` that lists whatever lies there."""

    def test_what_was_kept_can_be_opened_by_its_digest(self, files: Place) -> None:
        assert keep(files) == DIGEST
        with files.open(DIGEST) as kept:
            assert kept.read() == CONTENTS

    def test_a_staged_file_is_counted_hashed_and_readable(self, files: Place) -> None:
        with files.stage(BytesIO(CONTENTS), limit=99) as staged:
            staged.file.seek(2)
            assert (DIGEST, len(CONTENTS)) == (staged.digest, staged.size)
            assert CONTENTS[2:] == staged.file.read()

    def test_nothing_remains_of_what_was_not_kept(self, files: Place, left: Left) -> None:
        with files.stage(BytesIO(CONTENTS), limit=99):
            pass

        assert DIGEST not in files
        assert left() == []

    def test_nothing_remains_when_the_sender_hangs_up(self, files: Place, left: Left) -> None:
        with pytest.raises(ConnectionResetError), files.stage(Broken(CONTENTS), limit=99):
            pytest.fail("a broken stream was staged")

        assert left() == []

    def test_nothing_remains_when_the_verdict_fails(self, files: Place, left: Left) -> None:
        with pytest.raises(ZeroDivisionError), files.stage(BytesIO(CONTENTS), limit=99):
            raise ZeroDivisionError

        assert left() == []

    def test_the_limit_itself_is_allowed(self, files: Place) -> None:
        with files.stage(BytesIO(CONTENTS), limit=len(CONTENTS)) as staged:
            assert len(CONTENTS) == staged.size

    @pytest.mark.parametrize("limit", [0, 3, 65_546, 199_999])
    def test_one_byte_over_the_limit_ends_it(self, files: Place, left: Left, limit: int) -> None:
        stream = BytesIO(bytes(200_000))

        with pytest.raises(Refused) as refused, files.stage(stream, limit=limit):
            pytest.fail("too large a file was staged")

        assert refused.value.args == ("attachment.too_large",)
        assert limit + 1 == stream.tell()
        assert left() == []

    def test_the_limit_is_told_in_megabytes(self, files: Place) -> None:
        limit = 3 * 1024**2 // 2

        with pytest.raises(Refused) as refused, files.stage(BytesIO(bytes(limit + 1)), limit=limit):
            pytest.fail("too large a file was staged")

        assert str(refused.value) == "附件：超过 1.5 MB 的上限，请降低扫描分辨率或减少页数后重新上传"
        assert [finding.field for finding in refused.value.findings] == ["attachment"]

    def test_a_slow_stream_is_received_whole(self, files: Place) -> None:
        with files.stage(Dripping(CONTENTS), limit=99) as staged:
            assert staged.digest == DIGEST

    def test_many_pieces_are_one_file(self, files: Place) -> None:
        contents = bytes(range(256)) * 1_000

        digest = keep(files, contents)
        assert sha256(contents).hexdigest() == digest
        with files.open(digest) as kept:
            assert contents == kept.read()

    def test_the_same_bytes_are_kept_once(self, files: Place) -> None:
        keep(files)
        keep(files)

        assert list(files.digests()) == [DIGEST]

    def test_two_may_send_the_same_bytes_at_once(self, files: Place, left: Left) -> None:
        both = Barrier(2)

        def send() -> None:
            with files.stage(BytesIO(CONTENTS), limit=99) as staged:
                both.wait(timeout=10)
                staged.keep()
                both.wait(timeout=10)

        threads = [Thread(target=send) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert left() == [DIGEST]
        with files.open(DIGEST) as kept:
            assert kept.read() == CONTENTS

    def test_readers_keep_what_is_removed_beneath_them(self, files: Place) -> None:
        with files.open(keep(files)) as kept:
            files.remove(DIGEST)
            assert kept.read() == CONTENTS

    def test_what_was_removed_is_gone(self, files: Place, left: Left) -> None:
        other = keep(files, b"other")
        files.remove(keep(files))

        assert DIGEST not in files
        assert [other] == left()

    def test_removing_what_is_not_there_changes_nothing(self, files: Place) -> None:
        keep(files)
        for absent in [ABSENT, *NO_DIGESTS]:
            files.remove(absent)

        assert list(files.digests()) == [DIGEST]

    @pytest.mark.parametrize("absent", [ABSENT, *NO_DIGESTS])
    def test_what_is_not_there_is_not_found(self, files: Place, absent: str) -> None:
        keep(files)

        assert absent not in files
        with pytest.raises(NotFound) as found:
            files.open(absent)
        assert found.value.kind == "attachment"

    @pytest.mark.parametrize("other", [None, 7, DIGEST.encode(), (DIGEST,)])
    def test_only_a_text_names_a_file(self, files: Place, other: object) -> None:
        keep(files)

        assert DIGEST in files
        assert other not in files

    def test_an_empty_place_has_no_digests(self, files: Place) -> None:
        assert list(files.digests()) == []

    def test_any_files_can_be_kept_together(self, files: Place) -> None:
        """Proved where Hypothesis is installed."""
        hypothesis = pytest.importorskip("hypothesis")
        some = hypothesis.strategies.lists(hypothesis.strategies.binary(), max_size=5)

        @hypothesis.settings(max_examples=20, deadline=None, database=None)  # type: ignore[untyped-decorator]
        @hypothesis.given(some)  # type: ignore[untyped-decorator]
        def keep_all(many: list[bytes]) -> None:
            digests = {keep(files, contents): contents for contents in many}
            assert set(digests) <= set(files.digests())
            for digest, contents in digests.items():
                with files.open(digest) as kept:
                    assert contents == kept.read()

        keep_all()
