"""smsdesk: text a workshop's clients. Holds the version, nothing else."""

__version__ = "0.1.0"
