"""The pages that the navigation of the main window shows."""
