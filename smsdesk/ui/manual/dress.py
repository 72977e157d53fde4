"""Dress: how a page of the manual looks. Qt's reader of Markdown leaves most of it plain."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from smsdesk.ui.theme import Tokens

BASE_SIZE = 15
_HEADINGS = {1: (1.65, 0, 10), 2: (1.3, 22, 6), 3: (1.1, 16, 4)}
"""Size against the text, room above and below, by level."""
_LINE = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LEADING = 125.0
_Property = QTextFormat.Property


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All paragraphs, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def headings(document: QTextDocument) -> list[QTextBlock]:
    """The paragraphs that are headings, in order."""
    return [block for block in blocks(document) if block.blockFormat().headingLevel()]


def dress(document: QTextDocument, tokens: Tokens, size: int) -> None:
    """Give it sizes, room and colours; `size` is that of the text in pixels."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        _dress_block(cursor, block, tokens)
        _dress_words(cursor, block, tokens, size)
    cursor.endEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, tokens)


def _dress_block(cursor: QTextCursor, block: QTextBlock, tokens: Tokens) -> None:
    form = QTextBlockFormat(block.blockFormat())
    cursor.setPosition(block.position())
    level = form.headingLevel()
    if level:
        _, above, below = _HEADINGS.get(level, _HEADINGS[3])
        form.setTopMargin(above)
        form.setBottomMargin(below)
    elif _is_code(form):
        form.setBackground(QBrush(QColor(tokens.hover)))
        form.setLeftMargin(form.leftMargin() + 8)
        if not _is_code(block.next().blockFormat()):
            form.setBottomMargin(10)
        # long lines wrap rather than make the whole page scroll
        form.setNonBreakableLines(False)
    elif form.hasProperty(_Property.BlockQuoteLevel):
        form.setBackground(QBrush(QColor(tokens.accent_soft)))
        form.setLeftMargin(12)
        form.setRightMargin(12)
    else:
        _dress_paragraph(form, in_list=block.textList() is not None, picture=_has_picture(block))
    cursor.setBlockFormat(form)


def _is_code(form: QTextBlockFormat) -> bool:
    return form.hasProperty(_Property.BlockCodeFence) or form.nonBreakableLines()


def _dress_paragraph(form: QTextBlockFormat, *, in_list: bool, picture: bool) -> None:
    form.setTopMargin(0)
    form.setBottomMargin(4 if in_list else 10)
    if not picture:
        form.setLineHeight(_LEADING, _LINE)


def _has_picture(block: QTextBlock) -> bool:
    return "\N{OBJECT REPLACEMENT CHARACTER}" in block.text()


def _dress_words(cursor: QTextCursor, block: QTextBlock, tokens: Tokens, size: int) -> None:
    """Headings in their size, links in the accent, code in the system's own font."""
    factor, _, _ = _HEADINGS.get(block.blockFormat().headingLevel(), (1.0, 0, 0))
    pieces: list[tuple[int, int, QTextCharFormat]] = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if not fragment.charFormat().isImageFormat():
            form = _words_form(fragment.charFormat(), tokens, round(size * factor))
            pieces.append((fragment.position(), fragment.length(), form))
        place += 1
    for start, length, form in pieces:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _words_form(given: QTextCharFormat, tokens: Tokens, size: int) -> QTextCharFormat:
    form = QTextCharFormat(given)
    # the reader's own sizes of headings would win
    form.clearProperty(_Property.FontSizeAdjustment)
    form.setProperty(_Property.FontPixelSize, size)
    if given.isAnchor():
        form.setForeground(QBrush(QColor(tokens.accent)))
    elif given.fontFixedPitch():
        # these letters are wider, and look larger
        form.setProperty(_Property.FontPixelSize, round(size * 0.9))
        families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        form.setFontFamilies(families)
        form.setBackground(QBrush(QColor(tokens.hover)))
    return form


def _dress_table(table: QTextTable, tokens: Tokens) -> None:
    form = table.format().toTableFormat()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(QBrush(QColor(tokens.line)))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(6)
    form.setCellSpacing(0)
    form.setTopMargin(8)
    form.setBottomMargin(10)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
    table.setFormat(form)
