"""The user manual in a window of its own; its pages are Markdown files in docs/manual."""
