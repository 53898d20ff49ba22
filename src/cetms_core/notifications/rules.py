"""How often a letter is tried, and how fast letters may leave."""

import random
from datetime import timedelta

from attrs import frozen

MINUTE = timedelta(minutes=1)


@frozen(kw_only=True)
class SendingRules:
    """What an installation may set."""

    attempts: int = 16
    """So often a letter may be refused before it is given up: for two to three days, with the pauses below."""

    first_pause: timedelta = MINUTE
    """After the first refusal; doubled each time, and cut by chance so that letters do not come back together."""

    longest_pause: timedelta = 6 * 60 * MINUTE
    while_unreachable: timedelta = 2 * MINUTE
    """Before another letter is tried when nobody answers, at most."""

    lease: timedelta = 10 * MINUTE
    """So long others leave a letter alone that somebody is sending; longer than a mail system may take to answer."""

    window: timedelta = 60 * MINUTE
    most_to_one_address: int = 30
    """So many letters go to one address in a window; the others wait."""

    unanswered: int = 3
    """So many times in a row nobody answers before the round ends."""

    def pause(self, attempts: int) -> timedelta:
        """How long a letter waits that was refused so often."""
        doubled = self.first_pause * (1 << min(attempts - 1, 20))
        longest = min(doubled, self.longest_pause)
        return longest * random.uniform(0.5, 1)

    def pause_while_unreachable(self) -> timedelta:
        """How long a letter waits when nobody answered."""
        return self.while_unreachable * random.uniform(0.5, 1)
