"""What waits for a reviewer, whose turn it is, and every decision on it (S21)."""
