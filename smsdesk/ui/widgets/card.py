"""Card: a surface with a thin line and round corners."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """Has a vertical layout `body` with the usual margins."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 18) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(8)
