"""The revision of the database that this program works with. Apart, because it is asked first."""

HEAD = "0006"
"""A test compares it with the scripts."""
