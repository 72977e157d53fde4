"""The composer: write to people, see what it costs, send. Parts of one widget, `composer.py`."""
