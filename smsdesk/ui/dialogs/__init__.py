"""Dialogs: each is a form that opens and returns a value."""
