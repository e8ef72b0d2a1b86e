"""A text as tall as its document, so that the pane scrolls it with what stands above it."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.ui.controls.own_keys import ENTERS
from desktop.ui.look import theme, typography
from desktop.ui.look.theme import Theme
from desktop.ui.look.typography import TypeStyle

#: Events after which colours or font may be others.
REDRAWING: Final = frozenset({QEvent.Type.FontChange, QEvent.Type.PaletteChange})


def worn() -> tuple[Theme, str]:
    """The colours and the font in force: what is drawn with others is drawn again."""
    return theme.current(), QGuiApplication.font().toString()


class TallText(QTextBrowser):
    """Shows a document whole; never loads anything, never follows a link itself.

    Emits `link_asked` with the address of a link that was clicked.
    """

    link_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = self.document()
        self.setAccessibleName(name)
        self.setProperty("focusBar", 12)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(lambda url: self.link_asked.emit(url.toString()))

    def fit(self, width: int) -> None:
        """Become `width` pixels wide and as tall as the text is then."""
        self.document().setTextWidth(width)
        height = ceil(self.document().size().height())
        if self.width() != width or self.height() != height:
            self.setFixedSize(width, max(height, 1))

    def new_document(self, style: TypeStyle) -> QTextDocument:
        """An empty document to be filled apart and then shown: layouts half done cost time."""
        made = QTextDocument()
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(0)
        made.setDefaultFont(typography.font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(option)
        return made

    def show_document(self, made: QTextDocument) -> None:
        """Show a filled document instead of the present one."""
        made.setTextWidth(max(self.width(), 1))
        self.setDocument(made)
        self._document = made  # the widget does not own it; the one before goes here

    def loadResource(self, _type: int, _name: QUrl | str) -> QByteArray:
        """Load nothing: neither from the network nor from a file."""
        return QByteArray()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select all and open the link in focus; the pane scrolls."""
        is_own = event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.SelectAll
        )
        if is_own or event.key() in ENTERS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane, which scrolls head and text as one."""
        event.ignore()
