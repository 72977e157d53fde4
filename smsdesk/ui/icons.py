"""Phosphor icons as shipped by qtawesome, drawn as outlines in any colour.

Only qtawesome's font and its table of names are read: importing the package itself would cost a
star import of PySide6 and a third of the start (130 ms against 8 ms). Which icon means what is
decided where it is used.
"""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont

_EM = 64
_FAINT = 110 << 24


def icon(name: str, color: QColor, on: QColor | None = None) -> QIcon:
    """The icon `name` ("users", "paper-plane-tilt") in `color`; in `on` while checked."""
    return _icon(name, color.rgba(), (on or color).rgba())


def draw(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint the icon `name` into `rect`; in a wide one it stands to the left."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(side / _EM, side / _EM)
    painter.fillPath(_outline(name), color)
    painter.restore()


def pixmap(name: str, color: QColor, size: int) -> QPixmap:
    """The icon `name` as a square of `size` pixels."""
    return _picture(name, color.rgba(), size, size)


class _Engine(QIconEngine):
    """Draws the icon when it is shown, at that size and in that state only."""

    def __init__(self, name: str, rgba: int, on_rgba: int) -> None:
        super().__init__()
        self._name = name
        self._rgba = rgba
        self._on_rgba = on_rgba

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it into `rect`."""
        draw(painter, self._name, QRectF(rect), QColor.fromRgba(self._color(mode, state)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as a picture of `size` device pixels."""
        return _picture(self._name, self._color(mode, state), size.width(), size.height())

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> int:
        if mode is QIcon.Mode.Disabled:
            return self._rgba & 0xFFFFFF | _FAINT
        return self._on_rgba if state is QIcon.State.On else self._rgba


@lru_cache(maxsize=512)
def _icon(name: str, rgba: int, on_rgba: int) -> QIcon:
    return QIcon(_Engine(name, rgba, on_rgba))


@lru_cache(maxsize=512)
def _picture(name: str, rgba: int, width: int, height: int) -> QPixmap:
    picture = QPixmap(width, height)
    if picture.isNull():
        return picture  # a button that has no room yet
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, QRectF(0, 0, width, height), QColor.fromRgba(rgba))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _outline(name: str) -> QPainterPath:
    """The glyph on a square of _EM units."""
    font = _font()
    glyphs = font.glyphIndexesForString(chr(int(_names()[name], 16)))
    path = font.pathForGlyph(glyphs[0])
    path.translate(QPointF(0, font.ascent()))
    return path


@lru_cache(maxsize=1)
def _font() -> QRawFont:
    return QRawFont(str(_file("phosphor-[0-9]*.ttf")), _EM)


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Code point (hexadecimal) by name."""
    table: dict[str, str] = json.loads(_file("phosphor-charmap-*.json").read_text("ascii"))
    return table


def _file(pattern: str) -> Path:
    spec = find_spec("qtawesome")
    folders = (spec and spec.submodule_search_locations) or ()
    return next(file for folder in folders for file in Path(folder, "fonts").glob(pattern))
