"""Small reusable widgets without knowledge of a page."""
