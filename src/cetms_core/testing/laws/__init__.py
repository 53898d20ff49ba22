"""The laws that every education type must keep: one function each, which passes or says what to change.

Promises that each sees an `Examination` and nothing else, so that it can be tried on any type by itself.
May import the rest of `testing`.
"""
