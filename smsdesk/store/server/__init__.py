"""A database server: connections to it, its errors, its commits, its news. SQL is in `dialect`."""
