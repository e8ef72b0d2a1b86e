"""Lets the reader choose the encoding of a posting's original, seeing how it would read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from desktop.reading import ENCODINGS, decode, decode_as, encoding_name
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import Dialog, button_row
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.screen import fitting
from desktop.ui.look.typography import px

#: Lines of a preview, characters of each (one of a hundred thousand is laid out in seconds), and
#: bytes that are decoded for it.
_LINES: Final = 60
_LONGEST: Final = 400
_BYTES: Final = 200_000


class EncodingDialog(Dialog):
    """Emits `chosen` (a codec, "" for the one that was found)."""

    chosen = Signal(str)

    def __init__(self, data: bytes, encoding: str, parent: QWidget | None = None) -> None:
        super().__init__("Encoding of the Original", "Read the original as", parent)
        self._data = data
        self._found = decode(data).encoding
        self.listed = QListWidget()
        self.listed.setAccessibleName("Encodings")
        self._list(encoding)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName("Preview")
        self.said = Label("", typography.SMALL, "second")
        self._lay_out()
        self.listed.currentRowChanged.connect(lambda _row: self._show())
        self.listed.itemActivated.connect(lambda _item: self.choose())
        self._show()

    @property
    def codec(self) -> str:
        """The encoding that is selected."""
        item = self.listed.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else self._found

    def select(self, codec: str) -> None:
        """Select an encoding, as if the reader did."""
        for row in range(self.listed.count()):
            if self.listed.item(row).data(Qt.ItemDataRole.UserRole) == codec:
                self.listed.setCurrentRow(row)

    def choose(self) -> None:
        """Take the encoding that is selected."""
        codec = self.codec
        self.close()
        self.chosen.emit("" if codec == self._found else codec)

    def _list(self, encoding: str) -> None:
        for codec in dict.fromkeys((self._found, encoding, *ENCODINGS)):
            name = encoding_name(codec)
            item = QListWidgetItem(f"{name}, as found" if codec == self._found else name)
            item.setData(Qt.ItemDataRole.UserRole, codec)
            self.listed.addItem(item)
        self.select(encoding)

    def _show(self) -> None:
        decoded = decode_as(self._data[:_BYTES], self.codec)
        lines = [line for line in decoded.text.split("\n") if line.strip()]
        telling = [line for line in lines if not line.isascii()]
        shown = (line[:_LONGEST] for line in (telling or lines)[:_LINES])
        self.preview.setPlainText("\n".join(shown))
        lost = "; ".join(decoded.mends)
        says = "The lines that other encodings write otherwise" if telling else "Plain letters only"
        self.said.setText(f"{says}{f'. {lost[:1].upper()}{lost[1:]}' if lost else ''}")

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(px(16))
        self.listed.setFixedWidth(px(264))
        for widget in (self.listed, self.preview):
            widget.setFont(typography.font(typography.VALUE))
            beside.addWidget(widget)
        cancel, use = Button("Cancel", "quiet"), Button("Read This Way", "main")
        cancel.clicked.connect(self.close)
        use.clicked.connect(self.choose)
        self.rows.addLayout(beside, 1)
        self.rows.addLayout(button_row(cancel, use, beside=self.said))
        self.resize(fitting(840, 520))
        self.listed.setFocus()
