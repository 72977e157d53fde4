"""The window's rooms for the database: choosing a server, and losing the connection to it."""
