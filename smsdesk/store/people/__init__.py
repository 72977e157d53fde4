"""The tables about people: contacts and what hangs on them. Messages are beside this room."""
