"""One actor at the counter: everything that can be asked, each command one typed line on the page of its window."""

from cetms_core.transaction.windows.auditing import Auditing
from cetms_core.transaction.windows.base_data import BaseData
from cetms_core.transaction.windows.correcting import Correcting
from cetms_core.transaction.windows.declaring import Declaring
from cetms_core.transaction.windows.filing import Filing
from cetms_core.transaction.windows.lending import Lending
from cetms_core.transaction.windows.looking_up import LookingUp
from cetms_core.transaction.windows.own_account import OwnAccount
from cetms_core.transaction.windows.petitioning import Petitioning
from cetms_core.transaction.windows.reviewing import Reviewing
from cetms_core.transaction.windows.signing_in import SigningIn


class Transaction(
    SigningIn,
    OwnAccount,
    Declaring,
    Filing,
    LookingUp,
    Reviewing,
    Correcting,
    BaseData,
    Petitioning,
    Auditing,
    Lending,
):
    """Everything that one actor does at one visit; all of it is kept, or nothing.

    Entering begins nothing, and reading locks nothing: the first writing begins.
    It tries once and belongs to the thread that entered it; a busy store raises TryAgain.
    """
