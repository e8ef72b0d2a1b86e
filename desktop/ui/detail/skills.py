"""The skills of a posting as chips, those that the query asks for in hit colours."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.chips import Chip
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.label import Label
from desktop.ui.detail.pointing import Pointing
from desktop.ui.look import typography
from desktop.ui.look.typography import px


class Skills(QWidget):
    """A label over chips; `pressed` names the skill that was pressed.  Hides where there are none.

    Chips are kept and used again: making one costs more than all else in the head.
    """

    pressed = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, label: str, pointing: Pointing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointing = pointing
        self._chips: list[Chip] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._head = Label(label, typography.LABEL, "third")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self._row)
        self._spare = [self._made()]
        self.first_chip = self._spare[0]  #: where Tab comes to first
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new lengths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """Set all lengths, which grow with zoom and the system font."""
        self._flow.setSpacing(px(6))
        self._column.setContentsMargins(0, px(12), 0, 0)
        self._column.setSpacing(px(4))
        self._head.setFixedHeight(typography.line_height(typography.LABEL))

    @property
    def names(self) -> list[str]:
        """The skills shown, in order."""
        return [chip.text() for chip in self._chips]

    @property
    def asked(self) -> list[str]:
        """Those in hit colours."""
        return [chip.text() for chip in self._chips if chip.is_hit]

    def show_names(self, names: Sequence[str], asked: Collection[str]) -> None:
        """Show these skills, those in `asked` in hit colours."""
        if list(names) != self.names:
            self._row.hide()  # else each chip shown lays all of them out once more
            self._name(names)
            self._row.show()
        self.show_asked(asked)
        self.setVisible(bool(names))

    def _name(self, names: Sequence[str]) -> None:
        """Have a chip a name, from those kept for later if there are any."""
        while len(self._chips) > len(names):
            self._flow.takeAt(len(self._chips) - 1)
            chip = self._chips.pop()
            chip.hide()
            self._spare.append(chip)
        while len(self._chips) < len(names):
            chip = self._spare.pop() if self._spare else self._made()
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        for chip, name in zip(self._chips, names, strict=True):
            chip.show_value(name, is_hit=chip.is_hit)
        self._flow.invalidate()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the skills' menu."""
        event.accept()
        self.menu_asked.emit(event.globalPos())

    def show_asked(self, asked: Collection[str]) -> None:
        """Show those in `asked` in hit colours, and no others."""
        for chip in self._chips:
            chip.show_value(chip.text(), is_hit=chip.text() in asked)

    def _made(self) -> Chip:
        chip = Chip(self._row)
        chip.hide()
        if self._chips:
            self.setTabOrder(self._chips[-1], chip)
        chip.clicked.connect(lambda: self.pressed.emit(chip.text()))
        self._pointing.watch(chip, lambda: (("skills",), chip.text()))
        return chip
