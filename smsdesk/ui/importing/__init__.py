"""Bringing contacts in from a file: the dialog and the child process that does the work."""
