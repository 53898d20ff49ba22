"""What exists: people, places, hours, declarations, as frozen values.

Promises values that are right once they exist, and masked where they are personal; no I/O, no clock.
May import `errors`, `findings` and the standard library; `identity` alone knows email-validator.
"""
