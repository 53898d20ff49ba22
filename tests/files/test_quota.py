"""When a file has room is the same whether one reckons or tries every moment."""

from datetime import timedelta

from hypothesis import given, strategies as st

from cetms_core.domain.receipt import Receipt
from cetms_core.files import Quota
from tests.house import OPENING

HOUR = timedelta(hours=1)
SENT = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 5)), max_size=8)


@given(SENT, st.integers(1, 4), st.integers(1, 12), st.integers(1, 12))
def test_it_frees_at_the_first_moment_at_which_the_file_fits(sent, files, size, wanted):
    quota = Quota(files, max(size, wanted))
    waiting = [
        Receipt("p", str(number), of, OPENING + HOUR * at) for number, (at, of) in enumerate(sorted(sent))
    ]
    now = OPENING + HOUR * 23

    def fits(at):
        left = [each for each in waiting if each.received_at > at - quota.window]
        return len(left) < quota.files and sum(each.size for each in left) + wanted <= quota.size

    moments = [now, *(each.received_at + quota.window for each in waiting)]
    first = min(at for at in moments if fits(at))
    frees = quota.frees_at(waiting, wanted)
    assert (frees or now) == first
