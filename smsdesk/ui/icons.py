"""Phosphor icons as shipped by qtawesome, drawn as outlines in any colour.

Only qtawesome's font and its table of names are read: importing the package itself would cost a
star import of PySide6 and a third of the start (130 ms against 8 ms). Which icon means what is
decided where it is used.
"""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QRawFont

_EM = 64
_SIZES = (16, 20, 24, 32, 48)


def icon(name: str, color: QColor, on: QColor | None = None) -> QIcon:
    """The icon `name` ("users", "paper-plane-tilt") in `color`; in `on` while checked."""
    return _icon(name, color.rgba(), (on or color).rgba())


def draw(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint the icon `name` into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _EM, rect.height() / _EM)
    painter.fillPath(_outline(name), color)
    painter.restore()


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` as a square of `size` device-independent pixels."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, QRectF(0, 0, size, size), color)
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _icon(name: str, rgba: int, on_rgba: int) -> QIcon:
    result = QIcon()
    color, on = QColor.fromRgba(rgba), QColor.fromRgba(on_rgba)
    faint = QColor(color.red(), color.green(), color.blue(), 110)
    for size in _SIZES:
        result.addPixmap(pixmap(name, color, size), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(pixmap(name, on, size), QIcon.Mode.Normal, QIcon.State.On)
        result.addPixmap(pixmap(name, faint, size), QIcon.Mode.Disabled)
    return result


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
