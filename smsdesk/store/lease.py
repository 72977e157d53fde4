"""The sender's lease: a single row that says who sends from this database."""

from sqlalchemy.orm import Session


class Lease:
    """The lease row."""

    def __init__(self, session: Session) -> None:
        self._session = session
