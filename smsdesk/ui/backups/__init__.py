"""Backup copies in the window: the list, checking, restoring, and the watch that makes them."""
