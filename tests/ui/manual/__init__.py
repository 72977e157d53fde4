"""The manual's window over small pages of its own, and over the real ones."""
