"""Qt item models over services; they hold pages of rows, never whole tables."""
