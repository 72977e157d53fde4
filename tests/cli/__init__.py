"""The command line, inside the test's own process."""
