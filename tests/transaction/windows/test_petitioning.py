from cetms_core import Transaction
from cetms_core.transaction.windows.petitioning import Petitioning
from cetms_core.transaction.windows.visit import Visit


def test_its_window_is_open_in_every_transaction():
    assert issubclass(Transaction, Petitioning)
    assert issubclass(Petitioning, Visit)
