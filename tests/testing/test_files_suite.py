"""The suite passes sound places (`tests/files`), and a broken one is noticed by the law that it breaks."""

from contextlib import contextmanager

import pytest

from cetms_core.files import MemoryFiles
from cetms_core.files.staged import StagedFile
from cetms_core.testing import FilesSuite


class NeverKeeps(MemoryFiles):
    @contextmanager
    def stage(self, stream, *, limit):
        with super().stage(stream, limit=limit) as staged:
            yield StagedFile(staged.digest, staged.size, staged.file, lambda: None)


class KeepsAtOnce(MemoryFiles):
    @contextmanager
    def stage(self, stream, *, limit):
        with super().stage(stream, limit=limit) as staged:
            staged.keep()
            yield staged


class Boundless(MemoryFiles):
    @contextmanager
    def stage(self, stream, *, limit):
        with super().stage(stream, limit=limit + 9) as staged:
            yield staged


class NeverRemoves(MemoryFiles):
    def remove(self, digest):
        pass


class HasEverything(MemoryFiles):
    def __contains__(self, digest):
        return True


BROKEN = [
    (NeverKeeps, "what_was_kept_can_be_opened_by_its_digest"),
    (KeepsAtOnce, "nothing_remains_of_what_was_not_kept"),
    (Boundless, "one_byte_over_the_limit_ends_it"),
    (NeverRemoves, "what_was_removed_is_gone"),
    (HasEverything, "what_is_not_there_is_not_found"),
]


@pytest.mark.parametrize(("place", "law"), BROKEN)
def test_a_broken_place_is_noticed(place, law):
    test = getattr(FilesSuite(), f"test_{law}")
    wanted = test.__code__.co_varnames[1 : test.__code__.co_argcount]

    def broken(files):
        given = {
            "files": files,
            "left": lambda: list(files.digests()),
            "limit": 3,
            "absent": "0" * 64,
        }
        test(**{name: given[name] for name in wanted})

    broken_by = (Exception, pytest.fail.Exception)
    with pytest.raises(broken_by):
        broken(place())
    broken(MemoryFiles())
