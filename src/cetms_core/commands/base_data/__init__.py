"""Regions, employers, departments, catalogues and offices."""
