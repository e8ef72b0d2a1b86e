"""The page of an empty cache: what to do first, and that nothing leaves this computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons, theme, typography
from desktop.ui.buttons import Button, LinkButton
from desktop.ui.label import Label
from desktop.ui.typography import px

_WIDTH: Final = 560
_HEIGHT: Final = 352
_SAYS: Final = (
    "Drop a folder, files or a .zip archive here. Saved pages,\n"
    "mails, exports and job-board repositories are all read."
)
_PRIVACY: Final = (
    "Everything stays on this computer. Shortlist goes online only when you open a link."
)


class Picture(QWidget):
    """An icon by itself, in a colour role of the theme; `size` in pixels at 100 %."""

    def __init__(self, icon: str, role: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        ink = getattr(theme.current(), self._role)
        ratio = self.devicePixelRatioF()
        QPainter(self).drawPixmap(0, 0, icons.pixmap(self._icon, ink, px(self._size), ratio))


class EmptyPage(QWidget):
    """Offers to import, or to try the samples; the window takes what is dropped.

    Signals: `import_pressed()`, `samples_pressed()`.
    """

    import_pressed = Signal()
    samples_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.import_button = Button("Import…", "main", icon="import", height=36)
        self.samples_button = LinkButton("Try the five sample postings", typography.BUTTON)
        self._target = QFrame()
        self._target.setProperty("look", "drop")
        self.import_button.clicked.connect(self.import_pressed)
        self.samples_button.clicked.connect(self.samples_pressed)
        self._fill_target()
        self._fill()

    def focus_import(self) -> None:
        """Give the Import button the focus."""
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_dropping(self, is_dropping: bool) -> None:
        """Light the drop target while something is held over the window."""
        self._target.setProperty("on", is_dropping)
        self._target.style().unpolish(self._target)
        self._target.style().polish(self._target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lie on base."""
        QPainter(self).fillRect(self.rect(), QColor(theme.current().base))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._target.setFixedSize(px(_WIDTH), px(_HEIGHT))

    def _fill_target(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        says = Label(_SAYS, typography.EMPTY_TEXT, "second")
        says.setAlignment(centre)
        column = QVBoxLayout(self._target)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(Picture("stack", "accent", 48), alignment=centre)
        column.addSpacing(px(24))
        column.addWidget(Label("Bring in your postings", typography.DETAIL_TITLE), alignment=centre)
        column.addSpacing(px(8))
        column.addWidget(says, alignment=centre)
        column.addSpacing(px(24))
        column.addWidget(self.import_button, alignment=centre)
        column.addSpacing(px(16))
        column.addWidget(self.samples_button, alignment=centre)
        column.addStretch()
        self._target.setFixedSize(px(_WIDTH), px(_HEIGHT))

    def _fill(self) -> None:
        privacy = QHBoxLayout()
        privacy.setSpacing(px(8))
        privacy.addStretch()
        privacy.addWidget(Picture("lock", "second", 14))
        privacy.addWidget(Label(_PRIVACY, typography.VALUE, "second"))
        privacy.addStretch()
        page = QVBoxLayout(self)
        page.addStretch()
        page.addWidget(self._target, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(px(24))
        page.addLayout(privacy)
        page.addStretch()
