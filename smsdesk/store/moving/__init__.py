"""All data moved from one database to another, one of them counting at any moment."""
