"""Values of the domain as rows, and back: primitives alone, so that every driver takes them.

Promises that what comes back is equal to what was kept; times come back in UTC.
May import `domain`, `accounts` and `ledger`.
"""
