"""The contact list and everything that is done to a person. Importing is beside this room."""
