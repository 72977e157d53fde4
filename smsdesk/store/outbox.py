"""Messages and their attempts: every statement that reads or changes them."""

from sqlalchemy.orm import Session


class Outbox:
    """The messages and attempts tables."""

    def __init__(self, session: Session) -> None:
        self._session = session
