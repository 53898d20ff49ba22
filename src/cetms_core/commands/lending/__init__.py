"""Offices that are lent for a time."""
