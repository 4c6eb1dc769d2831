"""A card's words as one text document: painted when read, handed to the editor when edited, so nothing jumps.

`setPlainText` drops the line height, so it is put back here and nowhere else (interface section 7, trap 7).
"""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

LINE_HEIGHT_PERCENT = 108.0
WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def card_document(font: QFont) -> QTextDocument:
    """Return an empty document laid out as a card."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(WRAP)
    document.setDefaultTextOption(option)
    set_words(document, "")
    return document


def set_words(document: QTextDocument, text: str) -> None:
    """Put plain words into a document, with the card's line height on every line."""
    document.setPlainText(text)
    block = QTextBlockFormat()
    block.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block)


def words_height(document: QTextDocument) -> int:
    """Return the height of the words at the document's width, in whole logical pixels."""
    return math.ceil(document.size().height())


def first_line_width(document: QTextDocument) -> float:
    """Return how far the first line's words reach, in logical pixels."""
    return document.firstBlock().layout().lineAt(0).naturalTextWidth()


def draw_words(painter: QPainter, document: QTextDocument, x: float, y: float, ink: QColor) -> None:
    """Paint the words with their top left corner at (x, y)."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, ink)
    context.palette = palette
    painter.save()
    painter.translate(QPointF(x, y))
    document.documentLayout().draw(painter, context)
    painter.restore()
