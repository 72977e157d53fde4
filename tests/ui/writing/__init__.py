"""The pages where one writes: contacts, composer, templates."""
