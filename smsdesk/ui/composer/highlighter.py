"""OffenderHighlighter: marks the characters that force Unicode."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from smsdesk.ui.composer.merge import spans


class OffenderHighlighter(QSyntaxHighlighter):
    """A soft background and an underline, so that colour is not the only sign."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._on = True

    def set_colours(self, background: QColor, line: QColor) -> None:
        """Follow the theme."""
        self._format.setBackground(background)
        self._format.setUnderlineColor(line)
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        self.rehighlight()

    def set_on(self, on: bool) -> None:  # noqa: FBT001  # a setter
        """Mark nothing where the gateway replaces these characters anyway."""
        if on != self._on:
            self._on = on
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph; called by Qt for the paragraph that changed."""
        if not self._on:
            return
        for span in spans(text):
            self.setFormat(span.start, span.length, self._format)
