"""What the program does, as plain synchronous Python. Blocking is allowed here, Qt is unknown."""
