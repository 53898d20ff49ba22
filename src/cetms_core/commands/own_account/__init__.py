"""What a person does with the own account (S12–S14)."""
