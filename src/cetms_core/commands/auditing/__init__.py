"""Reading the history, and proving that nobody rewrote it."""
