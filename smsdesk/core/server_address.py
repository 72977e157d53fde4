"""Where a database server is, and who logs in. The password is not here but in the keyring."""

from dataclasses import dataclass

DEFAULT_PORT = 5432


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A PostgreSQL database as a shop's desks reach it."""

    host: str
    """Name or address of the computer, or the folder of its socket."""
    database: str
    user: str
    port: int = DEFAULT_PORT
    sslmode: str = "prefer"
    """libpq's own word: "disable", "prefer", "require", "verify-full"."""

    def __str__(self) -> str:
        return f"{self.user}@{self.host}:{self.port}/{self.database}"
