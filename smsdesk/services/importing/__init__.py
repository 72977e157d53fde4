"""Contacts from files and to files. Reading sheets as such is done by `services.sheets`."""
