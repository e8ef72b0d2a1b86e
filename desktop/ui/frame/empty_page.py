"""The page of an empty cache: what to do first, and that nothing leaves this computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px
from desktop.ui.said import PRIVACY

_WIDTH: Final = 560
_HEIGHT: Final = 352
_RADIUS: Final = 12
_SAYS: Final = (
    "Drop a folder, files or a .zip archive here. Saved pages,",
    "mails, exports and job-board repositories are all read.",
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
        ink = theme.colour(self._role)
        ratio = self.devicePixelRatioF()
        QPainter(self).drawPixmap(0, 0, icons.pixmap(self._icon, ink, px(self._size), ratio))


class _DropTarget(QWidget):
    """The dashed frame; lit while something is held over the window.

    Painted here: a style sheet's dashes of one pixel come out as dots.
    """

    is_lit = False

    def sizeHint(self) -> QSize:
        """So large, where there is room."""
        return QSize(px(_WIDTH), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent if self.is_lit else colours.edge), 1)
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.selection if self.is_lit else colours.base))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, px(_RADIUS), px(_RADIUS))


class EmptyPage(QWidget):
    """Offers to import, or to try the samples; the window takes what is dropped.

    Signals: `import_pressed()`, `samples_pressed()`.
    """

    import_pressed = Signal()
    samples_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.import_button = Button("Import…", "main", icon="import", height=36, least_width=120)
        self.samples_button = LinkButton("Try the five sample postings", typography.BUTTON)
        self._target = _DropTarget()
        self._privacy = Label(PRIVACY, typography.VALUE, "second")
        self.import_button.clicked.connect(self.import_pressed)
        self.samples_button.clicked.connect(self.samples_pressed)
        self._fill_target()
        self._fill()

    def focus_import(self) -> None:
        """Give the Import button the focus."""
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_dropping(self, is_dropping: bool) -> None:
        """Light the drop target while something is held over the window."""
        self._target.is_lit = is_dropping
        self._target.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lie on base."""
        QPainter(self).fillRect(self.rect(), QColor(theme.current().base))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._target.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line below where it does not fit."""
        super().resizeEvent(event)
        self._privacy.setWordWrap(self.width() < self._privacy_width())

    def _privacy_width(self) -> int:
        return QFontMetrics(self._privacy.font()).horizontalAdvance(PRIVACY) + px(64)

    def _fill_target(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self._target)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(Picture("stack", "accent", 48), alignment=centre)
        column.addSpacing(px(24))
        column.addWidget(Label("Bring in your postings", typography.DETAIL_TITLE), alignment=centre)
        column.addSpacing(px(12))
        for line in _SAYS:
            column.addWidget(Label(line, typography.EMPTY_TEXT, "second"), alignment=centre)
            column.addSpacing(px(4))
        column.addSpacing(px(24))
        column.addWidget(self.import_button, alignment=centre)
        column.addSpacing(px(24))
        column.addWidget(self.samples_button, alignment=centre)
        column.addStretch()

    def _fill(self) -> None:
        privacy = QHBoxLayout()
        privacy.setSpacing(px(8))
        privacy.addStretch()
        privacy.addWidget(Picture("lock", "second", 14))
        privacy.addWidget(self._privacy)
        privacy.addStretch()
        within = QWidget()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(within)
        for widget in (within, area.viewport()):
            widget.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        page = QVBoxLayout(within)
        page.addStretch()
        page.addWidget(self._target, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(px(24))
        page.addLayout(privacy)
        page.addStretch()
