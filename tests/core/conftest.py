"""Settings of the property tests of core."""

from hypothesis import settings

# neighbours on the machine may slow any single example down
settings.register_profile("core", deadline=None)
settings.load_profile("core")
