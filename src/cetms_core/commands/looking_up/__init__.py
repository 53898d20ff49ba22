"""What was declared, and the hours it came to (S15, S20)."""
