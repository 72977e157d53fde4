"""Backup copies: made daily or when told, kept for a while, checked, and restored."""
