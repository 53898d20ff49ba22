"""A verdict goes from one process to another unchanged, and nonsense is none."""

import pytest

from cetms_core.attachments.verdict import read, written
from cetms_core.domain.attachment import MediaType
from tests.attachments.bad_files import BAD, Bad
from tests.attachments.verdicts import findings


@pytest.mark.parametrize("media_type", MediaType)
def test_a_good_file_stays_what_it_is(media_type: MediaType) -> None:
    assert media_type == read(written(media_type))


@pytest.mark.parametrize("bad", BAD[:200:5], ids=lambda bad: bad.title)
def test_every_finding_stays_as_it_is(bad: Bad) -> None:
    told = findings(bad.make(), bad.filename)
    heard = read(written(told))

    assert told == heard
    assert not isinstance(heard, MediaType)
    assert [each.sentence for each in told] == [each.sentence for each in heard]


@pytest.mark.parametrize(
    "line", ["", "?", "null", "{}", "[]", "7", '"text/html"', "[1]", '[["a"]]', '"image/png']
)
def test_nonsense_is_no_verdict(line: str) -> None:
    with pytest.raises((TypeError, ValueError)):
        read(line)
