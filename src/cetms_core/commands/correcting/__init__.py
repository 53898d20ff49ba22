"""What figures of today make of approved hours, and the lines that put it right."""
