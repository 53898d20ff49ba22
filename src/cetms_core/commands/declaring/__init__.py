"""From what was learned to a declaration that waits, and what its person may still say (S16–S19)."""
