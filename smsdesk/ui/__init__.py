"""The window: Qt only. Talks to services and core, never to the store or a gateway."""
