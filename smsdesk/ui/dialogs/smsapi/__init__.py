"""SMSAPI's own room: its form laid out by hand as the design shows it, and its guide.

The rest of the program knows it as an entry of `dialogs.rooms` only.
"""
