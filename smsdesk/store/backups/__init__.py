"""Copies of the database, and what a restore must not lose of the present."""
