import pytest
from attrs import frozen

from cetms_core import NotFound, Stale
from cetms_core.stores.versions import demand_next


@frozen
class Record:
    version: int


def test_a_change_made_from_what_is_kept_passes():
    demand_next(Record(8), Record(7))


@pytest.mark.parametrize("version", [6, 7, 9])
def test_any_other_change_is_stale_and_says_from_which_version_it_was_made(version):
    with pytest.raises(Stale) as stale:
        demand_next(Record(version), Record(7))

    assert (version - 1, 7) == (stale.value.expected, stale.value.found)


def test_nothing_kept_cannot_be_changed():
    with pytest.raises(NotFound):
        demand_next(Record(1), None)
