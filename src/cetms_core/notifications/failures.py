"""Why a letter did not go; a host's own mailer raises these, too, and whatever else it raises means: not now."""

from cetms_core.errors import CetmsError


class Undeliverable(CetmsError):
    """A letter that will never be taken: there is no such mailbox, or its words are refused. It is given up."""


class Unreachable(CetmsError):
    """No letter can be sent now: nobody answers, or the sender is not let in. It is not the letter's fault."""
