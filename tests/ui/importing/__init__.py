"""The import wizard: its steps over a played child, its way over a real one."""
